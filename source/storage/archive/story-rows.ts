/** Lists in which the articles of a story are one row: that of the first of them in the order of the list, which stands for the others. */
import type { HeldArticle, HeldRequest, ListedArticle } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { type Condition, condition, conditionOf, type RowPlace } from './conditions.ts';
import type { ListContext } from './list-context.ts';
import { isNear } from './near.ts';
import type { QueryWords } from './query-words.ts';
import { isUnreadKey } from './read-tables.ts';
import { textColumn } from './statements.ts';
import { withoutWideScope } from './wide-scope.ts';

/** What a list by stories adds to where its rows come from. */
export interface StoryRows {
  readonly join: string;
  readonly column: Condition;
  readonly isFirst: Condition;
}

/** The other articles of the story of a row. They are called as the row is, so that a condition on it can be put to them. */
const peers =
  'FROM stories AS peers CROSS JOIN articles ON articles.key = peers.key WHERE peers.story = row_story.story';

const standing = `json_array(count(*), count(DISTINCT articles.source_id), coalesce(sum(${isUnreadKey('articles.key')}), 0))`;

/** Time goes down in the order `newest`. */
const sides = {
  down: { above: '>', below: '<', first: 'DESC' },
  up: { above: '<', below: '>', first: 'ASC' },
} as const;
const sidesOf = (descends: boolean) => sides[descends ? 'down' : 'up'];

export function storyRows(query: Query, words: QueryWords, descends: boolean): StoryRows {
  const { sql, bound } = conditionOf(query, words);
  const isAbove = `peers.key ${sidesOf(descends).above} row_story.key`;
  return {
    join: ' LEFT JOIN stories AS row_story ON row_story.key = articles.key',
    column: { sql: `, ${textColumn(`(SELECT ${standing} ${peers} AND ${sql})`, 'standing')}`, bound },
    isFirst: { sql: `NOT EXISTS (SELECT 1 ${peers} AND ${isAbove} AND ${sql})`, bound },
  };
}

export function readStanding(json: string | undefined): Pick<ListedArticle, 'standsFor'> {
  const [articles = 0, sources = 0, unread = 0] = JSON.parse(json ?? '[]') as readonly number[];
  return articles > 1 ? { standsFor: { articles, sources, unread } } : {};
}

const onStories: RowPlace = { key: 'in_story.key', source: null, hasColumns: false, among: null };

/** Which way SQLite walks: by the stories, which are in order then; or by the keys, where few are wanted. */
type Grouping = 'story' | '+story';

/** How many articles of a query are no rows of their own; `above`: of those that are newer or older than a key. No article is read for it. */
export function countBehind(
  query: Query,
  { statements, queryWords }: ListContext,
  above: Condition = condition('TRUE'),
  grouping: Grouping = 'story',
): number {
  const scoped = withoutWideScope(query, statements);
  const { sql, bound } = conditionOf(scoped, queryWords(query), onStories);
  const found = statements.first<{ count: number }>(
    `SELECT coalesce(sum(told - 1), 0) AS count FROM (
       SELECT count(*) AS told FROM stories AS in_story WHERE ${sql} AND ${above.sql} GROUP BY ${grouping}
     )`,
    ...bound,
    ...above.bound,
  );
  return found?.count ?? 0;
}

export const countBehindAbove = (
  query: Query,
  key: number,
  descends: boolean,
  context: ListContext,
): number => {
  const { above } = sidesOf(descends);
  const near = isNear(condition(`articles.key ${above} ?`, key), context.statements);
  return countBehind(query, context, condition(`in_story.key ${above} ?`, key), near ? '+story' : 'story');
};

/** The key of the row that stands for an article; its own, if the query does not mean it. */
export function keyOfRow(query: Query, key: number, descends: boolean, context: ListContext): number {
  const { sql, bound } = conditionOf(query, context.queryWords(query));
  const keys = context.statements
    .all<{ key: number }>(
      `SELECT articles.key AS key FROM stories AS row_story CROSS JOIN stories AS peers ON peers.story = row_story.story
       CROSS JOIN articles ON articles.key = peers.key
       WHERE row_story.key = ? AND ${sql} ORDER BY articles.key ${sidesOf(descends).first}`,
      key,
      ...bound,
    )
    .map(row => row.key);
  return keys.includes(key) ? (keys[0] ?? key) : key;
}

/** Articles of the stories that some tell; those that tell none are there by themselves. */
export const keysOfStories = (
  ids: readonly string[],
  { all }: Pick<ListContext['statements'], 'all'>,
): readonly number[] =>
  all<{ key: number }>(
    `SELECT DISTINCT coalesce(peers.key, articles.key) AS key FROM json_each(?) AS wanted
     CROSS JOIN articles ON articles.id = wanted.value LEFT JOIN stories AS row_story ON row_story.key = articles.key
     LEFT JOIN stories AS peers ON peers.story = row_story.story`,
    JSON.stringify(ids),
  ).map(({ key }) => key);

/** By a story that lies on both sides of the place. */
export function heldArticles(
  { query, byStory }: Pick<HeldRequest, 'query' | 'byStory'>,
  key: number,
  descends: boolean,
  { statements, queryWords }: ListContext,
): readonly HeldArticle[] {
  const { above, below } = sidesOf(descends);
  const listed = conditionOf(byStory, queryWords(byStory));
  const meant = conditionOf(query, queryWords(query));
  const rowIs = (where: string): string =>
    `EXISTS (SELECT 1 ${peers} AND peers.key ${where} ? AND ${listed.sql})`;
  return statements
    .all<{ id: string; isOfRow: 0 | 1 }>(
      `SELECT ${textColumn('articles.id', 'id')}, NOT ${rowIs(above)} AS isOfRow
       FROM (SELECT DISTINCT story FROM stories WHERE key ${above}= ?) AS across
       CROSS JOIN stories AS row_story ON row_story.story = across.story AND row_story.key ${below} ?
       CROSS JOIN articles ON articles.key = row_story.key
       WHERE ${meant.sql} AND ${rowIs(`${above}=`)}`,
      ...[key, ...listed.bound, key, key, ...meant.bound, key, ...listed.bound],
    )
    .map(({ id, isOfRow }) => ({ id, isOfRow: isOfRow === 1 }));
}
