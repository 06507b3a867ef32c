/** The order `best`: the tiers of a query one after the other, the newest first in each. */

import type { Condition } from './conditions.ts';
import {
  boundOf,
  countOf,
  createWalk,
  type ListContext,
  type ListedRow,
  listedColumns,
  type OrderedLists,
  type PageRequest,
  type Place,
  type Side,
  whereOf,
} from './lists.ts';
import type { Plan } from './query-sql.ts';
import { planTiers } from './tiers.ts';

const compared = ({ key }: Plan, operator: '=' | '>' | '<', place: Place): Condition => ({
  sql: `${key} ${operator} ?`,
  bound: [place.key],
});

export function createBestFirst(context: ListContext): OrderedLists {
  const { statements, queryWords } = context;
  const newest = createWalk('newest', context);

  /** The last one where no tier has it: an article that is no hit any more goes by its time. */
  function tierOf(place: Place, tiers: readonly Plan[]): number {
    const index = tiers
      .slice(0, -1)
      .findIndex(tier => countOf(statements, tier, [compared(tier, '=', place)]) > 0);
    return index === -1 ? tiers.length - 1 : index;
  }

  function rowsOf(tier: Plan, from: Place | null, side: Side, limit: number): readonly ListedRow[] {
    const all = from ? [...tier.where, compared(tier, side === 'after' ? '<' : '>', from)] : tier.where;
    const rows = statements.all<ListedRow>(
      `SELECT ${listedColumns} FROM ${tier.from} WHERE ${whereOf(all)}
       ORDER BY ${tier.key} ${side === 'after' ? 'DESC' : 'ASC'} LIMIT ?`,
      ...boundOf(all),
      limit,
    );
    return side === 'after' ? rows : rows.toReversed();
  }

  function pageAfter(tiers: readonly Plan[], from: Place | null, limit: number): readonly ListedRow[] {
    const start = from ? tierOf(from, tiers) : 0;
    const found: ListedRow[] = [];
    for (let index = start; index < tiers.length && found.length < limit; index++) {
      const place = index === start ? from : null;
      found.push(...rowsOf(tiers[index] as Plan, place, 'after', limit - found.length));
    }
    return found;
  }

  function pageBefore(tiers: readonly Plan[], from: Place | null, limit: number): readonly ListedRow[] {
    const start = from ? tierOf(from, tiers) : tiers.length - 1;
    const found: ListedRow[] = [];
    for (let index = start; index >= 0 && found.length < limit; index--) {
      const place = index === start ? from : null;
      found.unshift(...rowsOf(tiers[index] as Plan, place, 'before', limit - found.length));
    }
    return found;
  }

  function countBefore(tiers: readonly Plan[], place: Place): number {
    const own = tierOf(place, tiers);
    return tiers
      .slice(0, own + 1)
      .map((tier, index) => countOf(statements, tier, index === own ? [compared(tier, '>', place)] : []))
      .reduce((sum, count) => sum + count, 0);
  }

  return {
    page(request: PageRequest) {
      const tiers = planTiers(request.query, queryWords());
      if (tiers === null) return newest.page(request);
      const pageBeside = request.side === 'after' ? pageAfter : pageBefore;
      return pageBeside(tiers, request.from, request.limit);
    },
    countBefore(query, place) {
      const tiers = planTiers(query, queryWords());
      return tiers === null ? newest.countBefore(query, place) : countBefore(tiers, place);
    },
  };
}
