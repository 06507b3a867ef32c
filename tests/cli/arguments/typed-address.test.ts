import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../source/cli/arguments/typed-address.ts';

describe('addressOf', () => {
  it('takes a word for the address that it means', () => {
    const exists = (file: string): boolean => file === 'feed';
    const means = (word: string) => {
      const address = addressOf(word, exists);
      return address.ok ? address.value : address.error.code;
    };
    expect(means('news.example')).toBe('https://news.example');
    expect(means('news.example/feed?x=1')).toBe('https://news.example/feed?x=1');
    expect(means('localhost:8000/x')).toBe('http://localhost:8000/x');
    expect(means('news.example:8080')).toBe('https://news.example:8080');
    expect(means('gopher://x')).toBe('gopher://x'); // refused later, with what is allowed
    expect(means('feed')).toBe(pathToFileURL(path.resolve('feed')).href);
    expect(means('./a b.xml')).toBe(pathToFileURL(path.resolve('./a b.xml')).href);
    expect(means('خبر.example')).toBe('https://خبر.example');
    expect(means('@salma@social.example')).toBe('https://social.example/@salma');
    expect(means('/r/arabic')).toBe('https://www.reddit.com/r/arabic');
    expect(means('feed://news.example/rss')).toBe('http://news.example/rss');
    expect(means('feed:https://news.example/rss')).toBe('https://news.example/rss');
    expect(means('nonsense')).toBe('bad-address');
  });
});
