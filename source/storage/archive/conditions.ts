/** What a query asks of an article, as SQL: a row of `conditions` for each kind of query. */
import { countRange } from '../../domain/query/count-range.ts';
import type { Query, QueryKind, Status } from '../../domain/query/query.ts';
import { loosestRing, type Ring } from '../../domain/search.ts';
import { firstKeyOf } from './article-key.ts';
import { excludedRing, isText, matchExpression, partsOf } from './match-expression.ts';
import type { NoteKeys, QueryWords } from './query-words.ts';
import type { StateTable } from './read-tables.ts';
import type { Value } from './statements.ts';
import { isOfStory, keysInLargeStories, keysInStories, sourcesTelling } from './story-tables.ts';
import { categoryKey } from './text-keys.ts';
import { authorTerm, languageTerm, mediumTerm } from './trait-terms.ts';
import { changedSinceRead } from './versions.ts';

export interface Condition {
  readonly sql: string;
  readonly bound: readonly Value[];
}

export const condition = (sql: string, ...bound: readonly Value[]): Condition => ({ sql, bound });

export const nothing = condition('FALSE');

/** The row that a condition is about. */
export interface RowPlace {
  /** The article's key there. */
  readonly key: string;
  /** The column of its source, where there is one. */
  readonly source: string | null;
  /** Whether the columns of `articles` are there. */
  readonly hasColumns: boolean;
  /** Keys that only matter, as SQL: the index of words need not give others. */
  readonly among: string | null;
}

const bookmarkedKeys =
  'SELECT key FROM articles INDEXED BY articles_bookmarked WHERE bookmarked_at IS NOT NULL';

export const onArticles: RowPlace = {
  key: 'articles.key',
  source: 'articles.source_id',
  hasColumns: true,
  among: null,
};
export const onBookmarks: RowPlace = { ...onArticles, among: bookmarkedKeys };
export const onWords: RowPlace = { key: 'article_text.rowid', source: null, hasColumns: false, among: null };
/** A narrow row of each article of a state, with the article's own beside it. */
export const onState = (table: StateTable): RowPlace => ({
  ...onArticles,
  key: `${table}.key`,
  source: `${table}.source_id`,
});

/** How conditions are compiled. */
interface Compiling {
  readonly words: QueryWords;
  readonly at: RowPlace;
  /** How loosely words may answer. */
  readonly ring: Ring;
}

export type QueryOf<Kind extends QueryKind> = Extract<Query, Readonly<Record<Kind, unknown>>>;

/** Few articles are changed: their versions lead to them. */
const isChanged = `(articles.id IN (SELECT id FROM versions WHERE material = 1) AND ${changedSinceRead})`;

/** A time in JSON, ISO 8601 in UTC; '' where it has none. A quotation mark inside of a string has a backslash before it. */
const timeIn = (json: string, name: string): string => {
  const mark = `"${name}":"`;
  return `CASE instr(${json}, '${mark}') WHEN 0 THEN '' ELSE substr(${json}, instr(${json}, '${mark}') + ${mark.length}, 24) END`;
};

/** The latest good fetch of its source has brought it: both have one time. */
const isNew = `EXISTS (SELECT 1 FROM fetches
  WHERE fetches.source_id = articles.source_id AND nullif(${timeIn('record', 'succeeded')}, '') = ${timeIn('header', 'fetched')})`;

/** No list is driven by it: `query-sql.ts` chooses what drives. */
const hasRow = (table: StateTable, key: string): string =>
  `EXISTS (SELECT 1 FROM ${table} AS other WHERE other.key = ${key})`;

const statusColumns: Readonly<Record<Status, string>> = {
  read: hasRow('reads', 'articles.key'),
  unread: hasRow('unread', 'articles.key'),
  bookmarked: 'bookmarked_at IS NOT NULL',
  changed: isChanged,
  hidden: 'articles.key IN (SELECT key FROM hidden)',
  new: isNew,
  story: `(articles.key IN (${keysInStories}) AND ${isOfStory('articles.key')})`,
};

/** The `+` keeps FTS5 from looking for each of the keys by itself. */
const isIn = (key: string, keys: string): string => `+${key} IN (${keys})`;

const statusKeys: Readonly<Record<Status, (key: string) => string>> = {
  read: key => hasRow('reads', key),
  unread: key => hasRow('unread', key),
  bookmarked: key => isIn(key, bookmarkedKeys),
  changed: key => isIn(key, `SELECT articles.key FROM articles WHERE ${isChanged}`),
  hidden: key => isIn(key, 'SELECT key FROM hidden'),
  new: key => isIn(key, `SELECT articles.key FROM articles WHERE ${isNew}`),
  story: isOfStory,
};

const ofSources = (sources: readonly string[], { key, source }: RowPlace): Condition => {
  const areThese = 'IN (SELECT value FROM json_each(?))';
  const keys = `SELECT key FROM articles INDEXED BY articles_by_source WHERE source_id ${areThese}`;
  return condition(source ? `${source} ${areThese}` : isIn(key, keys), JSON.stringify(sources));
};

function ofMatch(match: string, at: RowPlace): Condition {
  const among = at.among ? ` AND ${isIn('rowid', at.among)}` : '';
  const keys = `SELECT rowid FROM article_text WHERE article_text MATCH ?${among}`;
  return condition(at.hasColumns ? `${at.key} IN (${keys})` : isIn(at.key, keys), match);
}

function ofText(query: Query, { words, at, ring }: Compiling): Condition {
  const expression = matchExpression(query, words, ring);
  return expression === null || expression === 'nothing' ? nothing : ofMatch(expression.match, at);
}

/** A word in its forms and spellings, or words in a row. */
function ofAuthor({ author }: QueryOf<'author'>, { words, at }: Compiling): Condition {
  const [term, ...others] = words.termsOf(author);
  if (term === undefined) return nothing;
  const rows = others.length > 0 ? [[term, ...others]] : words.related(term, 'name').map(word => [word]);
  return ofMatch(rows.map(row => `"${row.map(authorTerm).join(' ')}"`).join(' OR '), at);
}

const taggedIds = 'SELECT id FROM tags WHERE tags.key = ?';

/** `ids`: a selection of ids of bookmarks, which are few. */
const ofBookmarks = (ids: string, { key, hasColumns }: RowPlace, ...bound: readonly Value[]): Condition =>
  condition(
    hasColumns
      ? `articles.id IN (${ids})`
      : isIn(key, `SELECT articles.key FROM articles WHERE articles.id IN (${ids})`),
    ...bound,
  );

/** A key of each word must be there; of several, the words themselves in a row. */
function ofNote({ row, keys }: NoteKeys, at: RowPlace): Condition {
  if (keys.length === 0) return nothing;
  const [word = []] = keys;
  return keys.length === 1
    ? ofBookmarks(
        'SELECT id FROM note_keys WHERE (ring, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))',
        at,
        JSON.stringify(word),
      )
    : ofBookmarks("SELECT id FROM notes WHERE instr(' ' || words || ' ', ?) > 0", at, ` ${row} `);
}

/** Large stories are few: they are looked up first, and lead to their articles. */
function ofTellers({ sources }: QueryOf<'sources'>, { key, hasColumns }: RowPlace): Condition {
  const { least, most } = countRange(sources);
  const isTold = `${sourcesTelling(key)} BETWEEN ? AND ?`;
  if (least < 2) return condition(`(${isTold})`, least, most);
  const isLarge = hasColumns ? `${key} IN (${keysInLargeStories})` : isIn(key, keysInLargeStories);
  return condition(`(${isLarge} AND ${isTold})`, least, least, most);
}

const combined = (conditions: readonly Condition[], operator: 'AND' | 'OR', empty: string): Condition =>
  conditions.length === 0
    ? condition(empty)
    : {
        sql: `(${conditions.map(({ sql }) => sql).join(` ${operator} `)})`,
        bound: conditions.flatMap(({ bound }) => bound),
      };

/** A part that is not all that is asked. SQLite's parser holds few brackets more than the deepest query has. */
const inside = (compiling: Compiling): Compiling => ({ ...compiling, at: { ...compiling.at, among: null } });

type Conditions<Kind extends QueryKind> = {
  readonly [Each in Kind]: (query: QueryOf<Each>, compiling: Compiling) => Condition;
};

/** What the key is enough for. */
const onAnyKey: Conditions<Exclude<QueryKind, 'is' | 'source'>> = {
  word: ofText,
  beginning: ofText,
  phrase: ofText,
  title: ofText,
  body: ofText,
  name: ofText,
  root: ofText,
  author: ofAuthor,
  regex({ regex }, { words, at }) {
    const keys = 'SELECT value FROM json_each(?)';
    return condition(at.hasColumns ? `${at.key} IN (${keys})` : isIn(at.key, keys), words.matchedBy(regex));
  },
  lang: ({ lang }, { at }) => ofMatch(`"${languageTerm(lang)}"`, at),
  has({ has }, { at }) {
    if (has === 'note') return ofBookmarks('SELECT id FROM notes', at);
    return has === 'tag' ? ofBookmarks('SELECT id FROM tags', at) : ofMatch(`"${mediumTerm(has)}"`, at);
  },
  category: ({ category }, { words, at }) =>
    condition(
      `EXISTS (SELECT 1 FROM article_categories WHERE category_key = ? AND article_key = ${at.key})`,
      categoryKey(category, words),
    ),
  tag: ({ tag }, { words, at }) => ofBookmarks(taggedIds, at, words.tagKey(tag)),
  note: ({ note }, { words, at, ring }) => ofNote(words.noteKeys(note, ring), at),
  sources: (query, { at }) => ofTellers(query, at),
  since: ({ since }, { at }) => condition(`${at.key} >= ?`, firstKeyOf(since)),
  before: ({ before }, { at }) => condition(`${at.key} < ?`, firstKeyOf(before)),
  not({ not }, compiling) {
    const { sql, bound } = compiled(not, { ...inside(compiling), ring: excludedRing });
    return { sql: `NOT ${sql}`, bound };
  },
  all: (query, compiling) =>
    isText(query, compiling.words)
      ? ofText(query, compiling)
      : combined(
          partsOf(query, compiling.words).map(part => compiled(part, compiling)),
          'AND',
          'TRUE',
        ),
  any(query, compiling) {
    const sources = onlySources(query.any);
    if (sources) return ofSources(sources, compiling.at);
    return isText(query, compiling.words)
      ? ofText(query, compiling)
      : combined(
          query.any.map(part => compiled(part, inside(compiling))),
          'OR',
          'FALSE',
        );
  },
};

/** On rows of articles. */
const conditions: Conditions<QueryKind> = {
  ...onAnyKey,
  is: ({ is }) => condition(statusColumns[is]),
  source: ({ source }, { at }) => condition(`${at.source} = ?`, source),
};

/** Where only keys are at hand: in indexes, which hold few bytes of each article. For what is not here, its row is looked up. */
const keyConditions: Partial<Conditions<QueryKind>> = {
  ...onAnyKey,
  is: ({ is }, { at }) => condition(statusKeys[is](at.key)),
  source: ({ source }, { at }) =>
    at.source ? condition(`${at.source} = ?`, source) : ofSources([source], at),
};

const ofRow = (key: string, { sql, bound }: Condition): Condition => ({
  sql: `EXISTS (SELECT 1 FROM articles WHERE articles.key = ${key} AND ${sql})`,
  bound,
});

type Compile = (query: Query, compiling: Compiling) => Condition;

function compiled(query: Query, compiling: Compiling): Condition {
  const [kind] = Object.keys(query) as [QueryKind];
  const { at } = compiling;
  const compile = (at.hasColumns ? conditions : keyConditions)[kind] as Compile | undefined;
  return compile?.(query, compiling) ?? ofRow(at.key, compiled(query, { ...compiling, at: onArticles }));
}

export const conditionOf = (query: Query, words: QueryWords, at: RowPlace = onArticles): Condition =>
  compiled(query, { words, at, ring: loosestRing });

/** The ids, where a query is a choice of sources and nothing else. */
export const onlySources = (queries: readonly Query[]): readonly string[] | null =>
  queries.length > 0 && queries.every(query => 'source' in query)
    ? queries.map(query => ('source' in query ? query.source : ''))
    : null;
