/** Queries for words in the language of FTS5 (https://sqlite.org/fts5.html §3). */
import type { Query } from '../../domain/query/query.ts';
import type { TextKeys } from './text-keys.ts';

/**
 * What a query says in words: an expression; `'nothing'` where no article can match; null where it asks for more than words, or
 * only for what must not occur, which FTS5 cannot express.
 */
export type MatchExpression = { readonly match: string } | 'nothing' | null;

const hasWord = (text: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(text);

/** NUL would end the expression. */
const quoted = (text: string): string => `"${text.replaceAll('"', '""').replaceAll('\0', ' ')}"`;

/** A single letter begins so many words that it is looked up as a word of its own. */
const isSingle = (term: string): boolean => [...term].length === 1;

/** `ذكاء` → `"ذكاء"*`, `meta.o` → `"meta.o"*`: FTS5 makes a phrase of the latter, whose last word may go on. */
const beginning = (term: string): string => (isSingle(term) ? quoted(term) : `${quoted(term)}*`);

const joined = (expressions: readonly string[], operator: 'AND' | 'OR'): string =>
  expressions.length === 1 ? (expressions[0] as string) : `(${expressions.join(` ${operator} `)})`;

const matchOf = (expressions: readonly string[], operator: 'AND' | 'OR'): MatchExpression =>
  expressions.length === 0 ? 'nothing' : { match: joined(expressions, operator) };

/** In the index each word is followed by its forms without clitics; so is each word of the phrase (`indexText`). */
const ofPhrase = (phrase: string, { indexText }: TextKeys): MatchExpression => {
  const text = indexText(phrase);
  return hasWord(text) ? { match: quoted(text) } : 'nothing';
};

const expressionsIn = (found: readonly MatchExpression[]): readonly string[] =>
  found.flatMap(expression => (expression === null || expression === 'nothing' ? [] : [expression.match]));

function ofAny(queries: readonly Query[], keys: TextKeys): MatchExpression {
  const found = queries.map(query => matchExpression(query, keys));
  return found.includes(null) ? null : matchOf(expressionsIn(found), 'OR');
}

function ofAll(query: Query, keys: TextKeys): MatchExpression {
  const parts = partsOf(query, keys);
  const excluded = parts.flatMap(part => ('not' in part ? [matchExpression(part.not, keys)] : []));
  const wanted = parts.filter(part => !('not' in part)).map(part => matchExpression(part, keys));
  if (wanted.length === 0 || [...wanted, ...excluded].includes(null)) return null;
  if (wanted.includes('nothing')) return 'nothing';
  const without = expressionsIn(excluded).map(expression => ` NOT ${expression}`);
  const all = joined(expressionsIn(wanted), 'AND');
  return { match: without.length === 0 ? all : `(${all}${without.join('')})` };
}

export function matchExpression(query: Query, keys: TextKeys): MatchExpression {
  if ('word' in query) return matchOf(keys.terms(query.word).filter(hasWord).map(beginning), 'AND');
  if ('phrase' in query) return ofPhrase(query.phrase, keys);
  if ('any' in query) return ofAny(query.any, keys);
  if ('all' in query) return ofAll(query, keys);
  return null;
}

const isEmptyWord = (query: Query, keys: TextKeys): boolean =>
  ('word' in query || 'phrase' in query) && matchExpression(query, keys) === 'nothing';

/** `عاجل … غزة`: beside words that can be looked up, what has no letter says nothing; by itself it matches nothing. */
function withoutEmptyWords(queries: readonly Query[], keys: TextKeys): readonly Query[] {
  const others = queries.filter(query => !isEmptyWord(query, keys));
  return others.some(query => 'word' in query || 'phrase' in query) ? others : queries;
}

/** The parts that must all hold, with none nested: `all` in `all` is one. */
export const partsOf = (query: Query, keys: TextKeys): readonly Query[] =>
  'all' in query
    ? withoutEmptyWords(
        query.all.flatMap(part => partsOf(part, keys)),
        keys,
      )
    : [query];
