import { describe, expect, it } from 'vitest';
import { articleIds, normaliseAddress, sourceIdOf } from '../../source/app/identity.ts';

const articleIdOf = (sourceUrl: string, entryKey: string): string => articleIds(sourceUrl)(entryKey);

describe('ids', () => {
  // Fixed for ever: read marks and bookmarks on disk go by them.
  it('never change', () => {
    expect(sourceIdOf('https://feeds.bbci.co.uk/arabic/rss.xml')).toBe('0zdngbjz');
    expect(sourceIdOf('edition:///akhbar.rss.xml')).toBe('r4tbe2q2');
    expect(articleIdOf('https://news.example/feed.xml', 'tag:news.example,2026:1')).toBe('hydv16vjkm');
    expect(articleIdOf('edition:///akhbar.rss.xml', 'خبر عاجل 2026-11-24')).toBe('er6p2kw4m4');
  });

  it('have no letters that look alike', () => {
    const ids = Array.from({ length: 500 }, (_, index) =>
      articleIdOf('https://news.example/', `key ${index}`),
    );
    expect(ids.every(id => /^[0-9abcdefghjkmnpqrstvwxyz]{10}$/.test(id))).toBe(true);
    expect(new Set(ids.join('')).size).toBe(32);
    expect(sourceIdOf('https://news.example/')).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{8}$/);
  });

  it('are the same for addresses that are the same', () => {
    const id = sourceIdOf('https://news.example/feed');
    const same = [
      'HTTPS://News.Example:443/feed',
      'https://news.example/feed#top',
      ' https://news.example/feed ',
    ];
    for (const url of same) expect(sourceIdOf(url)).toBe(id);
    const others = [
      'http://news.example/feed',
      'https://news.example/Feed',
      'https://news.example/feed?x',
      'feed',
    ];
    for (const url of others) expect(sourceIdOf(url)).not.toBe(id);
    expect(articleIdOf('https://News.Example/feed', 'k')).toBe(articleIdOf('https://news.example/feed', 'k'));
  });

  it('tell the same key in two sources apart', () => {
    expect(articleIdOf('https://a.example/', '1')).not.toBe(articleIdOf('https://b.example/', '1'));
  });
});

describe('a comparable address', () => {
  it.each([
    ['http://A.example:80/x#y', 'http://a.example/x'],
    ['file:///tmp/%D8%AE.xml', 'file:///tmp/%D8%AE.xml'],
    ['https://خبر.example/', 'https://xn--ngblk.example/'],
    ['not an address', 'not an address'],
  ])('of %j is %j', (address, expected) => {
    expect(normaliseAddress(address)).toBe(expected);
  });
});
