import { describe, expect, it } from 'vitest';
import { integer, listOf, moment, oneOf, textValue } from '../../../source/cli/arguments/flag-values.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

describe('moment', () => {
  it('reads times as queries do, and nothing else', () => {
    expect(['2d', '٢يوم', 'soon', ''].map(typed => moment.parse(typed, now))).toEqual([
      '2026-11-22T12:00:00.000Z',
      '2026-11-22T12:00:00.000Z',
      undefined,
      undefined,
    ]);
  });
});

describe('listOf', () => {
  it('reads items between commas, and refuses empty ones', () => {
    expect(['id', 'id, title', 'id,,title', ','].map(typed => listOf('A,B', 'a,b').parse(typed))).toEqual([
      ['id'],
      ['id', 'title'],
      undefined,
      undefined,
    ]);
  });
});

describe('integer', () => {
  it('reads all kinds of digits', () => {
    expect(['7', '٤٢', '۴۲', '007'].map(typed => integer(1, 100).parse(typed, now))).toEqual([7, 42, 42, 7]);
  });

  it('takes nothing else, and nothing outside of its limits', () => {
    const refused = ['', '0', '101', '-5', '1.5', '1e1', '0x10', 'ten', ' 5'];
    expect(refused.map(typed => integer(1, 100).parse(typed, now))).toEqual(refused.map(() => undefined));
  });

  it('names its limits', () => {
    expect(integer(1, 100).allowed).toBe('1…100');
  });
});

it('takes one of a few words, as they are written', () => {
  expect(['ar', 'AR', 'a', ''].map(typed => oneOf(['ar', 'en']).parse(typed, now))).toEqual([
    'ar',
    undefined,
    undefined,
    undefined,
  ]);
});

it('takes any text that says something', () => {
  expect(['علوم', ' ', ''].map(typed => textValue('NAME').parse(typed, now))).toEqual([
    'علوم',
    undefined,
    undefined,
  ]);
});
