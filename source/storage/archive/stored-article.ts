/** How an article stands in the archive: its header, and the texts of its feed and of its page beside each other. */
import { remembering } from '../../base/remembering.ts';
import type { Article, ArticleContent, ArticleHeader } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { type StoredArticle, storedTexts } from './article-parts.ts';
import { unpackTexts } from './packed-contents.ts';
import { isContent, isHeaderOf } from './row-shape.ts';
import { textColumn } from './statements.ts';

export interface ArticleRow {
  readonly key: number;
  readonly id: string;
  readonly header: string;
  readonly content: string | null;
  readonly page: string | null;
  /** Both, as JSON, if they are null. */
  readonly packed: Uint8Array | null;
}

const articleColumns = [
  ...['id', 'header', 'content', 'page'].map(name => textColumn(name, name)),
  'packed',
].join(', ');

/** New texts are in `contents`; packed ones are not. */
const withContents = 'LEFT JOIN contents USING (key) LEFT JOIN packed_contents USING (key)';

export const selectArticle = `SELECT key, ${articleColumns} FROM articles ${withContents}`;

export const selectUnindexed = (where = 'TRUE'): string => `
  SELECT key, ${articleColumns} FROM unindexed CROSS JOIN articles USING (key) ${withContents}
  WHERE ${where} ORDER BY unindexed.key DESC`;

/** Spreading two objects takes ten times as long. */
export const feedArticle = ({ header, feed }: StoredArticle): Article | null =>
  feed && Object.assign({}, header, feed);

const pageArticle = ({ header, page }: StoredArticle): Article | null =>
  page && { ...header, ...page, fromPage: true };

export const textsOf = (stored: StoredArticle): ArticleTexts => ({
  feed: feedArticle(stored),
  page: pageArticle(stored),
});

/** What is read and searched: the page's text if there is one. */
export const shownArticle = (stored: StoredArticle): Article =>
  (pageArticle(stored) ?? feedArticle(stored)) as Article;

export type CopyOf = (id: string) => ArticleTexts | null;

/** Reads what rows hold as JSON. A row that is damaged gives null, and its id is remembered. */
export interface RowReader {
  /** What is readable of the article; null if it has no text that is. */
  article(row: ArticleRow): StoredArticle | null;
  /** Null for a row of which anything is damaged: what comes in replaces it. */
  sound(row: ArticleRow): StoredArticle | null;
  header(row: Pick<ArticleRow, 'id' | 'header'>): ArticleHeader | null;
  /** Ids of articles of which something could not be read. */
  damaged(): readonly string[];
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The texts of the feed and of the page; null: there is none. */
type Texts<Text> = readonly [feed: Text, page: Text];

/** Undefined: it is damaged. */
function textsIn({ content, page, packed }: ArticleRow): Texts<unknown> {
  if (!packed) return [content && parseJson(content), page && parseJson(page)];
  const json = unpackTexts(packed);
  const texts = json === null ? undefined : parseJson(json);
  return Array.isArray(texts) ? [texts[0], texts[1]] : [undefined, undefined];
}

const readable = ([feed, page]: Texts<unknown>): Texts<ArticleContent | null> => [
  isContent(feed) ? feed : null,
  isContent(page) ? page : null,
];

/** As `packed` holds them. */
export const textsJson = ({ feed, page }: StoredArticle): string => JSON.stringify([feed, page]);

function soundArticle(row: ArticleRow): StoredArticle | null {
  const { id } = row;
  const header = parseJson(row.header);
  const texts = textsIn(row);
  const [feed, page] = readable(texts);
  const isWhole = (feed === null) === (texts[0] === null) && (page === null) === (texts[1] === null);
  return isHeaderOf(header, id) && isWhole && (feed ?? page) ? { header, feed, page } : null;
}

export interface RowReaderOptions {
  /** The copy that a bookmark carries takes the place of a damaged row. */
  readonly copyOf?: CopyOf | undefined;
  /** Called once for each article that is damaged. */
  readonly onDamage?: (id: string) => void;
}

/** What is in sight is read again with every change. */
const mostHeaders = 2000;

export function createRowReader({ copyOf, onDamage }: RowReaderOptions = {}): RowReader {
  const damaged = new Set<string>();
  const headerIn = remembering(parseJson, mostHeaders);

  function copied(id: string): StoredArticle | null {
    const copy = copyOf?.(id) ?? null;
    return copy && storedTexts(copy);
  }

  function remember(id: string): void {
    if (!damaged.has(id)) onDamage?.(id);
    damaged.add(id);
  }

  function header({ id, header: text }: Pick<ArticleRow, 'id' | 'header'>): ArticleHeader | null {
    const read = headerIn(text);
    return isHeaderOf(read, id) ? read : (copied(id)?.header ?? null);
  }

  function remains(row: ArticleRow): StoredArticle | null {
    remember(row.id);
    const head = header(row);
    const [feed, page] = readable(textsIn(row));
    return head && (feed ?? page) ? { header: head, feed, page } : null;
  }

  return {
    header(row) {
      const read = header(row);
      if (read === null) remember(row.id);
      return read;
    },
    sound: soundArticle,
    article: row => soundArticle(row) ?? copied(row.id) ?? remains(row),
    damaged: () => [...damaged],
  };
}
