import { expect, it } from 'vitest';
import { type Beside, chosenIds, countMarks } from '../../../source/app/services/chosen.ts';
import { orders } from '../../../source/domain/order.ts';
import { everything, type Query } from '../../../source/domain/query/query.ts';
import { openTestLibrary } from '../../support/library.ts';
import { newsOf } from '../../support/news.ts';

const articles = newsOf('one', 12);
const ids = articles.map(({ id }) => id);
const at = '2026-11-01T08:00:00.000Z';
const readIds = [1, 6, 7].map(index => ids[index] as string);
const query: Query = { all: [{ source: 'one' }, { title: 'عنوان' }] };

const openArchive = () => {
  const { archive } = openTestLibrary({
    articles,
    kept: {
      read: Object.fromEntries(readIds.map(id => [id, at])),
      bookmarks: Object.fromEntries(
        articles.map((article, index) => [
          article.id,
          { added: `2026-11-01T08:00:${10 + index}.000Z`, article },
        ]),
      ),
    },
  });
  return archive;
};

it.each(orders)('the articles beside another are those of the list, in the order %s', order => {
  const archive = openArchive();
  const inOrder = [...archive.each({ query, order })].map(({ id }) => id);
  const unread = (part: readonly string[]) => part.filter(id => !readIds.includes(id));
  expect(inOrder).toHaveLength(ids.length);
  for (const [index, of] of inOrder.entries()) {
    const beside = (side: Beside['side']) => ({ query, order, side, of });
    const above = unread(inOrder.slice(0, index));
    const below = unread(inOrder.slice(index + 1));
    expect(chosenIds(archive, beside('above'), 'read')).toEqual(above);
    expect(chosenIds(archive, beside('below'), 'read')).toEqual(below);
    expect(countMarks(archive, { which: beside('above'), as: 'read' })).toBe(above.length);
    expect(countMarks(archive, { which: beside('below'), as: 'read' })).toBe(below.length);
  }
});

it('an article that its list has let go of still has others to either side', () => {
  const archive = openArchive();
  const [of = ''] = readIds;
  const unread: Query = { is: 'unread' };
  const beside = { query: unread, order: 'newest', of } as const;
  expect(chosenIds(archive, { ...beside, side: 'above' }, 'read')).toEqual([ids[0]]);
  expect(countMarks(archive, { which: { ...beside, side: 'below' }, as: 'read' })).toBe(8);
});

it('all of a query are those that would change', () => {
  const archive = openArchive();
  expect(countMarks(archive, { which: { query: everything }, as: 'read' })).toBe(9);
  expect(countMarks(archive, { which: { query: everything }, as: 'unread' })).toBe(3);
});
