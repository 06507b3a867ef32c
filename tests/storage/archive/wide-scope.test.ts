import { expect, it } from 'vitest';
import type { Query } from '../../../source/domain/query/query.ts';
import { listedIds, openArchiveWith } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const within = (...sources: readonly string[]): Query => ({
  all: [{ word: 'المكتبة' }, { any: sources.map(source => ({ source })) }],
});

it.each<[readonly string[], readonly string[]]>([
  [
    ['one', 'two', 'three', 'gone'],
    ['one', 'two', 'three'],
  ],
  [
    ['one', 'two'],
    ['one', 'two'],
  ],
  [['two', 'gone'], ['two']],
  [['gone'], []],
])('a search in %j stays in its sources, whether they have all articles, most or few', (sources, ids) => {
  const articles = ['one', 'two', 'three'].map(id => makeDistinctArticle(id, { source: { id, title: id } }));
  const archive = openArchiveWith(...articles);
  const query = within(...sources);
  for (const order of ['newest', 'best'] as const) expect(listedIds(archive, { query, order })).toEqual(ids);
  expect(archive.count(query)).toBe(ids.length);
});
