/**
 * Queries in SQL. `planQuery` chooses once what drives: the full-text index if words are asked for, else the index that has the
 * wanted articles in the wanted order. All drivers walk in the order of the keys and stop at the limit; what the driver does not
 * see to is a condition on each row. A row of `conditions` for each kind of query.
 */
import type { Query, QueryKind, Status } from '../../domain/query/query.ts';
import { firstKeyOf } from './article-key.ts';
import { matchExpression, partsOf } from './match-expression.ts';
import type { Value } from './statements.ts';
import { categoryKey, type TextKeys } from './text-keys.ts';
import { changedSinceRead } from './versions.ts';

export interface Condition {
  readonly sql: string;
  readonly bound: readonly Value[];
}

const condition = (sql: string, ...bound: readonly Value[]): Condition => ({ sql, bound });

const nothing = condition('FALSE');

type QueryOf<Kind extends QueryKind> = Extract<Query, Readonly<Record<Kind, unknown>>>;

const statusConditions: Readonly<Record<Status, Condition>> = {
  read: condition('read_at IS NOT NULL'),
  unread: condition('read_at IS NULL'),
  bookmarked: condition('bookmarked_at IS NOT NULL'),
  changed: condition(`(articles.id IN (SELECT id FROM versions WHERE material = 1) AND ${changedSinceRead})`),
};

function textCondition(query: Query, keys: TextKeys): Condition {
  const expression = matchExpression(query, keys);
  if (expression === null || expression === 'nothing') return nothing;
  return condition(
    'articles.key IN (SELECT rowid FROM article_text WHERE article_text MATCH ?)',
    expression.match,
  );
}

const combined = (conditions: readonly Condition[], operator: 'AND' | 'OR', empty: string): Condition =>
  conditions.length === 0
    ? condition(empty)
    : {
        sql: `(${conditions.map(({ sql }) => sql).join(` ${operator} `)})`,
        bound: conditions.flatMap(({ bound }) => bound),
      };

const conditions: {
  readonly [Kind in QueryKind]: (query: QueryOf<Kind>, keys: TextKeys) => Condition;
} = {
  word: textCondition,
  phrase: textCondition,
  is: ({ is }) => statusConditions[is],
  source: ({ source }) => condition('source_id = ?', source),
  category: ({ category }, keys) =>
    condition(
      'EXISTS (SELECT 1 FROM article_categories WHERE category_key = ? AND article_key = articles.key)',
      categoryKey(category, keys),
    ),
  since: ({ since }) => condition('articles.key >= ?', firstKeyOf(since)),
  before: ({ before }) => condition('articles.key < ?', firstKeyOf(before)),
  not: ({ not }, keys) => {
    const { sql, bound } = conditionOf(not, keys);
    return { sql: `NOT ${sql}`, bound };
  },
  all: (query, keys) =>
    isText(query, keys)
      ? textCondition(query, keys)
      : combined(conditionsOf(partsOf(query, keys), keys), 'AND', 'TRUE'),
  any: (query, keys) => {
    const sources = onlySources(query.any);
    if (sources) return sourcesCondition(sources);
    return isText(query, keys)
      ? textCondition(query, keys)
      : combined(conditionsOf(query.any, keys), 'OR', 'FALSE');
  },
};

export function conditionOf(query: Query, keys: TextKeys): Condition {
  const [kind] = Object.keys(query) as [QueryKind];
  const compile = conditions[kind] as (query: Query, keys: TextKeys) => Condition;
  return compile(query, keys);
}

const conditionsOf = (queries: readonly Query[], keys: TextKeys): readonly Condition[] =>
  queries.map(query => conditionOf(query, keys));

/** The ids, where a query is a choice of sources and nothing else. */
const onlySources = (queries: readonly Query[]): readonly string[] | null =>
  queries.length > 0 && queries.every(query => 'source' in query)
    ? queries.map(query => ('source' in query ? query.source : ''))
    : null;

const sourcesCondition = (sources: readonly string[]): Condition =>
  condition('source_id IN (SELECT value FROM json_each(?))', JSON.stringify(sources));

/** Where rows come from, each with what it takes care of by itself. */
export interface Plan {
  readonly from: string;
  /** The same where only keys are wanted, in any order: for counting. */
  readonly keysFrom: string;
  /** The column that is the article's key there. */
  readonly key: string;
  readonly where: readonly Condition[];
}

const nothingPlan: Plan = {
  from: 'articles',
  keysFrom: 'articles',
  key: 'articles.key',
  where: [nothing],
};

const isText = (part: Query, keys: TextKeys): boolean => matchExpression(part, keys) !== null;

const isNotText = (part: Query, keys: TextKeys): boolean => 'not' in part && isText(part.not, keys);

export function planQuery(query: Query, keys: TextKeys, isRare: IsRare = () => false): Plan {
  const parts = partsOf(query, keys);
  if (parts.some(part => matchExpression(part, keys) === 'nothing')) return nothingPlan;
  const isOfText = parts.some(part => isText(part, keys));
  return isOfText && !hasStatus(parts, 'bookmarked')
    ? planText(parts, keys)
    : planIndex(withOneText(parts, keys), keys, isRare);
}

/** Whether something must not occur: then a hit in the headline may still be none because of the text. */
const excludes = (query: Query): boolean =>
  'not' in query ||
  ('all' in query && query.all.some(excludes)) ||
  ('any' in query && query.any.some(excludes));

/** Where each hit is in one tier only, the best tier first: in headlines, elsewhere. Null if no words are asked for. */
export function planTiers(query: Query, keys: TextKeys): readonly Plan[] | null {
  const parts = partsOf(query, keys);
  if (!parts.some(part => isText(part, keys))) return null;
  const { text, others } = divide(parts, keys);
  const found = matchExpression({ all: text }, keys);
  if (found === null || found === 'nothing') return [nothingPlan];
  const inTitle = `{title} : (${found.match})`;
  const tiers = [
    text.some(excludes) ? `(${found.match}) AND ${inTitle}` : inTitle,
    `(${found.match}) NOT ${inTitle}`,
  ];
  return tiers.map(match => planMatch(match, others, keys));
}

/** Whether sources have so few of all articles that it is quicker to gather and sort theirs than to look for them among all. */
export type IsRare = (sources: readonly string[]) => boolean;

interface DividedParts {
  readonly text: readonly Query[];
  readonly others: readonly Query[];
}

function divide(parts: readonly Query[], keys: TextKeys): DividedParts {
  const isOfText = (part: Query): boolean => isText(part, keys) || isNotText(part, keys);
  return {
    text: parts.filter(isOfText),
    others: parts.filter(part => !isOfText(part)),
  };
}

/** All words in one expression, which is looked up once. */
function withOneText(parts: readonly Query[], keys: TextKeys): readonly Query[] {
  const { text, others } = divide(parts, keys);
  const all: Query = { all: text };
  return isText(all, keys) ? [...others, all] : parts;
}

function planText(parts: readonly Query[], keys: TextKeys): Plan {
  const { text, others } = divide(parts, keys);
  const expression = matchExpression({ all: text }, keys);
  if (expression === null || expression === 'nothing') return nothingPlan;
  return planMatch(expression.match, others, keys);
}

const planMatch = (match: string, others: readonly Query[], keys: TextKeys): Plan =>
  joining('article_text', 'article_text.rowid', [
    condition('article_text MATCH ?', match),
    ...conditionsOf(others, keys),
  ]);

/** A table that holds keys drives, by the first condition; the articles themselves are looked up for the others. */
function joining(table: string, key: string, where: readonly Condition[]): Plan {
  const from = `${table} CROSS JOIN articles ON articles.key = ${key}`;
  return { from, keysFrom: where.length === 1 ? table : from, key, where };
}

interface Driver {
  /** Whether it can see to these parts. */
  readonly serves: (parts: readonly Query[]) => boolean;
  readonly from: string;
}

const hasStatus = (parts: readonly Query[], status: Status): boolean =>
  parts.some(part => 'is' in part && part.is === status);

const hasSource = (parts: readonly Query[]): boolean => parts.some(part => 'source' in part);

/** The first that serves drives: the fewest rows come first. */
const drivers: readonly Driver[] = [
  {
    serves: parts => hasSource(parts) && hasStatus(parts, 'unread'),
    from: 'articles INDEXED BY articles_unread_by_source',
  },
  { serves: parts => hasStatus(parts, 'changed'), from: 'articles' },
  { serves: parts => hasStatus(parts, 'bookmarked'), from: 'articles INDEXED BY articles_bookmarked' },
  { serves: hasSource, from: 'articles INDEXED BY articles_by_source' },
  { serves: parts => hasStatus(parts, 'unread'), from: 'articles INDEXED BY articles_unread' },
];

/** Several sources are a condition on each row: by their index SQLite would gather and sort all of them for every page. */
const everyRow = 'articles NOT INDEXED';

/** Their articles are gathered by the index and sorted. */
const gathered = 'articles INDEXED BY articles_by_source';

function planIndex(parts: readonly Query[], keys: TextKeys, isRare: IsRare): Plan {
  const category = parts.find(part => 'category' in part);
  const driver = drivers.find(({ serves }) => serves(parts));
  const hasRare = parts.some(part => isRare(sourcesOf(part) ?? []));
  if (category && !driver) return planCategory(category, parts, keys);
  const from = driver?.from ?? (hasRare ? gathered : everyRow);
  return {
    from,
    keysFrom: countingIndex(parts) ?? (driver ? from : 'articles'),
    key: 'articles.key',
    where: conditionsOf(parts, keys),
  };
}

const isOnKeyOrSource = (part: Query): boolean =>
  'since' in part || 'before' in part || sourcesOf(part) !== null;

/** An index that holds all that is asked for, so that no article is read to count it. */
function countingIndex(parts: readonly Query[]): string | null {
  const others = parts.filter(part => !isOnKeyOrSource(part));
  if (others.length === 0) return 'articles INDEXED BY articles_by_source';
  return others.every(part => 'is' in part && part.is === 'unread')
    ? 'articles INDEXED BY articles_unread_by_source'
    : null;
}

function planCategory(category: QueryOf<'category'>, parts: readonly Query[], keys: TextKeys): Plan {
  return joining('article_categories', 'article_categories.article_key', [
    condition('category_key = ?', categoryKey(category.category, keys)),
    ...conditionsOf(
      parts.filter(part => part !== category),
      keys,
    ),
  ]);
}

/** What per-source counts can answer: a choice of sources (null: all), read, unread or both. */
export interface CountedScope {
  readonly sources: readonly string[] | null;
  readonly column: 'articles' | 'unread' | 'articles - unread';
}

const columnOf: Readonly<Partial<Record<Status, CountedScope['column']>>> = {
  read: 'articles - unread',
  unread: 'unread',
};

const sourcesOf = (part: Query): readonly string[] | null =>
  'source' in part ? [part.source] : 'any' in part ? onlySources(part.any) : null;

/** Null where the articles themselves must be counted. */
export function countedScope(query: Query, keys: TextKeys): CountedScope | null {
  const parts = partsOf(query, keys);
  const statuses = parts.flatMap(part => ('is' in part ? [part.is] : []));
  const sources = parts.flatMap(part => sourcesOf(part) ?? []);
  const choices = parts.filter(part => sourcesOf(part) !== null).length;
  if (statuses.length > 1 || choices > 1 || statuses.length + choices < parts.length) return null;
  const column = statuses[0] === undefined ? 'articles' : columnOf[statuses[0]];
  return column === undefined ? null : { sources: choices === 0 ? null : sources, column };
}
