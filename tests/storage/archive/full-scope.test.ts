import { expect, it } from 'vitest';
import type { Query } from '../../../source/domain/query/query.ts';
import { listedIds, openArchiveWith } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';

const within = (...sources: readonly string[]): Query => ({
  all: [{ word: 'المكتبة' }, { any: sources.map(source => ({ source })) }],
});

it('a search stays in its sources, whether they are all that there are or not', () => {
  const [one, two] = ['one', 'two'].map(id => makeDistinctArticle(id, { source: { id, title: id } }));
  const archive = openArchiveWith(...[one, two].flatMap(article => article ?? []));
  for (const [sources, ids] of [
    [
      ['one', 'two', 'three'],
      ['one', 'two'],
    ],
    [['two', 'three'], ['two']],
    [['three'], []],
  ] as const) {
    const query = within(...sources);
    for (const order of ['newest', 'best'] as const)
      expect(listedIds(archive, { query, order })).toEqual(ids);
    expect(archive.count(query)).toBe(ids.length);
  }
});
