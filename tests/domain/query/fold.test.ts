import { describe, expect, it } from 'vitest';
import { foldQuery, normalForm } from '../../../source/domain/query/fold.ts';
import type { Query } from '../../../source/domain/query/query.ts';

const a: Query = { word: 'a' };
const b: Query = { word: 'b' };
const c: Query = { word: 'c' };

it('folds a query from the leaves up, in order', () => {
  const query: Query = { all: [a, { not: { any: [b, c] } }, { any: [] }] };
  const text = foldQuery<string>(query, {
    leaf: leaf => ('word' in leaf ? leaf.word : '?'),
    not: part => `!${part}`,
    all: parts => `[${parts.join('&')}]`,
    any: parts => `[${parts.join('|')}]`,
  });
  expect(text).toBe('[a&![b|c]&[]]');
});

describe('the normal form', () => {
  it.each<[Query, Query]>([
    [a, a],
    [{ all: [a] }, a],
    [{ all: [a, { all: [b, { all: [c] }] }] }, { all: [a, b, c] }],
    [{ any: [{ any: [a, b] }, c] }, { any: [a, b, c] }],
    [{ all: [a, { all: [] }] }, a],
    [{ any: [a, { any: [] }] }, a],
    [{ any: [a, { all: [] }] }, { any: [a, { all: [] }] }],
    [{ any: [{ any: [] }, { all: [a, b] }] }, { all: [a, b] }],
    [{ all: [c, { any: [{ any: [] }, { all: [a, b] }] }] }, { all: [c, a, b] }],
    [{ not: { not: a } }, a],
    [{ not: { all: [{ not: a }] } }, a],
    [{ not: { all: [] } }, { any: [] }],
    [{ not: { any: [] } }, { all: [] }],
  ])('of %j is %j', (query, expected) => {
    expect(normalForm(query)).toEqual(expected);
    expect(normalForm(expected)).toEqual(expected);
  });
});
