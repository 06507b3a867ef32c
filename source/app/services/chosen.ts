/** Which articles a mark is for, and how many of them it would change. */
import type { Archive, HeldArticle } from '../../domain/library.ts';
import type { Order } from '../../domain/order.ts';
import { allOf, type Query } from '../../domain/query/query.ts';

export type ReadState = 'read' | 'unread';

/** Those of a list that come before an article, or behind it. */
export interface Beside {
  readonly query: Query;
  readonly order: Order;
  readonly side: 'above' | 'below';
  readonly of: string;
  /** Each story is one row: what a row stands for is where it is. */
  readonly byStory?: boolean;
}

/** The articles of a resolved query, a part of a list, or those named. */
export type Chosen = { readonly query: Query } | Beside | { readonly ids: readonly string[] };

/** Those that a count is asked for. */
export type CountedChosen = Exclude<Chosen, { readonly ids: unknown }>;

export interface Marking<Which = Chosen> {
  readonly as: ReadState;
  readonly which: Which;
}

/** Only these can change. */
const turnable: Readonly<Record<ReadState, Query>> = { read: { is: 'unread' }, unread: { is: 'read' } };

const turnableOf = (query: Query, as: ReadState): Query => allOf([query, turnable[as]]);

type Walked = Pick<Archive, 'each' | 'ids' | 'position' | 'held'>;

/** Only in its own list has an article a rank: there the order is that of the list, and not of what can change. */
function rankedIds(archive: Walked, which: Beside, as: ReadState): readonly string[] {
  const { query, order, of, side } = which;
  const part = side === 'above' ? { limit: archive.position(query, order, of) ?? 0 } : { after: of };
  const ids: string[] = [];
  for (const { id, read } of archive.each({ query, order, ...part }))
    if (read !== (as === 'read')) ids.push(id);
  return ids;
}

/** Those that can change and would come below the article, but for their rows, which do not. */
const heldOf = (archive: Pick<Archive, 'held'>, which: Beside, as: ReadState): readonly HeldArticle[] =>
  which.byStory
    ? archive.held({
        query: turnableOf(which.query, as),
        byStory: which.query,
        order: which.order,
        of: which.of,
      })
    : [];

const isAbove = ({ isOfRow }: HeldArticle): boolean => !isOfRow;

/** Ids of what the mark is for, those left out that are so already. */
export function chosenIds(archive: Walked, which: Chosen, as: ReadState): readonly string[] {
  if ('ids' in which) return which.ids;
  const query = turnableOf(which.query, as);
  if (!('side' in which)) return archive.ids({ query, order: 'newest' });
  const { order, of, side } = which;
  if (order === 'best') return rankedIds(archive, which, as);
  const held = heldOf(archive, which, as);
  if (side === 'above') {
    const ids = archive.ids({ query, order, limit: archive.position(query, order, of) ?? 0 });
    return [...ids, ...held.filter(isAbove).map(({ id }) => id)];
  }
  const elsewhere = new Set(held.map(({ id }) => id));
  return archive.ids({ query, order, after: of }).filter(id => !elsewhere.has(id));
}

/** Whether the article itself would change, of which the list may have let go. */
function isAmong(archive: Pick<Archive, 'list'>, { query, order, of }: Beside): boolean {
  const [before] = archive.list({ query, order, limit: 1, before: of });
  const [at] = archive.list({ query, order, limit: 1, ...(before ? { after: before.id } : {}) });
  return at?.id === of;
}

/** How many of them the mark would change; not for the order `best`. Costs no more than counting does. */
export function countChosen(
  archive: Pick<Archive, 'count' | 'position' | 'list' | 'held'>,
  { which, as }: Marking<CountedChosen>,
): number {
  const query = turnableOf(which.query, as);
  if (!('side' in which)) return archive.count(query);
  const { order, side } = which;
  const above = archive.position(query, order, which.of) ?? 0;
  const held = heldOf(archive, which, as);
  if (side === 'above') return above + held.filter(isAbove).length;
  return archive.count(query) - above - held.length - Number(isAmong(archive, { ...which, query }));
}

/** The same in every order. */
export const countMarks = (
  archive: Walked & Pick<Archive, 'count' | 'list'>,
  marking: Marking<CountedChosen>,
): number =>
  'side' in marking.which && marking.which.order === 'best'
    ? chosenIds(archive, marking.which, marking.as).length
    : countChosen(archive, marking);
