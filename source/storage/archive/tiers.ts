/**
 * The order of the best hits: by ring, then headlines, then words near each other, then the rest. Each tier is a query of its own, so
 * a page reads no further than it must. FTS5's `bm25` is not asked: it reads every hit of every word, however few rows are wanted
 * (https://sqlite.org/fts5.html, "The bm25() function": the inverse document frequency), and the newest of two articles about the same
 * thing is the better one in the news.
 */
import { type Query, textAsked } from '../../domain/query/query.ts';
import { type Ring, rings } from '../../domain/search.ts';
import { isText, matchExpression, partsOf, within } from './match-expression.ts';
import { divide, nothingPlan, type Plan, planMatch } from './query-sql.ts';
import type { QueryWords } from './query-words.ts';

/** Whether something must not occur: then a hit in the headline may still be none because of the text. */
const excludes = (query: Query): boolean =>
  'not' in query ||
  ('all' in query && query.all.some(excludes)) ||
  ('any' in query && query.any.some(excludes));

/** Words between two that are near each other. */
const nearBy = 8;

/** All words and phrases of the query near each other; null: there are not several, or they need not all be there. */
function nearness(text: readonly Query[], words: QueryWords): string | null {
  const rows = text.flatMap(part => {
    const asked = textAsked(part);
    return asked?.kind === 'word' || asked?.kind === 'phrase' ? [words.termsOf(asked.text).join(' ')] : [];
  });
  if (rows.length < 2) return null;
  return `NEAR(${rows.map(row => `"${row}"`).join(' ')}, ${nearBy})`;
}

interface RingMatch {
  readonly ring: Ring;
  readonly match: string;
}

/** A ring in which no word has others to answer to it adds nothing. */
function matchesByRing(text: readonly Query[], words: QueryWords): readonly RingMatch[] {
  const found: RingMatch[] = [];
  for (const ring of rings) {
    const expression = matchExpression({ all: text }, words, ring);
    if (expression === null || expression === 'nothing') return [];
    if (expression.match !== found.at(-1)?.match) found.push({ ring, match: expression.match });
  }
  return found;
}

/** Each without the hits of those before it. */
const withoutEarlier = (matches: readonly string[]): readonly string[] =>
  matches.map((match, index) => [match, ...matches.slice(0, index)].map(each => `(${each})`).join(' NOT '));

function tiersOfRing({ ring, match }: RingMatch, text: readonly Query[], words: QueryWords) {
  const inTitle = within('title', match);
  const near = ring === 'exact' ? nearness(text, words) : null;
  return withoutEarlier([
    text.some(excludes) ? `${match} AND ${inTitle}` : inTitle,
    ...(near ? [`${match} AND ${near}`] : []),
    match,
  ]);
}

/** Where each hit is in one tier only, the best tier first. Null if no words are asked for. */
export function planTiers(query: Query, words: QueryWords): readonly Plan[] | null {
  const parts = partsOf(query, words);
  if (!parts.some(part => isText(part, words))) return null;
  const { text, others } = divide(parts, words);
  const matches = matchesByRing(text, words);
  if (matches.length === 0) return [nothingPlan];
  return matches.flatMap((found, index) => {
    const closer = matches[index - 1];
    return tiersOfRing(found, text, words).map(tier =>
      planMatch(closer ? `(${tier}) NOT (${closer.match})` : tier, others, words),
    );
  });
}
