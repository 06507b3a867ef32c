/**
 * Which stored article an entry is. Feeds change the ids of their entries: a site moves to https, a link carries a token that is
 * new each time. An entry whose id is unknown is the stored article of the same source and address, or else of the same title
 * and time of publication (or without a time, summary and path), as long as the document does not name that article as well,
 * and nothing else answers to the same.
 */
import { createHash } from 'node:crypto';
import { addressKey } from '../../base/web-address.ts';
import type { Article, ArticleHeader } from '../../domain/article.ts';
import { eachInSlices } from './slices.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';

/** 96 bits: addresses in Arabic letters are long, and each key is in the table and in its index. */
const digest = (text: string): string => createHash('sha1').update(text).digest('base64url').slice(0, 16);

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
  readonly statements: Pick<Statements, 'all'>;
  readonly keys: Pick<TextKeys, 'normalise'>;
}

/** The articles of one document, in its order, each with the id under which it is stored. Each step works on some of them. */
export function* withStoredIds(
  articles: readonly Article[],
  { statements, keys }: IdentityContext,
): Generator<void, readonly Article[]> {
  const known = new Set(idsStored(articles, statements));
  if (articles.every(({ id }) => known.has(id))) return articles;

  const taken = new Set(articles.map(({ id }) => id));
  const keysOf = new Map<Article, Readonly<Record<IdentityKey, string | null>>>();
  yield* eachInSlices(articles, article => {
    keysOf.set(article, { address_key: addressKeyOf(article), title_key: titleKeyOf(article, keys) });
  });
  const uses = countUses(
    [...keysOf.values()].flatMap(({ address_key, title_key }) => [address_key, title_key]),
  );

  /** The only stored article of this key, unless the document names it or another entry has taken it. */
  function storedBy(column: IdentityKey, key: string | null, source: string): string | null {
    if (key === null || uses.get(key) !== 1) return null;
    const found = statements.all<{ id: string }>(
      `SELECT ${textColumn('id', 'id')} FROM articles WHERE ${column} = ? AND source_id = ? LIMIT 2`,
      key,
      source,
    );
    const [only] = found;
    return only && found.length === 1 && !taken.has(only.id) ? only.id : null;
  }

  function storedId(article: Article): string {
    if (known.has(article.id)) return article.id;
    for (const column of identityKeys) {
      const id = storedBy(column, keysOf.get(article)?.[column] ?? null, article.source.id);
      if (id !== null) return id;
    }
    return article.id;
  }

  const named: Article[] = [];
  yield* eachInSlices(articles, article => {
    const id = storedId(article);
    taken.add(id);
    named.push(id === article.id ? article : { ...article, id });
  });
  return named;
}

export const idsStored = (
  articles: readonly Article[],
  { all }: Pick<Statements, 'all'>,
): readonly string[] =>
  all<{ id: string }>(
    `SELECT ${textColumn('id', 'id')} FROM articles WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(articles.map(({ id }) => id)),
  ).map(({ id }) => id);

function countUses(keys: readonly (string | null)[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const key of keys) if (key !== null) uses.set(key, (uses.get(key) ?? 0) + 1);
  return uses;
}
