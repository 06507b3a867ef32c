/**
 * The order of the best hits: by ring, then headlines, then words near each other, then the rest. Each tier is a query of its own, so
 * a page reads no further than it must. FTS5's `bm25` is not asked: it reads every hit of every word, however few rows are wanted
 * (https://sqlite.org/fts5.html, "The bm25() function": the inverse document frequency), and the newest of two articles about the same
 * thing is the better one in the news.
 */
import { type Query, textAsked } from '../../domain/query/query.ts';
import { type Ring, rings } from '../../domain/search.ts';
import { inTitle, isText, matchExpression, partsOf } from './match-expression.ts';
import { divide, type Plan, planMatch } from './query-sql.ts';
import type { QueryWords } from './query-words.ts';

/** Whether something must not occur: then a hit in the headline may still be none because of the text. */
const excludes = (query: Query): boolean =>
  'not' in query ||
  ('all' in query && query.all.some(excludes)) ||
  ('any' in query && query.any.some(excludes));

/** Words between two that are near each other. */
const nearBy = 8;

/**
 * What has all words and phrases of the query near each other; null: there are not several, or they need not all be there. What has them near each
 * other has them, so that nothing else is looked up where the query has nothing else.
 */
function nearness(match: string, text: readonly Query[], words: QueryWords): string | null {
  const rows = text.flatMap(part => {
    const asked = textAsked(part);
    return asked?.kind === 'word' || asked?.kind === 'phrase' ? [words.termsOf(asked.text).join(' ')] : [];
  });
  if (rows.length < 2) return null;
  const near = `NEAR(${rows.map(row => `"${row}"`).join(' ')}, ${nearBy})`;
  return rows.length === text.length ? near : `${match} AND ${near}`;
}

interface RingMatch {
  readonly ring: Ring;
  readonly match: string;
}

/** A ring in which no word has others to answer to it adds nothing. */
function* matchesByRing(text: readonly Query[], words: QueryWords): Generator<RingMatch> {
  let latest: string | undefined;
  for (const ring of rings) {
    const expression = matchExpression({ all: text }, words, ring);
    if (expression === null || expression === 'nothing') return;
    if (expression.match !== latest) yield { ring, match: expression.match };
    latest = expression.match;
  }
}

/** Each without the hits of those before it. */
const withoutEarlier = (matches: readonly string[]): readonly string[] =>
  matches.map((match, index) => [match, ...matches.slice(0, index)].map(each => `(${each})`).join(' NOT '));

function tiersOfRing({ ring, match }: RingMatch, text: readonly Query[], words: QueryWords) {
  const titled = inTitle(match);
  const near = ring === 'exact' ? nearness(match, text, words) : null;
  return withoutEarlier([
    text.some(excludes) ? `${match} AND ${titled}` : titled,
    ...(near ? [near] : []),
    match,
  ]);
}

function* plansOf(parts: readonly Query[], words: QueryWords): Generator<Plan> {
  const { text, others } = divide(parts, words);
  let closer: string | undefined;
  for (const found of matchesByRing(text, words)) {
    for (const tier of tiersOfRing(found, text, words))
      yield planMatch(closer === undefined ? tier : `(${tier}) NOT (${closer})`, others, words);
    closer = found.match;
  }
}

/** Tiers that are planned when they are reached: what answers to a word is only looked up if those with the word itself are too few. */
export interface Tiers {
  /** Undefined behind the last one. */
  at(index: number): Plan | undefined;
}

function plannedOnReach(plans: Generator<Plan>): Tiers {
  const planned: Plan[] = [];
  return {
    at(index) {
      while (planned.length <= index) {
        const next = plans.next();
        if (next.done) break;
        planned.push(next.value);
      }
      return planned[index];
    },
  };
}

/** Where each hit is in one tier only, the best tier first. Null if no words are asked for. */
export function planTiers(query: Query, words: QueryWords): Tiers | null {
  const parts = partsOf(query, words);
  return parts.some(part => isText(part, words)) ? plannedOnReach(plansOf(parts, words)) : null;
}
