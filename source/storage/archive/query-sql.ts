/**
 * Queries in SQL. `planQuery` chooses once what drives: the full-text index if words are asked for, else the index that has the
 * wanted articles in the wanted order. All drivers walk in the order of the keys and stop at the limit; what the driver does not
 * see to is a condition on each row (`conditions.ts`).
 */
import { countRange } from '../../domain/query/count-range.ts';
import { asksForAnnotation, type Query, type Status } from '../../domain/query/query.ts';
import { loosestRing } from '../../domain/search.ts';
import {
  type Condition,
  condition,
  conditionOf,
  nothing,
  onArticles,
  onlySources,
  onState,
  onWords,
  type QueryOf,
  type RowPlace,
} from './conditions.ts';
import { isShown } from './hidden.ts';
import { isText, matchExpression, matchesNothing, partsOf } from './match-expression.ts';
import type { QueryWords } from './query-words.ts';
import type { StateTable } from './read-tables.ts';
import { categoryKey } from './text-keys.ts';

/** Where rows come from, each with what it takes care of by itself. */
export interface Plan {
  readonly from: string;
  /** The same where only keys are wanted, in any order: for counting. */
  readonly keysFrom: string;
  /** The column that is the article's key there. */
  readonly key: string;
  readonly where: readonly Condition[];
  /** The same on what `keysFrom` has, if that has less. */
  readonly keysWhere?: readonly Condition[];
  /** The article's id in `keysFrom`, if it has that. */
  readonly keysId?: string;
}

const conditionsOf = (
  queries: readonly Query[],
  words: QueryWords,
  at: RowPlace = onArticles,
): readonly Condition[] => queries.map(query => conditionOf(query, words, at));

const nothingPlan: Plan = {
  from: 'articles',
  keysFrom: 'articles',
  key: 'articles.key',
  where: [nothing],
};

const isNotText = (part: Query, words: QueryWords): boolean => 'not' in part && isText(part.not, words);

export function planQuery(query: Query, words: QueryWords, isRare: IsRare = () => false): Plan {
  const parts = partsOf(query, words);
  if (parts.some(part => matchesNothing(part, words))) return nothingPlan;
  return parts.some(part => isText(part, words)) ? planText(parts, words) : planIndex(parts, words, isRare);
}

/** Articles of some keys, given as SQL: they are read one by one, whatever else the archive has. */
export const planAmong = (keys: string, query: Query, words: QueryWords): Plan => ({
  from: 'articles',
  keysFrom: 'articles',
  key: onArticles.key,
  where: [condition(`articles.key IN (${keys})`), conditionOf(query, words, { ...onArticles, among: keys })],
});

/** Whether sources have so few of all articles that it is quicker to gather and sort theirs than to look for them among all. */
export type IsRare = (sources: readonly string[]) => boolean;

interface DividedParts {
  readonly text: readonly Query[];
  readonly others: readonly Query[];
}

export function divide(parts: readonly Query[], words: QueryWords): DividedParts {
  const isOfText = (part: Query): boolean => isText(part, words) || isNotText(part, words);
  return {
    text: parts.filter(isOfText),
    others: parts.filter(part => !isOfText(part)),
  };
}

function planText(parts: readonly Query[], words: QueryWords): Plan {
  const { text, others } = divide(parts, words);
  const expression = matchExpression({ all: text }, words, loosestRing);
  if (expression === null || expression === 'nothing') return nothingPlan;
  return planMatch(expression.match, others, words);
}

/** Bookmarks are few, and known without a look at the articles. */
const isBookmarked = (part: Query): boolean => 'is' in part && part.is === 'bookmarked';

export const planMatch = (match: string, others: readonly Query[], words: QueryWords): Plan => ({
  from: 'article_text CROSS JOIN articles ON articles.key = article_text.rowid',
  keysFrom: 'article_text',
  key: onWords.key,
  where: [
    condition('article_text MATCH ?', match),
    ...others.map(part => conditionOf(part, words, isBookmarked(part) ? onWords : onArticles)),
  ],
  keysWhere: [
    condition('article_text MATCH ?', match),
    ...others.map(part => conditionOf(part, words, onWords)),
  ],
});

/** A table that holds keys drives, by the first condition; the articles themselves are looked up for the others. */
function joining(table: string, key: string, where: readonly Condition[]): Plan {
  const from = `${table} CROSS JOIN articles ON articles.key = ${key}`;
  return { from, keysFrom: where.length === 1 ? table : from, key, where };
}

interface Driver {
  /** Whether it can see to these parts. */
  readonly serves: (parts: readonly Query[], hasRare: boolean) => boolean;
  /** A state: the narrow rows of its articles. */
  readonly from: string | ReadState;
}

interface ReadState {
  readonly state: 'read' | 'unread';
}

const hasStatus = (parts: readonly Query[], status: Status): boolean =>
  parts.some(part => 'is' in part && part.is === status);

const hasCategory = (parts: readonly Query[]): boolean => parts.some(part => 'category' in part);

const hasSource = (parts: readonly Query[]): boolean => parts.some(part => 'source' in part);

/** Most articles are in no story, or in one that few tell. */
const asksForManyTellers = (part: Query): boolean => 'sources' in part && countRange(part.sources).least > 1;

const leadsToFew = (parts: readonly Query[]): boolean =>
  hasStatus(parts, 'changed') ||
  hasStatus(parts, 'hidden') ||
  parts.some(part => asksForAnnotation(part) || asksForManyTellers(part));

const isOfBookmarks = (parts: readonly Query[]): boolean => hasStatus(parts, 'bookmarked');

/** Whether few articles can meet all parts, and are found without a walk past others. */
export const asksForFew = (parts: readonly Query[]): boolean => leadsToFew(parts) || isOfBookmarks(parts);

/** The first that serves drives: the fewest rows come first. */
const drivers: readonly Driver[] = [
  {
    serves: parts => hasSource(parts) && hasStatus(parts, 'unread'),
    from: { state: 'unread' },
  },
  { serves: leadsToFew, from: 'articles' }, // few bookmarks have any, few stories are large: their ids and keys lead to them
  { serves: isOfBookmarks, from: 'articles INDEXED BY articles_bookmarked' },
  { serves: hasSource, from: 'articles INDEXED BY articles_by_source' },
  { serves: parts => hasStatus(parts, 'story'), from: 'articles' }, // the keys of stories lead to them, in order
  { serves: parts => hasStatus(parts, 'unread'), from: { state: 'unread' } },
  {
    serves: (parts, hasRare) => hasStatus(parts, 'read') && !hasRare && !hasCategory(parts),
    from: { state: 'read' },
  },
];

/** Several sources are a condition on each row: by their index SQLite would gather and sort all of them for every page. */
export const everyRow = 'articles NOT INDEXED';

/** Their articles are gathered by the index and sorted. */
const gathered = 'articles INDEXED BY articles_by_source';

function planIndex(parts: readonly Query[], words: QueryWords, isRare: IsRare): Plan {
  const category = parts.find(part => 'category' in part);
  const hasRare = parts.some(part => isRare(sourcesOf(part) ?? []));
  const driver = drivers.find(({ serves }) => serves(parts, hasRare))?.from;
  if (typeof driver === 'object') return planState(driver, parts, words);
  if (category && driver === undefined) return planCategory(category, parts, words);
  return {
    from: driver ?? (hasRare ? gathered : everyRow),
    keysFrom: countingIndex(parts) ?? driver ?? 'articles',
    key: 'articles.key',
    where: conditionsOf(parts, words),
  };
}

const tableOf: Readonly<Record<ReadState['state'], StateTable>> = { read: 'reads', unread: 'unread' };

/** What is not asked of the articles themselves is known without a look at them. */
function planState({ state }: ReadState, parts: readonly Query[], words: QueryWords): Plan {
  const table = tableOf[state];
  const at = onState(table);
  const isOfOneSource = state === 'unread' && hasSource(parts);
  const walked = `${table} ${isOfOneSource ? 'INDEXED BY unread_by_source' : 'NOT INDEXED'}`;
  const others = parts.filter(part => !('is' in part && part.is === state));
  return {
    from: `${walked} CROSS JOIN articles ON articles.key = ${at.key}`,
    keysFrom: table,
    keysId: `${table}.id`,
    key: at.key,
    where: conditionsOf(others, words, at),
    keysWhere: conditionsOf(others, words, { ...at, hasColumns: false }),
  };
}

const isOnKeyOrSource = (part: Query): boolean =>
  'since' in part || 'before' in part || isShown(part) || sourcesOf(part) !== null;

/** An index that holds all that is asked for, so that no article is read to count it. */
function countingIndex(parts: readonly Query[]): string | null {
  return parts.every(isOnKeyOrSource) ? 'articles INDEXED BY articles_by_source' : null;
}

function planCategory(category: QueryOf<'category'>, parts: readonly Query[], words: QueryWords): Plan {
  return joining('article_categories', 'article_categories.article_key', [
    condition('category_key = ?', categoryKey(category.category, words)),
    ...conditionsOf(
      parts.filter(part => part !== category),
      words,
    ),
  ]);
}

/** What per-source counts can answer: of what is not hidden, a choice of sources (null: all), read, unread or both. */
export interface CountedScope {
  readonly sources: readonly string[] | null;
  readonly column: 'articles' | 'unread' | 'articles - unread';
}

const columnOf: Readonly<Partial<Record<Status, CountedScope['column']>>> = {
  read: 'articles - unread',
  unread: 'unread',
};

/** The ids, where a query chooses sources and asks nothing else. */
export const sourcesOf = (part: Query): readonly string[] | null =>
  'source' in part ? [part.source] : 'any' in part ? onlySources(part.any) : null;

/** Null where the articles themselves must be counted. */
export function countedScope(query: Query, words: QueryWords): CountedScope | null {
  const parts = partsOf(query, words).filter(part => !isShown(part));
  const statuses = parts.flatMap(part => ('is' in part ? [part.is] : []));
  const sources = parts.flatMap(part => sourcesOf(part) ?? []);
  const choices = parts.filter(part => sourcesOf(part) !== null).length;
  if (statuses.length > 1 || choices > 1 || statuses.length + choices < parts.length) return null;
  const column = statuses[0] === undefined ? 'articles' : columnOf[statuses[0]];
  return column === undefined ? null : { sources: choices === 0 ? null : sources, column };
}
