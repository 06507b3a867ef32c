import { describe, expect, it } from 'vitest';
import { type QueryFlags, queryFromFlags } from '../../source/app/query-from-flags.ts';
import { printQuery } from '../../source/domain/query/print.ts';

const now = new Date('2026-11-24T12:00:00.000Z');

function printed(flags: QueryFlags, words: readonly string[] = []): string {
  const query = queryFromFlags(flags, words, now);
  if (!query.ok) throw new Error(query.error.code);
  return printQuery(query.value);
}

describe('the query of flags', () => {
  it.each<[QueryFlags, readonly string[], string]>([
    [{}, [], ''],
    [{ source: [], unread: false, category: undefined }, [], ''],
    [{ source: ['abcd'] }, [], 'source:abcd'],
    [{ source: ['abcd', 'BBC News'], unread: true }, [], '(source:abcd or source:"BBC News") is:unread'],
    [{ category: 'علوم', bookmarked: true }, [], 'category:علوم is:bookmarked'],
    [{ read: true, since: '2d', until: '1d' }, [], 'is:read since:2d before:1d'],
    [{ since: '2026-11-22T12:00:00.000Z' }, [], 'since:2026-11-22T12:00:00.000Z'],
    [{}, ['غزة', 'أو', 'لبنان'], 'غزة or لبنان'],
    [{ unread: true, query: 'a or b' }, ['c', 'is:read'], 'is:unread c is:read (a or b)'],
  ])('%j with %j is %s', (flags, words, text) => {
    expect(printed(flags, words)).toBe(text);
  });

  it.each([
    [{ query: 'غَزَّة foo:bar' }, [], 'غَزَّة foo:bar', '5'],
    [{ query: 'a' }, ['b', '('], 'b (', '3'],
  ])('is an error for %j with %j', (flags, words, subject, detail) => {
    const result = queryFromFlags(flags, words, now);
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-query', subject, detail } });
  });
});
