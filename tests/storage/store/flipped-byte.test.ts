import { describe, expect, it } from 'vitest';
import { differsInOneByte } from '../../../source/storage/store/flipped-byte.ts';

const differs = (before: string, after: string): boolean =>
  differsInOneByte(Buffer.from(before), Buffer.from(after));

describe('a byte that has changed', () => {
  it('is one at a place where hardly anyone changes one alone', () => {
    expect(differs('{"title": "news"}', '{"title": "newr"}')).toBe(true);
    expect(differs('{"version": 2}', '{"verrion": 2}')).toBe(true);
    expect(differs('{"title": "خبر"}', '{"title": "خبز"}')).toBe(true);
  });

  it('is none in what people edit: a number, a key, several letters', () => {
    expect(differs('{"days": 30}', '{"days": 31}')).toBe(false);
    expect(differs('{"keys": {"x": "open"}}', '{"keys": {"y": "open"}}')).toBe(false);
    expect(differs('{"text": "rtl"}', '{"text": "ltr"}')).toBe(false);
    expect(differs('{"text": "one"}', '{"text": "three"}')).toBe(false);
    expect(differs('{}', '{}')).toBe(false);
  });
});
