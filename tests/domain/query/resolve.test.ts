import { describe, expect, it } from 'vitest';
import { findSource } from '../../../source/app/services/sources.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { ResolveContext } from '../../../source/domain/query/fields.ts';
import { parseQuery } from '../../../source/domain/query/parse.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { resolveQuery } from '../../../source/domain/query/resolve.ts';
import type { Source } from '../../../source/domain/source.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const source = (id: string, title: string, category: string | null): Source => ({
  id,
  url: `https://${id}.example/feed`,
  title,
  homepage: null,
  language: null,
  category,
  enabled: true,
});
const context: ResolveContext = {
  sources: [
    source('abcd1111', 'الجزيرة نت', 'أخبار'),
    source('abcd2222', 'BBC', 'أخبار'),
    source('ef333333', 'علم', null),
  ],
  now,
  findSource,
  sourcesInFolder: (sources, name) => sources.filter(({ category }) => category === name).map(({ id }) => id),
};

function resolved(text: string): ReturnType<typeof resolveQuery> {
  const query = parseQuery(text, now);
  return query.ok ? resolveQuery(query.value, context) : query;
}

describe('a resolved query', () => {
  it.each<[string, Query]>([
    ['', { all: [] }],
    ['غزة "a b" is:read', { all: [{ word: 'غزة' }, { phrase: 'a b' }, { is: 'read' }] }],
    ['source:"الجزيرة نت"', { source: 'abcd1111' }],
    ['source:https://ef333333.example/feed', { source: 'ef333333' }],
    ['-source:ef33', { not: { source: 'ef333333' } }],
    ['category:أخبار', { any: [{ category: 'أخبار' }, { source: 'abcd1111' }, { source: 'abcd2222' }] }],
    ['category:علوم', { category: 'علوم' }],
    ['since:2d', { since: '2026-11-22T12:00:00.000Z' }],
    ['BBC or before:٢٠٢٦-١١-٢٣T09:30Z', { any: [{ word: 'BBC' }, { before: '2026-11-23T09:30:00.000Z' }] }],
  ])('of %s', (text, query) => {
    expect(resolved(text)).toEqual(ok(query));
  });

  it('has the sources that the user means, or an error', () => {
    expect(resolved('a (b or -source:nobody) source:abcd')).toEqual(
      fail('unknown-source', { subject: 'nobody' }),
    );
    expect(resolved('source:abcd source:nobody')).toEqual(fail('ambiguous-id', { subject: 'abcd' }));
  });

  it('has no time that is none', () => {
    expect(resolveQuery({ since: 'soon' }, context)).toMatchObject({
      ok: false,
      error: { problem: 'bad-value', found: 'soon' },
    });
  });

  it('stays as it is when it is resolved again', () => {
    const once = resolved('source:BBC since:1w');
    expect(once.ok && resolveQuery(once.value, context)).toEqual(once);
  });
});
