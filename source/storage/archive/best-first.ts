/** The order `best`: the tiers of a query one after the other, the newest first in each. */

import type { Condition } from './conditions.ts';
import type { ListContext } from './list-context.ts';
import { type ListedRow, listedColumns, type Place } from './listed-rows.ts';
import {
  boundOf,
  countOf,
  createWalk,
  type OrderedLists,
  type PageRequest,
  type Side,
  whereOf,
} from './lists.ts';
import type { Plan } from './query-sql.ts';
import { planTiers, type Tiers } from './tiers.ts';

const compared = ({ key }: Plan, operator: '=' | '>' | '<', place: Place): Condition => ({
  sql: `${key} ${operator} ?`,
  bound: [place.key],
});

function lastOf(tiers: Tiers): number {
  let index = 0;
  while (tiers.at(index + 1)) index++;
  return index;
}

export function createBestFirst(context: ListContext): OrderedLists {
  const { statements, queryWords } = context;
  const newest = createWalk('newest', context);

  /** The last one where no tier has it: an article that is no hit any more goes by its time. */
  function tierOf(place: Place, tiers: Tiers): number {
    let index = 0;
    for (let tier = tiers.at(0); tier; tier = tiers.at(++index))
      if (countOf(statements, tier, [compared(tier, '=', place)]) > 0) return index;
    return Math.max(0, index - 1);
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

  function pageAfter(tiers: Tiers, from: Place | null, limit: number): readonly ListedRow[] {
    const start = from ? tierOf(from, tiers) : 0;
    const found: ListedRow[] = [];
    for (let index = start; found.length < limit; index++) {
      const tier = tiers.at(index);
      if (!tier) break;
      found.push(...rowsOf(tier, index === start ? from : null, 'after', limit - found.length));
    }
    return found;
  }

  function pageBefore(tiers: Tiers, from: Place | null, limit: number): readonly ListedRow[] {
    const start = from ? tierOf(from, tiers) : lastOf(tiers);
    const found: ListedRow[] = [];
    for (let index = start; index >= 0 && found.length < limit; index--) {
      const tier = tiers.at(index);
      if (tier) found.unshift(...rowsOf(tier, index === start ? from : null, 'before', limit - found.length));
    }
    return found;
  }

  function countBefore(tiers: Tiers, place: Place): number {
    const own = tierOf(place, tiers);
    let count = 0;
    for (let index = 0; index <= own; index++) {
      const tier = tiers.at(index);
      if (tier) count += countOf(statements, tier, index === own ? [compared(tier, '>', place)] : []);
    }
    return count;
  }

  return {
    page(request: PageRequest) {
      const tiers = planTiers(request.query, queryWords(request.query));
      if (tiers === null) return newest.page(request);
      const pageBeside = request.side === 'after' ? pageAfter : pageBefore;
      return pageBeside(tiers, request.from, request.limit);
    },
    countBefore(query, place) {
      const tiers = planTiers(query, queryWords(query));
      return tiers === null ? newest.countBefore(query, place) : countBefore(tiers, place);
    },
  };
}
