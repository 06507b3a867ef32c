import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenIds, countChosen } from '../../../source/app/services/chosen.ts';
import { rowOf } from '../../../source/app/services/story-rows.ts';
import type { ListedArticle, ListRequest } from '../../../source/domain/library.ts';
import { everything, type Query } from '../../../source/domain/query/query.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';
import { createTestMarks } from '../../support/marks.ts';

type TimeOrder = 'newest' | 'oldest';
const orders: readonly TimeOrder[] = ['newest', 'oldest'];

/** An article as a test makes it up. `story`: 0 is none. */
interface Made {
  readonly minute: number;
  readonly source: 'one' | 'two' | 'three';
  readonly story: number;
  readonly isRead: boolean;
  readonly isHidden: boolean;
}

const at = '2026-11-24T00:00:00.000Z';
const timeOf = (minute: number): string => new Date(Date.parse(at) + minute * 60_000).toISOString();

function openWith(made: readonly Made[]): SqliteArchive {
  const { archive, database } = openTestDatabase();
  const marks = createTestMarks();
  const articles = made.map(({ minute, source }, index) =>
    makeDistinctArticle(`a${index}`, {
      source: { id: source, title: source },
      published: timeOf(minute),
      fetched: timeOf(1000),
    }),
  );
  archive.store({ articles });
  for (const [index, { isRead, isHidden }] of made.entries()) {
    if (isRead) marks.set('read', `a${index}`, at);
    if (isHidden) marks.set('hidden', `a${index}`, at);
  }
  archive.mirror(marks);
  const tell = database.prepare(
    'INSERT INTO stories SELECT key, (SELECT min(key) FROM articles WHERE id IN (SELECT value FROM json_each(?))) FROM articles WHERE id = ?',
  );
  for (const [index, { story }] of made.entries()) {
    const ids = made.flatMap((each, other) => (each.story === story ? [`a${other}`] : []));
    if (story > 0 && ids.length > 1) tell.run(JSON.stringify(ids), `a${index}`);
  }
  return archive;
}

const asked: readonly (readonly [Query, (article: ListedArticle) => boolean])[] = [
  [everything, () => true],
  [{ is: 'unread' }, ({ read }) => !read],
  [{ source: 'one' }, ({ source }) => source.id === 'one'],
  [{ any: [{ source: 'one' }, { source: 'two' }] }, ({ source }) => source.id !== 'three'],
  [{ all: [{ source: 'two' }, { is: 'unread' }] }, ({ source, read }) => source.id === 'two' && !read],
  [{ since: timeOf(20) }, ({ published }) => (published ?? '') >= timeOf(20)],
  [{ all: [{ word: 'خبر' }, { not: { source: 'three' } }] }, ({ source }) => source.id !== 'three'],
];

const archives = fc.array(
  fc.record<Made>({
    minute: fc.integer({ min: 0, max: 40 }),
    source: fc.constantFrom('one', 'two', 'three'),
    story: fc.integer({ min: 0, max: 6 }),
    isRead: fc.boolean(),
    isHidden: fc.integer({ min: 0, max: 5 }).map(number => number === 0),
  }),
  { maxLength: 24 },
);

/** Rows with all that they stand for, by hand. */
function rowsIn(articles: readonly ListedArticle[]): readonly (readonly ListedArticle[])[] {
  const rows = new Map<string, ListedArticle[]>();
  for (const article of articles) {
    const name = article.story ?? `alone ${article.id}`;
    rows.set(name, [...(rows.get(name) ?? []), article]);
  }
  return [...rows.values()];
}

const standing = (row: readonly ListedArticle[]) =>
  row.length > 1
    ? {
        articles: row.length,
        sources: new Set(row.map(({ source }) => source.id)).size,
        unread: row.filter(({ read }) => !read).length,
      }
    : undefined;

interface Case {
  readonly archive: SqliteArchive;
  readonly query: Query;
  readonly order: TimeOrder;
  /** In order, whether or not the query means them. */
  readonly all: readonly ListedArticle[];
  readonly meant: readonly ListedArticle[];
  readonly rows: readonly (readonly ListedArticle[])[];
}

const inEveryCase = (check: (made: Case) => void): void =>
  fc.assert(
    fc.property(archives, made => {
      const archive = openWith(made);
      for (const order of orders)
        for (const [query, isMeant] of asked) {
          const all = archive.list({ query: everything, order, limit: 1000 });
          const meant = all.filter(isMeant);
          check({ archive, query, order, all, meant, rows: rowsIn(meant) });
        }
    }),
    { numRuns: 15, seed: fuzzSeed },
  );

const idsOf = (articles: readonly { readonly id: string }[]): readonly string[] =>
  articles.map(({ id }) => id);
const firstsOf = (rows: Case['rows']): readonly string[] => rows.map(([first]) => first?.id ?? '');

const listed = ({ archive, query, order }: Case, request: Partial<ListRequest> = {}) =>
  archive.list({ query, order, byStory: query, limit: 1000, ...request });

describe('a list by stories', () => {
  it('has the first article of each, with what it stands for, and counts its rows', () => {
    inEveryCase(made => {
      const rows = listed(made);
      expect(idsOf(rows)).toEqual(firstsOf(made.rows));
      expect(rows.map(row => row.standsFor)).toEqual(made.rows.map(standing));
      expect(made.archive.count(made.query, true)).toBe(made.rows.length);
    });
  });

  it('is read in pages, to both sides of any row', () => {
    inEveryCase(made => {
      const ids = firstsOf(made.rows);
      expect(idsOf(listed(made, { fromEnd: true, limit: 3 }))).toEqual(ids.slice(-3));
      for (const [index, id] of ids.entries()) {
        expect(idsOf(listed(made, { after: id, limit: 3 }))).toEqual(ids.slice(index + 1, index + 4));
        expect(idsOf(listed(made, { before: id, limit: 3 }))).toEqual(
          ids.slice(Math.max(0, index - 3), index),
        );
      }
    });
  });

  it('has a place for every article: that of the row that stands for it, or where it would be', () => {
    inEveryCase(({ archive, query, order, all, meant, rows }) => {
      const places = new Map(all.map(({ id }, index) => [id, index]));
      const placeOf = (id: string): number => places.get(id) ?? 0;
      for (const { id } of all) {
        const own = rows.findIndex(row => row.some(article => article.id === id));
        const before = firstsOf(rows).filter(first => placeOf(first) < placeOf(id)).length;
        expect(archive.position(query, order, id, true)).toBe(own < 0 ? before : own);
        const row = rowOf(archive, { query, order, byStory: true }, id);
        expect(row?.id).toBe(own < 0 ? id : firstsOf(rows)[own]);
      }
      expect(new Set(idsOf(meant)).size).toBe(meant.length);
    });
  });

  it('knows the places of a long list, near its ends and far from them', () => {
    const pairs = Array.from({ length: 1200 }, (_, story) =>
      [0, 1].map(
        (minute): Made => ({
          minute: 2 * story + minute,
          source: 'one',
          story: story + 1,
          isRead: false,
          isHidden: false,
        }),
      ),
    ).flat();
    const archive = openWith(pairs);
    for (const order of orders)
      for (const byStory of [true, false]) {
        const rows = archive.list({
          query: everything,
          order,
          limit: 3000,
          ...(byStory ? { byStory: everything } : {}),
        });
        expect(rows.length).toBe(byStory ? 1200 : 2400);
        for (const place of [0, 5, 499, 500, 501, 998, 999, 1000, 1001, 1199])
          expect(archive.position(everything, order, rows[place]?.id ?? '', byStory)).toBe(place);
      }
  });

  it('gives all articles that its rows stand for', () => {
    inEveryCase(({ archive, query, order, rows }) => {
      for (const row of rows)
        expect(idsOf(archive.list({ query, order, storiesOf: [row[0]?.id ?? ''], limit: 1000 }))).toEqual(
          idsOf(row),
        );
    });
  });

  it('marks what rows above and below stand for, and counts it', () => {
    inEveryCase(({ archive, query, order, rows }) => {
      for (const [index, row] of rows.entries()) {
        const sides = { above: rows.slice(0, index), below: rows.slice(index + 1) };
        for (const side of ['above', 'below'] as const) {
          const which = { query, order, side, of: row[0]?.id ?? '', byStory: true };
          const expected = idsOf(sides[side].flat().filter(({ read }) => !read)).toSorted();
          expect(chosenIds(archive, which, 'read').toSorted()).toEqual(expected);
          expect(countChosen(archive, { which, as: 'read' })).toBe(expected.length);
        }
      }
    });
  });

  it('finds an unread row although another article of its story was read, if that does not come before', () => {
    inEveryCase(made => {
      const unread: Query = { all: [made.query, { is: 'unread' }] };
      const found = listed(made, { query: unread, byStory: made.query });
      const expected = made.rows.filter(([first]) => first?.read === false);
      expect(idsOf(found)).toEqual(firstsOf(expected));
    });
  });
});
