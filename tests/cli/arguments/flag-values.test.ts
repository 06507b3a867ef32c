import { describe, expect, it } from 'vitest';
import {
  integer,
  moment,
  oneOf,
  textValue,
  westernDigits,
} from '../../../source/cli/arguments/flag-values.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

describe('moment', () => {
  it.each([
    ['2d', '2026-11-22T12:00:00.000Z'],
    ['12h', '2026-11-24T00:00:00.000Z'],
    ['1w', '2026-11-17T12:00:00.000Z'],
    ['٢d', '2026-11-22T12:00:00.000Z'],
    ['۱W', '2026-11-17T12:00:00.000Z'],
    ['2026-11-23T09:30:00Z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23T09:30+03:00', '2026-11-23T06:30:00.000Z'],
    ['٢٠٢٦-١١-٢٣T09:30Z', '2026-11-23T09:30:00.000Z'],
    ['2026-11-23', new Date(2026, 10, 23).toISOString()],
    ['2026-11-23 09:30', new Date(2026, 10, 23, 9, 30).toISOString()],
  ])('reads %s', (typed, expected) => {
    expect(moment.parse(typed, now)).toBe(expected);
  });

  it.each([
    '',
    'yesterday',
    '2',
    'd',
    '-2d',
    '2.5d',
    '2026-13-01',
    '2026-02-30',
    '2026-02-30T10:00Z',
    '2026-11-23T25:00Z',
    '23-11-2026',
  ])('does not take %j', typed => {
    expect(moment.parse(typed, now)).toBeUndefined();
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

it('turns digits into western ones and leaves the rest', () => {
  expect(westernDigits('عام ٢٠٢٦ و۱۴۰۵')).toBe('عام 2026 و1405');
});
