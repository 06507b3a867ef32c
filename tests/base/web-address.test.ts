import { describe, expect, it } from 'vitest';
import { addressKey } from '../../source/base/web-address.ts';

describe('the key of an address', () => {
  it.each([
    ['the scheme', 'http://news.example/a'],
    ['www.', 'https://www.news.example/a'],
    ['a fragment', 'https://news.example/a#comments'],
    ['a slash at the end', 'https://news.example/a/'],
    ['the case of the host', 'https://News.Example/a'],
    ['a default port', 'https://news.example:443/a'],
    ['tracking', 'https://news.example/a?utm_source=rss&utm_medium=x&fbclid=1&at_medium=RSS&gclid=2'],
  ])('leaves out %s', (_, address) => {
    expect(addressKey(address)).toBe('news.example/a');
  });

  it.each([
    ['another path', 'https://news.example/b'],
    ['the case of the path', 'https://news.example/A'],
    ['a parameter that may choose the page', 'https://news.example/a?id=7'],
    ['another host', 'https://example/a'],
  ])('keeps %s', (_, address) => {
    expect(addressKey(address)).not.toBe('news.example/a');
    expect(addressKey(address)).not.toBeNull();
  });

  it('tells parameters apart that only look like two', () => {
    expect(addressKey('https://news.example/a?x=1%26y%3D2')).not.toBe(
      addressKey('https://news.example/a?x=1&y=2'),
    );
  });

  it.each([
    'https://news.example/',
    'https://www.news.example?utm_source=x',
    'mailto:a@b.example',
    'https://',
    '',
  ])('is null for what names no page: %s', address => {
    expect(addressKey(address)).toBeNull();
  });
});
