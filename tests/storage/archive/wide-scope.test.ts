import { expect, it } from 'vitest';
import type { Query } from '../../../source/domain/query/query.ts';
import { withoutWideScope } from '../../../source/storage/archive/wide-scope.ts';
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

it('a scope is exchanged for the few sources that it leaves out wherever it stands, but not inside of a choice', () => {
  const rows = ['one', 'two', 'gone'].map(source => ({
    source,
    articles: 10,
    isOther: source === 'gone' ? 1 : 0,
  }));
  const statements = { all: <Row>() => rows as unknown as readonly Row[] };
  const scope: Query = { any: [{ source: 'one' }, { source: 'two' }] };
  const others: Query = { not: { any: [{ source: 'gone' }] } };
  const unread: Query = { is: 'unread' };
  expect(withoutWideScope(scope, statements)).toEqual(others);
  expect(withoutWideScope({ all: [{ all: [scope, unread] }, unread] }, statements)).toEqual({
    all: [{ all: [others, unread] }, unread],
  });
  const choice: Query = { any: [scope, unread] };
  expect(withoutWideScope(choice, statements)).toEqual(choice);
});
