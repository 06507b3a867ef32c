/** The order of bookmarks: by time, unless the user has moved them. */
import type { Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { setRank } from '../../domain/mark-edits.ts';
import type { Query } from '../../domain/query/query.ts';
import { rankAbove, rankBetween } from '../../domain/rank.ts';
import type { Services } from './services.ts';

type MoveServices = Pick<Services, 'archive' | 'store'>;

/** At most this many bookmarks with the same time get ranks of their own when one is moved among them. */
const mostOfOneMoment = 500;

interface Ranked {
  readonly id: string;
  readonly rank: string;
}

/** Nearest first. */
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

/** Moves an article just above the one with the rank `low`, along with all articles `above` that share this rank. */
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

/** Below the last bookmark. */
const lowest = '';

/**
 * Moves a bookmark by a number of rows up (negative: down) in the list of a query, not beyond its ends. Does nothing if the article is not bookmarked.
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
