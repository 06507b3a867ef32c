import { describe, expect, it } from 'vitest';
import {
  credentialsFor,
  separateCredentials,
  withCredentials,
  withoutCredentials,
} from '../../source/base/credentials.ts';

describe('the password of an address', () => {
  it.each([
    ['https://user:pw@news.example/feed?a=b#c', 'https://news.example/feed?a=b#c', 'user:pw'],
    ['https://user@news.example/', 'https://news.example/', 'user:'],
    ['https://:pw@news.example/', 'https://news.example/', ':pw'],
    ['https://u%40x:p%3A%2F@news.example/', 'https://news.example/', 'u%40x:p%3A%2F'],
    ['https:\\\\user:pw@news.example', 'https://news.example/', 'user:pw'],
  ])('is separated from %s', (address, url, credentials) => {
    expect(separateCredentials(address)).toEqual({ url, credentials });
    expect(withCredentials({ url, credentials })).toBe(new URL(address).href.replace(':@', '@'));
  });

  it.each([
    ['https://news.example/@name:x', 'https://news.example/@name:x'],
    ['https://news.example/مقال', 'https://news.example/مقال'],
    ['mailto:desk@news.example', 'mailto:desk@news.example'],
    ['@name@social.example', '@name@social.example'],
    ['https://@news.example/', 'https://news.example/'],
    ['https://user:pw@', 'https://'],
    ['https://user:p w@news.example:x/', 'https://news.example:x/'],
    ['https://user:pw@news.example:x/', 'https://news.example:x/'],
    ['user:pw@news.example/feed', 'news.example/feed'],
  ])('of what has none, or is no address, is left out: %s', (address, expected) => {
    expect(separateCredentials(address)).toEqual({ url: expected });
  });

  it('is for its own host, which may have become safer', () => {
    const old = { url: 'http://news.example/feed', credentials: 'user:pw' };
    expect(credentialsFor('https://news.example/page', old)).toEqual({ credentials: 'user:pw' });
    for (const other of [
      'https://x.news.example/',
      'https://news.example:8443/',
      'http://news.example:8080/',
      'https://example/',
    ])
      expect(credentialsFor(other, old)).toEqual({});
    expect(credentialsFor('https://news.example/', { ...old, url: 'http://news.example:8080/' })).toEqual({});
  });

  it('is for its own origin', () => {
    const mine = { url: 'https://news.example/feed', credentials: 'user:pw' };
    expect(credentialsFor('https://news.example/page', mine)).toEqual({ credentials: 'user:pw' });
    for (const other of [
      'http://news.example/',
      'https://news.example:8443/',
      'https://x.news.example/',
      'nothing',
    ])
      expect(credentialsFor(other, mine)).toEqual({});
    expect(withoutCredentials('nothing')).toBe('nothing');
  });
});
