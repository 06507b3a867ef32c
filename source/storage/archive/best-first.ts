/**
 * The order `best`: the newest hits by rank, all others behind them by time. To rank all hits of a common word would read them
 * all; nobody looks at the rank of the thousandth. Hits in headlines are rarer and count for more, so the newest of them are
 * ranked too, however old.
 */
import type { Query } from '../../domain/query/query.ts';
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
  whereOf,
} from './lists.ts';
import { type Condition, type Plan, planRanked } from './query-sql.ts';

const mostRanked = 1000;

/** Words in a headline weigh five times those in the text. */
const rank = 'bm25(article_text, 5.0, 1.0)';

interface RankedKey {
  readonly key: number;
  readonly score: number;
}

interface Ranking {
  readonly plan: Plan;
  /** The best first. */
  readonly keys: readonly number[];
  /** The rest: hits that are older than all ranked ones but those in headlines. */
  readonly rest: readonly Condition[];
}

export interface BestFirst extends OrderedLists {
  /** For all pages of one list. */
  ranked(query: Query): OrderedLists;
}

export function createBestFirst(context: ListContext): BestFirst {
  const { statements, keys } = context;
  const newest = createWalk('newest', context);

  function newestRanked(plan: Plan, match: string): readonly RankedKey[] {
    const [, ...others] = plan.where;
    return statements.all<RankedKey>(
      `SELECT article_text.rowid AS key, ${rank} AS score FROM ${plan.keysFrom}
       WHERE article_text MATCH ? AND ${whereOf(others)} ORDER BY article_text.rowid DESC LIMIT ${mostRanked}`,
      match,
      ...boundOf(others),
    );
  }

  function rankingOf(plan: Plan, match: string): Ranking {
    const hits = newestRanked(plan, match);
    const inTitles =
      hits.length < mostRanked ? [] : newestRanked(plan, `(${match}) AND {title} : (${match})`);
    const scores = new Map([...hits, ...inTitles].map(({ key, score }) => [key, score]));
    const ranked = [...scores].sort(([a, left], [b, right]) => left - right || b - a).map(([key]) => key);
    const oldest = hits.length < mostRanked ? 0 : (hits.at(-1)?.key ?? 0);
    const rest: readonly Condition[] = [
      { sql: 'article_text.rowid < ?', bound: [oldest] },
      {
        sql: 'article_text.rowid NOT IN (SELECT value FROM json_each(?))',
        bound: [JSON.stringify(inTitles.map(({ key }) => key))],
      },
    ];
    return { plan, keys: ranked, rest };
  }

  function rowsOfKeys(wanted: readonly number[]): readonly ListedRow[] {
    const rows = statements.all<ListedRow>(
      `SELECT ${listedColumns} FROM json_each(?) CROSS JOIN articles ON articles.key = value ORDER BY json_each.key`,
      JSON.stringify(wanted),
    );
    return rows;
  }

  function restPage(ranking: Ranking, from: Place | null, limit: number, descends: boolean) {
    const { plan, rest } = ranking;
    const beyond: readonly Condition[] = from
      ? [{ sql: `article_text.rowid ${descends ? '<' : '>'} ?`, bound: [from.key] }]
      : [];
    const where = [...plan.where, ...rest, ...beyond];
    return statements.all<ListedRow>(
      `SELECT ${listedColumns} FROM ${plan.from} WHERE ${whereOf(where)}
       ORDER BY article_text.rowid ${descends ? 'DESC' : 'ASC'} LIMIT ?`,
      ...boundOf(where),
      limit,
    );
  }

  function pageAfter(ranking: Ranking, from: Place | null, limit: number): readonly ListedRow[] {
    const index = from ? ranking.keys.indexOf(from.key) : -1;
    const isBehindRanked = from !== null && index === -1;
    const ranked = isBehindRanked ? [] : rowsOfKeys(ranking.keys.slice(index + 1, index + 1 + limit));
    if (ranked.length >= limit) return ranked;
    return [...ranked, ...restPage(ranking, isBehindRanked ? from : null, limit - ranked.length, true)];
  }

  function pageBefore(ranking: Ranking, from: Place | null, limit: number): readonly ListedRow[] {
    const index = from ? ranking.keys.indexOf(from.key) : -1;
    const rest = index === -1 ? restPage(ranking, from, limit, false).toReversed() : [];
    const end = index === -1 ? ranking.keys.length : index;
    return [...rowsOfKeys(ranking.keys.slice(Math.max(0, end - limit + rest.length), end)), ...rest];
  }

  const rankedLists = (ranking: Ranking): OrderedLists => ({
    page: ({ from, side, limit }: PageRequest) =>
      side === 'after' ? pageAfter(ranking, from, limit) : pageBefore(ranking, from, limit),
    countBefore(_, place) {
      const index = ranking.keys.indexOf(place.key);
      if (index !== -1) return index;
      const newer = [...ranking.rest, { sql: 'article_text.rowid > ?', bound: [place.key] }];
      return ranking.keys.length + countOf(statements, ranking.plan, newer);
    },
  });

  /** Where no words are searched nothing can be ranked. */
  function ranked(query: Query): OrderedLists {
    const plan = planRanked(query, keys);
    return plan?.match ? rankedLists(rankingOf(plan, plan.match)) : newest;
  }

  return {
    ranked,
    page: request => ranked(request.query).page(request),
    countBefore: (query, place) => ranked(query).countBefore(query, place),
  };
}
