/** Queries for words in the language of FTS5 (https://sqlite.org/fts5.html §3). */
import { inGroups } from '../../base/in-groups.ts';
import { type Query, type TextKind, textAsked } from '../../domain/query/query.ts';
import { depth, type Ring } from '../../domain/search.ts';
import type { QueryWords } from './query-words.ts';
import { titleTerm } from './trait-terms.ts';

/**
 * What a query says in words: an expression; `'nothing'` where no article can match; null where it asks for more than words, or
 * only for what must not occur, which FTS5 cannot express.
 */
export type MatchExpression = { readonly match: string } | 'nothing' | null;

/** Words that must not occur are looked for in all forms of theirs, whichever way the others are. */
export const excludedRing: Ring = 'name';

const quoted = (text: string): string => `"${text}"`;

const joined = (expressions: readonly string[], operator: 'AND' | 'OR'): string =>
  expressions.length === 1 ? (expressions[0] as string) : `(${expressions.join(` ${operator} `)})`;

const formsPerBranch = 6;

/**
 * The forms of a word, the usual one first. FTS5 looks at every branch of an OR for each row of any, so the others, which are rare,
 * are branches of branches; `NOT ""` takes nothing away, and keeps FTS5 from making one OR of all.
 */
function anyForm([usual = '', ...others]: readonly string[]): string {
  if (others.length <= formsPerBranch) return joined([usual, ...others], 'OR');
  const branches = inGroups(others, formsPerBranch).map(forms => `(${joined(forms, 'OR')} NOT "")`);
  return joined([usual, ...branches], 'OR');
}

const matchOf = (expressions: readonly string[], operator: 'AND' | 'OR'): MatchExpression =>
  expressions.length === 0 ? 'nothing' : { match: joined(expressions, operator) };

/** A single letter begins so many words that it is looked up as a word of its own. */
const isSingle = (term: string): boolean => [...term].length === 1;

const ofRow = (terms: readonly string[]): MatchExpression =>
  terms.length === 0 ? 'nothing' : { match: quoted(terms.join(' ')) };

/** Rings that reach as far as the spellings of names. */
const namesToo = (ring: Ring): boolean => depth(ring) >= depth('name');

const anyRelated = (term: string, words: QueryWords, ring: Ring): string => {
  const rows = namesToo(ring) ? words.answersTo(term).rows : [];
  return anyForm([...words.related(term, ring), ...rows].map(quoted));
};

/** The words of a query side by side, as one name: أوبن إيه آي is OpenAI. */
function asOneName(wanted: readonly Query[], words: QueryWords, ring: Ring): readonly string[] {
  const terms = wanted.flatMap(part => ('word' in part ? words.termsOf(part.word) : []));
  return namesToo(ring) && terms.length > 1 ? words.answersTo(terms.join(' ')).rows.map(quoted) : [];
}

/** `غزة_الآن`, `covid-19`: what is written as one word, and is several, stands in a row. */
function ofWord(terms: readonly string[], words: QueryWords, ring: Ring): MatchExpression {
  const [term, other] = terms;
  return term !== undefined && other === undefined ? { match: anyRelated(term, words, ring) } : ofRow(terms);
}

function ofBeginning(terms: readonly string[]): MatchExpression {
  const row = ofRow(terms);
  if (row === null || row === 'nothing' || isSingle(terms.at(-1) ?? '')) return row;
  return { match: `${row.match}*` };
}

const ifAny = (found: MatchExpression, change: (match: string) => string): MatchExpression =>
  found === null || found === 'nothing' ? found : { match: change(found.match) };

/** The same asked of headlines alone. */
export const inTitle = (match: string): string =>
  match.replaceAll(/"[^"]*"/g, row => row.replaceAll(/[^" ]+/g, titleTerm));

const inBody = (match: string): string => `({body} : ${match})`;

const ofEach = (terms: readonly string[], words: QueryWords, ring: Ring): MatchExpression =>
  matchOf(
    terms.map(term => anyRelated(term, words, ring)),
    'AND',
  );

const ofAnyRow = (rows: readonly string[]): string => joined(rows.map(quoted), 'OR');

/** In one of its spellings, or by the surname where that is not of another; as it is typed where no article has any of them. */
function ofName(terms: readonly string[], words: QueryWords): MatchExpression {
  const { phrases, surnames, others } = words.named(terms.join(' '));
  const ofOthers = others.length === 0 ? '' : ` NOT ${ofAnyRow(others)}`;
  const bySurname = surnames.length === 0 ? [] : [`(${ofAnyRow(surnames)}${ofOthers})`];
  const found = [...phrases.map(quoted), ...bySurname];
  return found.length === 0 ? ofRow(terms) : matchOf(found, 'OR');
}

/** A row for each way to ask for words. */
const leaves: Readonly<
  Record<TextKind, (terms: readonly string[], words: QueryWords, ring: Ring) => MatchExpression>
> = {
  word: ofWord,
  beginning: ofBeginning,
  phrase: ofRow,
  title: (...asked) => ifAny(ofWord(...asked), inTitle),
  body: (...asked) => ifAny(ofWord(...asked), inBody),
  name: ofName,
  root: (terms, words) => ofEach(terms, words, 'root'),
};

const expressionsIn = (found: readonly MatchExpression[]): readonly string[] =>
  found.flatMap(expression => (expression === null || expression === 'nothing' ? [] : [expression.match]));

function ofAny(queries: readonly Query[], words: QueryWords, ring: Ring): MatchExpression {
  const found = queries.map(query => matchExpression(query, words, ring));
  return found.includes(null) ? null : matchOf(expressionsIn(found), 'OR');
}

function ofAll(query: Query, words: QueryWords, ring: Ring): MatchExpression {
  const parts = partsOf(query, words);
  const excluded = parts.flatMap(part =>
    'not' in part ? [matchExpression(part.not, words, excludedRing)] : [],
  );
  const asked = parts.filter(part => !('not' in part));
  const wanted = asked.map(part => matchExpression(part, words, ring));
  if (wanted.length === 0 || [...wanted, ...excluded].includes(null)) return null;
  if (wanted.includes('nothing')) return 'nothing';
  const without = expressionsIn(excluded).map(expression => ` NOT ${expression}`);
  const named = asked.every(part => 'word' in part) ? asOneName(asked, words, ring) : [];
  const all = joined([joined(expressionsIn(wanted), 'AND'), ...named], 'OR');
  return { match: without.length === 0 ? all : `(${all}${without.join('')})` };
}

/** `ring`: how loosely words may answer to those that are wanted. */
export function matchExpression(query: Query, words: QueryWords, ring: Ring): MatchExpression {
  const asked = textAsked(query);
  if (asked) return leaves[asked.kind](words.termsOf(asked.text), words, ring);
  if ('any' in query) return ofAny(query.any, words, ring);
  if ('all' in query) return ofAll(query, words, ring);
  return null;
}

/** Whether words alone answer it; which ones is not looked up. */
export const isText = (query: Query, words: QueryWords): boolean =>
  matchExpression(query, words, 'exact') !== null;

export const matchesNothing = (query: Query, words: QueryWords): boolean =>
  matchExpression(query, words, 'exact') === 'nothing';

const isEmptyWord = (query: Query, words: QueryWords): boolean =>
  textAsked(query) !== null && matchesNothing(query, words);

/** `عاجل … غزة`: beside words that can be looked up, what has no letter says nothing; by itself it matches nothing. */
function withoutEmptyWords(queries: readonly Query[], words: QueryWords): readonly Query[] {
  const others = queries.filter(query => !isEmptyWord(query, words));
  return others.some(query => textAsked(query) !== null) ? others : queries;
}

/** The parts that must all hold, with none nested: `all` in `all` is one. */
export const partsOf = (query: Query, words: QueryWords): readonly Query[] =>
  'all' in query
    ? withoutEmptyWords(
        query.all.flatMap(part => partsOf(part, words)),
        words,
      )
    : [query];
