/**
 * Which stored article an entry is. Feeds change the ids of their entries: a site moves to https, a link carries a token that is
 * new each time. An entry whose id is unknown is the stored article of the same source and address, or else of the same title
 * and time of publication (or without a time, summary and path), as long as the document does not name that article as well,
 * and nothing else answers to the same.
 */

import { addressKey } from '../../base/web-address.ts';
import type { Article, ArticleHeader } from '../../domain/article.ts';
import { hashed } from '../hashed.ts';
import { eachInSlices } from './slices.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';

/** 96 bits: addresses in Arabic letters are long, and each key is in the table and in its index. */
const digest = (text: string): string => hashed('sha1', text).toString('base64url').slice(0, 16);

export function addressKeyOf({ link }: Pick<ArticleHeader, 'link'>): string | null {
  const key = link === null ? null : addressKey(link);
  return key && digest(key);
}

type TitleKeyed = Pick<ArticleHeader, 'title' | 'published' | 'link' | 'summary'>;

/** What tells an article without a date from others of its headline: its summary, and its address without what may be a token. */
function undatedMark({ link, summary }: TitleKeyed): string | null {
  if (summary === null) return null;
  const path = link !== null && URL.canParse(link) ? new URL(link).pathname : '';
  return `${path}\n${summary}`;
}

/** Null for an article with neither date nor summary: many have the same headline. */
export function titleKeyOf(article: TitleKeyed, { normalise }: Pick<TextKeys, 'normalise'>): string | null {
  const mark = article.published ?? undatedMark(article);
  return mark === null ? null : digest(`${mark}\n${normalise(article.title)}`);
}

const identityKeys = ['address_key', 'title_key'] as const;
type IdentityKey = (typeof identityKeys)[number];

export interface IdentityContext {
  readonly statements: Pick<Statements, 'all' | 'first'>;
  readonly keys: Pick<TextKeys, 'normalise'>;
}

/** The articles of one document, in its order. */
export interface Identified {
  /** Each has the id under which it is stored, or will be. */
  readonly articles: readonly Article[];
  /** Ids of those that are stored. */
  readonly stored: ReadonlySet<string>;
}

/** Each step works on some of the articles. */
export function* identified(
  articles: readonly Article[],
  context: IdentityContext,
): Generator<void, Identified> {
  const { statements } = context;
  if (!hasSourceOf(articles, statements)) return { articles, stored: new Set() };
  const stored = idsStored(articles, statements);
  if (articles.every(({ id }) => stored.has(id))) return { articles, stored };
  const renamed = yield* storedIds(articles, stored, context);
  return {
    articles: articles.map(article => {
      const id = renamed.get(article);
      return id === undefined ? article : { ...article, id };
    }),
    stored: new Set([...stored, ...renamed.values()]),
  };
}

/** The ids of those that are stored under another one than their own. */
function* storedIds(
  articles: readonly Article[],
  stored: ReadonlySet<string>,
  { statements, keys }: IdentityContext,
): Generator<void, ReadonlyMap<Article, string>> {
  const keysOf = new Map<Article, Readonly<Record<IdentityKey, string | null>>>();
  yield* eachInSlices(articles, article => {
    keysOf.set(article, { address_key: addressKeyOf(article), title_key: titleKeyOf(article, keys) });
  });
  const uses = countUses(
    [...keysOf.values()].flatMap(({ address_key, title_key }) => [address_key, title_key]),
  );
  const unknown = articles.filter(({ id }) => !stored.has(id));
  const candidates = identityKeys.map(column => {
    const asked = unknown.map(article => {
      const key = keysOf.get(article)?.[column] ?? null;
      return [article.source.id, key !== null && uses.get(key) === 1 ? key : null] as const;
    });
    return onlyArticles(column, asked, statements);
  });
  const taken = new Set(articles.map(({ id }) => id));
  const renamed = new Map<Article, string>();
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
  column: IdentityKey,
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
const hasSourceOf = (articles: readonly Article[], { first }: Pick<Statements, 'first'>): boolean =>
  first(
    'SELECT 1 FROM articles WHERE source_id IN (SELECT value FROM json_each(?)) LIMIT 1',
    JSON.stringify([...new Set(articles.map(({ source }) => source.id))]),
  ) !== null;

const idsStored = (articles: readonly Article[], { all }: Pick<Statements, 'all'>): ReadonlySet<string> =>
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
