/** The order in which bookmarks are to be read: the user's own, where it is not that of their times. */
import type { Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { setRank } from '../../domain/mark-edits.ts';
import type { Query } from '../../domain/query/query.ts';
import { rankAbove, rankBetween } from '../../domain/rank.ts';
import type { Services } from './services.ts';

type MoveServices = Pick<Services, 'archive' | 'store'>;

/** Bookmarks of one moment are told apart when one is moved among them: so many at most. */
const mostOfOneMoment = 500;

interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** From the nearest on. */
function neighbours(
  { archive }: MoveServices,
  id: string,
  {
    query,
    side,
    limit,
  }: { readonly query: Query; readonly side: 'before' | 'after'; readonly limit: number },
): readonly Ranked[] {
  const found = archive.list({ query, order: 'bookmarked', limit, [side]: id });
  const nearest = side === 'before' ? found.toReversed() : found;
  return nearest.flatMap(article => {
    const rank = archive.rank(article.id);
    return rank === null ? [] : [{ id: article.id, rank }];
  });
}

/** Puts an article just above another, whose rank is `low`, together with all `above` it that have the same rank. */
function lifted(id: string, low: string, above: readonly Ranked[]): readonly Edit[] {
  const same = above.findIndex(({ rank }) => rank > low);
  const tied = same < 0 ? above : above.slice(0, same);
  const high = above[tied.length]?.rank ?? null;
  let rank = low;
  return [id, ...tied.map(other => other.id)].map(each => {
    rank = high === null ? rankAbove(rank) : rankBetween(rank, high);
    return setRank(each, rank);
  });
}

/** Below the last one. */
const lowest = '';

/**
 * Moves a bookmark so many rows up in the list of a query, or down; not beyond its ends. Nothing happens to what is no bookmark.
 * `change.cells` is empty if it stays where it is.
 */
export function moveBookmark(
  services: MoveServices,
  id: string,
  query: Query,
  rows: number,
): Result<Applied> {
  const steps = Math.abs(rows);
  const side = rows < 0 ? 'after' : 'before';
  const passed = neighbours(services, id, { query, side, limit: steps });
  const last = passed.at(-1);
  if (last === undefined || services.archive.rank(id) === null) return ok({ change: { cells: [] } });
  const below = rows > 0 ? last : neighbours(services, last.id, { query, side: 'after', limit: 1 })[0];
  const above = neighbours(services, below?.id ?? last.id, { query, side: 'before', limit: mostOfOneMoment });
  const others = (below ? above : [last, ...above]).filter(other => other.id !== id);
  return services.store.apply({
    what: 'bookmark-move',
    count: 1,
    edits: lifted(id, below?.rank ?? lowest, others),
  });
}
