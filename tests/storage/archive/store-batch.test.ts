import { describe, expect, it } from 'vitest';
import type { Article } from '../../../source/domain/article.ts';
import { readyArticles } from '../../../source/storage/archive/ready-article.ts';
import { listedIds, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';

const dated = (id: string, hour: number): Article =>
  makeDistinctArticle(id, { published: `2026-11-20T0${hour}:00:00.000Z` });

it('writes the articles of several sources by their times, and tells them in the order of their feeds', () => {
  const { archive, database } = openTestDatabase();
  const steps = archive.storing([
    { articles: [dated('a3', 3), dated('a1', 1)], awaitsRules: true },
    { articles: [dated('b2', 2), dated('b3', 3)], awaitsRules: true },
  ]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.map(({ added }) => added)).toEqual([
    ['a3', 'a1'],
    ['b2', 'b3'],
  ]);
  expect(listedIds(archive)).toEqual(['b3', 'a3', 'b2', 'a1']);
  const arrived = database.prepare('SELECT id FROM arrivals ORDER BY number').pluck().all();
  expect(arrived).toEqual(['a1', 'b2', 'a3', 'b3']);
});

const tables = ['articles', 'contents', 'article_categories', 'word_counts', 'unindexed', 'unread'] as const;

describe('articles that were made ready elsewhere', () => {
  const ready = (articles: readonly Article[]) => readyArticles(articles, searchKeys);
  const told = (id: string, title: string) => ({ ...dated(id, 1), title });

  it('leave the rows that the articles themselves leave', () => {
    const articles = [
      dated('a3', 3),
      dated('a1', 1),
      { ...dated('a1', 1), title: 'named twice' },
      dated('a2', 1),
    ];
    const [one, other] = [openTestDatabase(), openTestDatabase()];
    expect(one.archive.store({ articles: ready(articles) })).toEqual(other.archive.store({ articles }));
    for (const table of tables) {
      const rowsIn = ({ database }: typeof one) => database.prepare(`SELECT * FROM ${table}`).all();
      expect(rowsIn(one).length, table).toBeGreaterThan(0);
      expect(rowsIn(one), table).toEqual(rowsIn(other));
    }
  });

  it('change what is there, and change nothing if they say the same', () => {
    const { archive } = openTestDatabase();
    archive.store({ articles: ready([told('a1', 'once'), told('a2', 'same')]) });
    const again = { articles: ready([told('a1', 'twice'), told('a2', 'same')]) };
    expect(archive.store(again)).toEqual({ added: [], changed: ['a1'] });
    expect(archive.get('a1')?.title).toBe('twice');
    expect(archive.versions('a1').map(({ title }) => title)).toEqual(['once', 'twice']);
    expect(archive.store(again)).toEqual({ added: [], changed: [] });
  });

  it('are found again under another id', () => {
    const { archive } = openTestDatabase();
    archive.store({ articles: ready([told('a1', 'once')]) });
    const renamed = { ...told('a9', 'twice'), link: told('a1', '').link };
    expect(archive.store({ articles: ready([renamed]) })).toEqual({ added: [], changed: ['a1'] });
    expect(archive.get('a1')).toMatchObject({ id: 'a1', title: 'twice' });
  });
});

it('writes more articles of one second than one statement takes, the first on top', () => {
  const { archive } = openTestDatabase();
  const articles = Array.from({ length: 40 }, (_, index) => dated(`a${index}`, 1));
  archive.store({ articles });
  expect(listedIds(archive)).toEqual(articles.map(({ id }) => id));
});

it('adds what is not there yet when it comes to write it, and changes the rest', () => {
  const { archive } = openTestDatabase();
  const again = { ...dated('a1', 1), title: 'said anew' };
  const steps = archive.storing([
    { articles: [dated('a1', 1), dated('a2', 1)] },
    { articles: [again, dated('a3', 1)] },
  ]);
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toEqual([
    { added: ['a1', 'a2'], changed: [] },
    { added: ['a3'], changed: ['a1'] },
  ]);
  expect(archive.get('a1')?.title).toBe('said anew');
});
