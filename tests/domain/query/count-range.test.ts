import { describe, expect, it } from 'vitest';
import {
  canonicalCount,
  countExamples,
  countRange,
  printCount,
} from '../../../source/domain/query/count-range.ts';

const most = Number.MAX_SAFE_INTEGER;

describe('how many there may be', () => {
  it.each([
    ['3', '3', 3, 3],
    ['=3', '3', 3, 3],
    ['٣', '3', 3, 3],
    ['>3', '>3', 4, most],
    ['>٣', '>3', 4, most],
    ['>=3', '>=3', 3, most],
    ['≥۳', '>=3', 3, most],
    ['3+', '>=3', 3, most],
    ['<3', '<3', 1, 2],
    ['<=3', '<=3', 1, 3],
    ['≤3', '<=3', 1, 3],
    ['＞ 3', '>3', 4, most],
    ['>0', '>0', 1, most],
  ])('%s is %s', (typed, canonical, least, end) => {
    expect(canonicalCount(typed)).toBe(canonical);
    expect(countRange(canonical)).toEqual({ least, most: end });
  });

  it.each(['', 'many', '>', '3>', '>3+', '<>3', '-1', '1.5', '0', '<1', '<=0', '1234567'])(
    'is not %j',
    typed => expect(canonicalCount(typed)).toBeNull(),
  );

  it('is printed in the digits of a language, and read again', () => {
    expect(printCount('>=12', 'ar')).toBe('>=١٢');
    for (const [english, arabic] of countExamples.en.map((example, at) => [example, countExamples.ar[at]])) {
      expect(printCount(english ?? '', 'ar')).toBe(arabic);
      expect(canonicalCount(arabic ?? '')).toBe(english);
    }
  });
});
