import { describe, expect, it } from 'vitest';
import { separatingCredentials } from '../../source/domain/source.ts';
import { changeSource } from '../../source/domain/source-edits.ts';
import { makeSource } from '../support/articles.ts';

describe('a source that moves', () => {
  const source = makeSource({ url: 'https://news.example/feed', credentials: 'desk:secret' });

  it.each([
    ['https://news.example/new', 'desk:secret'],
    ['https://other.example/feed', undefined],
    ['http://news.example/feed', undefined],
  ])('to %s has the password %s', (url, credentials) => {
    const [, change] = changeSource(source.id, { url }, []);
    const kept = change?.to({ source, order: 1 } as never, { own: true, lastOrder: 1 } as never);
    expect(kept).toMatchObject({ source: { url, originalUrl: source.url } });
    expect((kept as { source: typeof source }).source.credentials).toBe(credentials);
  });
});

describe('a source that moves to https', () => {
  const source = makeSource({ url: 'http://news.example/feed', credentials: 'desk:secret' });

  it.each([
    ['https://news.example/new', 'desk:secret'],
    ['https://www.news.example/new', undefined],
  ])('at %s has the password %s', (url, credentials) => {
    const [, change] = changeSource(source.id, { url }, []);
    const kept = change?.to({ source, order: 1 } as never, { own: true, lastOrder: 1 } as never);
    expect((kept as { source: typeof source }).source.credentials).toBe(credentials);
  });
});

describe('a source of an earlier version', () => {
  it('keeps its ids, and its password in a place of its own', () => {
    const url = 'https://desk:secret@news.example/feed';
    const older = makeSource({ url, homepage: 'https://desk:secret@news.example/' });
    expect(separatingCredentials(older)).toEqual({
      ...older,
      url: 'https://news.example/feed',
      credentials: 'desk:secret',
      homepage: 'https://news.example/',
      originalUrl: url,
    });
    expect(separatingCredentials(makeSource())).toEqual(makeSource());
  });
});
