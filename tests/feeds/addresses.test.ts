import { describe, expect, it } from 'vitest';
import { resolveBase, resolveDocument, resolveLink } from '../../source/feeds/addresses.ts';

describe('an address in a feed', () => {
  it.each([
    ['/a', 'https://user:pw@news.example/feed', 'https://news.example/a'],
    ['https://user:pw@news.example/a', null, 'https://news.example/a'],
    ['//user:pw@news.example/a', 'https://other.example/', 'https://news.example/a'],
    ['https://news.example/مقال', null, 'https://news.example/مقال'],
  ])('has no password: %s at %s', (raw, base, expected) => {
    expect(resolveDocument(raw, base)).toBe(expected);
    expect(resolveLink(raw, base)).toBe(expected);
    expect(resolveBase(raw, base)).toBe(expected);
  });

  it('stays as it was written up to eight marks on a letter, and is encoded beyond', () => {
    const withMarks = (count: number): string => `https://news.example/م${'\u064e'.repeat(count)}`;
    expect(resolveDocument(withMarks(8), null)).toBe(withMarks(8));
    expect(resolveDocument(withMarks(9), null)).toBe(`https://news.example/%D9%85${'%D9%8E'.repeat(9)}`);
  });
});
