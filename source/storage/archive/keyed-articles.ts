/** The keys of articles that marks name by their ids. */
import type { StateTable } from './read-tables.ts';
import { type Statements, textColumn } from './statements.ts';
import { parseJson } from './stored-article.ts';

/** In the order of their keys. Two lists are read in an eighth of the time of as many rows. */
export interface KeyedArticles {
  readonly keys: readonly number[];
  readonly ids: readonly string[];
}

const asLists = (rows: string): string =>
  `SELECT ${textColumn('json_group_array(key)', 'keys')}, ${textColumn('json_group_array(id)', 'ids')} FROM (${rows})`;

const allIn = (table: StateTable): string => asLists(`SELECT key, id FROM ${table} ORDER BY key`);

const namedIn = (table: StateTable): string =>
  asLists(`SELECT state.key AS key, state.id AS id
    FROM json_each(?) AS named CROSS JOIN articles ON articles.id = named.value
    CROSS JOIN ${table} AS state ON state.key = articles.key ORDER BY state.key`);

function listed({ first }: Statements, sql: string, ...bound: readonly string[]): KeyedArticles {
  const found = first<{ keys: string; ids: string }>(sql, ...bound);
  const [keys, ids] = [found?.keys, found?.ids].map(json => parseJson(json ?? '') ?? []);
  return { keys: keys as readonly number[], ids: ids as readonly string[] };
}

const sizes: Readonly<Record<StateTable, string>> = {
  unread: 'SELECT sum(unread) AS size FROM source_counts',
  reads: 'SELECT sum(articles - unread) AS size FROM source_counts',
};

/** To find one article by its id takes as long as to read so many from their table. */
const asManyByTable = 4;

/** Those of the ids that are in a table. If they are much of it, the others may be among them. */
export function articlesIn(
  statements: Statements,
  table: StateTable,
  ids: ReadonlyMap<string, unknown> | ReadonlySet<string>,
): KeyedArticles {
  const size = statements.first<{ size: number | null }>(sizes[table])?.size ?? 0;
  const isMuchOfIt = ids.size * asManyByTable > size;
  return isMuchOfIt
    ? listed(statements, allIn(table))
    : listed(statements, namedIn(table), JSON.stringify([...ids.keys()]));
}
