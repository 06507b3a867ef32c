import { describe, expect, it } from 'vitest';
import { hideArticles } from '../../../source/domain/mark-edits.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { listedIds, openTestDatabase } from '../../support/archive.ts';
import { headlineStories, reportOf } from '../../support/headline-stories.ts';
import { openTestLibrary } from '../../support/library.ts';

/** Three sources tell of a fire, one of them twice; two tell of rain; one of a match, twice; a source is alone with wheat. */
const reports = [
  reportOf('fire', 'a'),
  reportOf('fire', 'b'),
  reportOf('fire', 'c'),
  reportOf('fire', 'c', { id: 'fire-again', title: 'fire again', link: 'https://news.example/again' }),
  reportOf('rain', 'a'),
  reportOf('rain', 'b'),
  reportOf('match', 'a'),
  reportOf('match', 'a', { id: 'match-again', title: 'match again', link: 'https://news.example/match2' }),
  reportOf('wheat', 'b'),
];
const fires = ['fire-a', 'fire-again', 'fire-b', 'fire-c'];
const rains = ['rain-a', 'rain-b'];
const matches = ['match-a', 'match-again'];

function open() {
  const library = openTestLibrary({ articles: reports, keys: headlineStories });
  for (const _ of library.archive.grouping());
  const found = (query: Query): readonly string[] => listedIds(library.archive, { query }).toSorted();
  return { ...library, found };
}

describe('articles by their stories', () => {
  it.each<[string, Query, readonly string[]]>([
    ['that several tell', { is: 'story' }, [...fires, ...matches, ...rains]],
    ['that nobody else tells', { not: { is: 'story' } }, ['wheat-b']],
    ['of one source', { sources: '1' }, [...matches, 'wheat-b']],
    ['of two sources', { sources: '2' }, rains],
    ['of more than one', { sources: '>1' }, [...fires, ...rains]],
    ['of at least three', { sources: '>=3' }, fires],
    ['of fewer than three', { sources: '<3' }, [...matches, ...rains, 'wheat-b']],
    ['of at most two, of a source', { all: [{ sources: '<=2' }, { source: 'b' }] }, ['rain-b', 'wheat-b']],
    ['of three, with a word', { all: [{ sources: '>=3' }, { word: 'again' }] }, ['fire-again']],
    ['without those of two', { all: [{ is: 'story' }, { not: { sources: '2' } }] }, [...fires, ...matches]],
    ['of two, or with a word', { any: [{ sources: '2' }, { word: 'wheat' }] }, [...rains, 'wheat-b']],
    ['of none', { sources: '>3' }, []],
  ])('%s', (_, query, ids) => {
    const { found, archive } = open();
    expect(found(query)).toEqual(ids);
    expect(archive.count(query)).toBe(ids.length);
    for (const order of ['oldest', 'source'] as const)
      expect(listedIds(archive, { query, order }).toSorted()).toEqual(ids);
  });

  it('do not count what is hidden', () => {
    const { found, store } = open();
    store.apply({ what: 'rules', edits: hideArticles(['fire-a', 'rain-a'], '2026-11-24T00:00:00.000Z') });
    expect(found({ sources: '>=3' })).toEqual([]);
    expect(found({ sources: '2' })).toEqual(['fire-again', 'fire-b', 'fire-c']);
    expect(found({ is: 'story' })).toEqual([...fires.slice(1), ...matches]);
  });

  it('are read along an index, in order', () => {
    const { archive, database } = openTestDatabase(headlineStories);
    archive.store({ articles: reports });
    const plans: string[] = [];
    const prepare = database.prepare.bind(database);
    database.prepare = (sql: string) => {
      if (sql.includes('ORDER BY')) {
        const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(sql.split('?').length - 1).fill(1));
        plans.push(...(steps as { detail: string }[]).map(({ detail }) => detail));
      }
      return prepare(sql);
    };
    const queries: readonly Query[] = [
      { is: 'story' },
      { all: [{ is: 'story' }, { is: 'unread' }] },
      { sources: '>=3' },
      { all: [{ sources: '>=3' }, { source: 'a' }] },
      { all: [{ sources: '>=3' }, { is: 'unread' }] },
    ];
    for (const query of queries) archive.list({ query, order: 'newest', limit: 10 });
    const looked = plans.filter(step => /^SEARCH articles USING .*rowid=\?\)$/u.test(step));
    expect(looked).toHaveLength(queries.length);
    expect(plans.filter(step => /^SCAN articles\b|TEMP B-TREE FOR ORDER/u.test(step))).toEqual([]);
  });
});
