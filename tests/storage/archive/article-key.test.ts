import { describe, expect, it } from 'vitest';
import {
  firstKeyOf,
  firstKeyOfArticle,
  isInSecond,
  lastKeyOfSecond,
  middleOfSecond,
  timeOfKey,
} from '../../../source/storage/archive/article-key.ts';

describe('the key of a second', () => {
  it.each([
    ['2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z'],
    ['2026-11-20T09:00:00.999Z', '2026-11-20T09:00:00.000Z'],
    ['1965-01-01T00:00:00.000Z', '1970-01-01T00:00:00.000Z'],
    ['2300-01-01T00:00:00.000Z', '2105-12-31T23:59:59.000Z'],
    ['no time', '1970-01-01T00:00:00.000Z'],
  ])('%s is that of %s', (time, second) => {
    expect(timeOfKey(firstKeyOf(time))).toBe(second);
    expect(timeOfKey(lastKeyOfSecond(firstKeyOf(time)))).toBe(second);
  });

  it('is exact as a JS number up to the last one', () => {
    const last = lastKeyOfSecond(firstKeyOf('2105-12-31T23:59:59.000Z'));
    expect(Number.isSafeInteger(last)).toBe(true);
    expect(last + 1).not.toBe(last);
  });

  it('leaves room on both sides of the first article', () => {
    const first = firstKeyOf('2026-11-20T09:00:00.000Z');
    for (const key of [middleOfSecond(first) - 1000, middleOfSecond(first) + 1000])
      expect(isInSecond(key, first)).toBe(true);
    expect(isInSecond(first - 1, first)).toBe(false);
    expect(isInSecond(lastKeyOfSecond(first) + 1, first)).toBe(false);
  });

  it('is that of the publication, but never later than the article was fetched', () => {
    const fetched = '2026-11-20T10:00:00.000Z';
    const published = '2026-11-20T09:00:00.000Z';
    expect(firstKeyOfArticle({ published, fetched })).toBe(firstKeyOf(published));
    expect(firstKeyOfArticle({ published: '2099-01-01T00:00:00.000Z', fetched })).toBe(firstKeyOf(fetched));
    expect(firstKeyOfArticle({ published: null, fetched })).toBe(firstKeyOf(fetched));
  });
});
