import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../source/app/services/typed-address.ts';
import { filesOf } from '../../support/files-of.ts';

describe('addressOf', () => {
  it('takes a word for the address that it means', async () => {
    const means = async (word: string) => {
      const address = await addressOf({ files: filesOf('feed') }, word);
      return address.ok ? address.value : address.error.code;
    };
    expect(await means('news.example')).toBe('https://news.example');
    expect(await means('news.example/feed?x=1')).toBe('https://news.example/feed?x=1');
    expect(await means('localhost:8000/x')).toBe('http://localhost:8000/x');
    expect(await means('news.example:8080')).toBe('https://news.example:8080');
    expect(await means('gopher://x')).toBe('gopher://x'); // refused later, with what is allowed
    expect(await means('feed')).toBe(pathToFileURL(path.resolve('feed')).href);
    expect(await means('./a b.xml')).toBe(pathToFileURL(path.resolve('./a b.xml')).href);
    expect(await means('خبر.example')).toBe('https://خبر.example');
    expect(await means('@salma@social.example')).toBe('https://social.example/@salma');
    expect(await means('/r/arabic')).toBe('https://www.reddit.com/r/arabic');
    expect(await means('feed://news.example/rss')).toBe('http://news.example/rss');
    expect(await means('feed:https://news.example/rss')).toBe('https://news.example/rss');
    expect(await means('nonsense')).toBe('bad-address');
  });
});
