/**
 * Which stored article an entry is. Feeds change the ids of their entries: a site moves to https, a link carries a token that is
 * new each time. An entry whose id is unknown is the stored article of the same source and address, or else of the same title
 * and time of publication (or without a time, summary and path), as long as the document does not name that article as well,
 * and nothing else answers to the same.
 */

import type { ReadyArticle } from '../../domain/incoming-articles.ts';
import { storedArticle } from './article-parts.ts';
import { articleOf, readyArticle } from './ready-article.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';

/** Columns of `articles`, and what an entry has there. */
const identityKeys = { address_key: 'addressKey', title_key: 'titleKey' } as const;
type IdentityColumn = keyof typeof identityKeys;

const columns = Object.keys(identityKeys) as readonly IdentityColumn[];

export interface IdentityContext {
  readonly statements: Pick<Statements, 'all' | 'first'>;
  readonly keys: Pick<TextKeys, 'normalise'>;
}

/** The articles of one document, in its order. */
export interface Identified {
  /** Each has the id under which it is stored, or will be. */
  readonly articles: readonly ReadyArticle[];
  /** Ids of those that are stored. */
  readonly stored: ReadonlySet<string>;
}

export function identified(
  articles: readonly ReadyArticle[],
  { statements, keys }: IdentityContext,
): Identified {
  if (!hasSourceOf(articles, statements)) return { articles, stored: new Set() };
  const stored = idsStored(articles, statements);
  if (articles.every(({ id }) => stored.has(id))) return { articles, stored };
  const renamed = storedIds(articles, stored, statements);
  return {
    articles: articles.map(article => {
      const id = renamed.get(article);
      return id === undefined ? article : readyArticle(storedArticle({ ...articleOf(article), id }), keys);
    }),
    stored: new Set([...stored, ...renamed.values()]),
  };
}

/** The ids of those that are stored under another one than their own. */
function storedIds(
  articles: readonly ReadyArticle[],
  stored: ReadonlySet<string>,
  statements: IdentityContext['statements'],
): ReadonlyMap<ReadyArticle, string> {
  const uses = countUses(articles.flatMap(({ addressKey, titleKey }) => [addressKey, titleKey]));
  const unknown = articles.filter(({ id }) => !stored.has(id));
  const candidates = columns.map(column => {
    const asked = unknown.map(article => {
      const key = article[identityKeys[column]];
      return [article.sourceId, key !== null && uses.get(key) === 1 ? key : null] as const;
    });
    return onlyArticles(column, asked, statements);
  });
  const taken = new Set(articles.map(({ id }) => id));
  const renamed = new Map<ReadyArticle, string>();
  unknown.forEach((article, index) => {
    const id = candidates.map(ids => ids.get(index)).find(one => one !== undefined && !taken.has(one));
    if (id === undefined) return;
    taken.add(id);
    renamed.set(article, id);
  });
  return renamed;
}

/** Index in `asked` → the id of the only stored article of that source and key. */
function onlyArticles(
  column: IdentityColumn,
  asked: readonly (readonly [source: string, key: string | null])[],
  { all }: Pick<Statements, 'all'>,
): ReadonlyMap<number, string> {
  const found = all<{ place: number; id: string }>(
    `SELECT json_each.key AS place, ${textColumn('min(articles.id)', 'id')}
     FROM json_each(?) CROSS JOIN articles ON articles.source_id = value ->> 0 AND articles.${column} = value ->> 1
     GROUP BY json_each.key HAVING count(*) = 1`,
    JSON.stringify(asked),
  );
  return new Map(found.map(({ place, id }) => [place, id]));
}

/** Whether any article of their sources is stored. */
const hasSourceOf = (articles: readonly ReadyArticle[], { first }: Pick<Statements, 'first'>): boolean =>
  first(
    'SELECT 1 FROM articles WHERE source_id IN (SELECT value FROM json_each(?)) LIMIT 1',
    JSON.stringify([...new Set(articles.map(({ sourceId }) => sourceId))]),
  ) !== null;

const idsStored = (
  articles: readonly ReadyArticle[],
  { all }: Pick<Statements, 'all'>,
): ReadonlySet<string> =>
  new Set(
    all<{ id: string }>(
      `SELECT ${textColumn('id', 'id')} FROM articles WHERE id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(articles.map(({ id }) => id)),
    ).map(({ id }) => id),
  );

function countUses(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const key of keys) if (key !== null) uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}
