import { describe, expect, it } from 'vitest';
import { keep, keptBookmarks } from '../../../source/app/services/bookmark.ts';
import { moveBookmark } from '../../../source/app/services/move-bookmark.ts';
import type { Query } from '../../../source/domain/query/query.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { testServices } from '../../support/test-services.ts';

const ids = ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee'];
const bookmarked: Query = { is: 'bookmarked' };

/** Each bookmark a day younger than the one before: listed from e to a. */
const services = () =>
  testServices({
    articles: ids.map(id => makeDistinctArticle(id)),
    kept: {
      bookmarks: Object.fromEntries(
        ids.map((id, day) => [
          id,
          { added: `2026-11-0${day + 1}T08:00:00.000Z`, article: makeDistinctArticle(id) },
        ]),
      ),
    },
  });
type Services = ReturnType<typeof services>;

const order = ({ archive }: Services): string =>
  [...archive.each({ query: bookmarked, order: 'bookmarked' })].map(({ id }) => id[0]).join('');

describe('moving a bookmark', () => {
  it.each([
    ['cccc', 1, 'ecdba'],
    ['cccc', 2, 'cedba'],
    ['cccc', 20, 'cedba'],
    ['cccc', -1, 'edbca'],
    ['cccc', -2, 'edbac'],
    ['cccc', -20, 'edbac'],
    ['eeee', 1, 'edcba'],
    ['aaaa', -1, 'edcba'],
  ])('%s by %d rows gives %s', (id, rows, expected) => {
    const to = services();
    expect(moveBookmark(to, id, bookmarked, rows).ok).toBe(true);
    expect(order(to)).toBe(expected);
    expect(
      keptBookmarks(to)
        .map(({ article }) => article.id[0])
        .join(''),
    ).toBe(expected);
    if (expected === 'edcba') expect(to.store.history.list()).toEqual([]);
    else {
      to.store.history.undo();
      expect(order(to)).toBe('edcba');
    }
  });

  it('changes one cell, wherever it is', () => {
    const to = services();
    for (let moves = 0; moves < 30; moves++)
      expect(moveBookmark(to, 'cccc', bookmarked, moves % 2 === 0 ? 1 : -1)).toMatchObject({
        value: { change: { cells: { length: 1 } } },
      });
    expect(order(to)).toBe('edcba');
  });

  it('leaves later bookmarks on top', () => {
    const to = services();
    moveBookmark(to, 'aaaa', bookmarked, 4);
    to.archive.store({ articles: [makeDistinctArticle('ffff')] });
    keep(to, ['ffff']);
    expect(order(to)).toBe('faedcb');
  });

  it('works among bookmarks with the same time', () => {
    const to = testServices({ articles: ids.map(id => makeDistinctArticle(id)) });
    keep(to, ids);
    const before = order(to);
    const id = ids.find(each => each.startsWith(before[3] as string)) as string;
    moveBookmark(to, id, bookmarked, 2);
    const [a, b, c, d, e] = before;
    expect(order(to)).toBe([a, d, b, c, e].join(''));
    moveBookmark(to, id, bookmarked, -3);
    expect(order(to)).toBe([a, b, c, e, d].join(''));
    to.store.history.undo();
    to.store.history.undo();
    expect(order(to)).toBe(before);
  });

  it('counts the rows of the list that is shown', () => {
    const to = services();
    to.store.apply({
      what: null,
      edits: ['aaaa', 'eeee'].map(key => ({ table: 'read', key, to: () => '2026-11-20T00:00:00.000Z' })),
    });
    moveBookmark(to, 'aaaa', { all: [bookmarked, { is: 'read' }] }, 1);
    expect(order(to)).toBe('aedcb');
  });

  it('does nothing if the article is not bookmarked', () => {
    const to = services();
    to.archive.store({ articles: [makeDistinctArticle('ffff')] });
    expect(moveBookmark(to, 'ffff', bookmarked, 1)).toEqual({ ok: true, value: { change: { cells: [] } } });
  });
});
