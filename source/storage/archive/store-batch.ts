/** Stores what a source has brought. */
import type Database from 'libsql';
import type { Article } from '../../domain/article.ts';
import type { StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';
import type { FetchRecord } from '../../domain/source.ts';
import { mergeArticle, mergeDuplicates } from '../merge-article.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { firstKeyOfArticle } from './article-key.ts';
import { type ArticleWriter, createArticleWriter, type WriterContext } from './article-writer.ts';
import { identified } from './identity.ts';
import { eachInSlices, slicesOf } from './slices.ts';
import { type ArticleRow, feedArticle, type StoredArticle, storedArticle } from './stored-article.ts';
import type { Versions } from './versions.ts';

export interface StoreContext extends WriterContext {
  readonly database: Database.Database;
  readonly writer: ArticleWriter;
  readonly versions: Versions;
}

/** What the feed says again of an article that is there; null where that is nothing new. */
function changedBy(older: StoredArticle, incoming: Article): StoredArticle | null {
  const feed = feedArticle(older);
  const fetched = older.header.fetched;
  const merged = storedArticle(feed ? mergeArticle(feed, incoming) : { ...incoming, fetched });
  const newer = { ...merged, page: older.page };
  return JSON.stringify(newer) === JSON.stringify(older) ? null : newer;
}

/** `named`: the ids of a good document; null keeps those of the one before. */
function writeFetchRecord(
  { statements }: Pick<StoreContext, 'statements'>,
  record: FetchRecord,
  named: readonly string[] | null,
): void {
  statements.run(
    `INSERT INTO fetches VALUES (?, ?, ?)
     ON CONFLICT (source_id) DO UPDATE SET record = excluded.record, named = coalesce(excluded.named, named)`,
    record.sourceId,
    JSON.stringify(record),
    named && JSON.stringify(named),
  );
}

interface ArticleWriting {
  readonly firstKey: number;
  readonly write: () => void;
}

/** What is left to do for one document, and what that comes to. Each is done within a transaction. */
interface Writing {
  readonly articles: readonly ArticleWriting[];
  /** Comes after the articles. */
  readonly writeRecord: () => void;
  readonly stored: () => StoredBatch;
}

/**
 * From the last entry to the first: of those with equal or missing dates the first stays on top, as the feed has it. A document
 * without entries is taken for one that was not read anew.
 */
function* preparing(
  context: StoreContext & { readonly arrivals: Arrivals },
  { articles, record, awaitsRules = false }: FetchedBatch,
): Generator<void, Writing> {
  const { rows, writer, versions, arrivals } = context;
  const added = new Set<string>();
  const changed = new Set<string>();

  const readRow = (row: ArticleRow | null): StoredArticle | null => row && rows.sound(row);

  function isNews(article: Article): boolean {
    const older = readRow(writer.find(article.id));
    return older === null || changedBy(older, article) !== null;
  }

  function add(article: Article): boolean {
    const isAdded = writer.insert(storedArticle(article));
    if (isAdded) arrivals.note(article.id, awaitsRules);
    if (isAdded) added.add(article.id);
    return isAdded;
  }

  function change(row: ArticleRow, article: Article): void {
    const older = readRow(row);
    const newer = older ? changedBy(older, article) : storedArticle(article);
    if (newer === null) return;
    if (older) versions.keep(older, newer, article.fetched);
    writer.replace(row, newer);
    changed.add(article.id);
  }

  /** Another process may have added or removed it meanwhile. */
  function write(article: Article): void {
    if (!document.stored.has(article.id) && add(article)) return;
    const row = writer.find(article.id);
    if (row) change(row, article);
    else add(article);
  }

  const document = yield* identified(mergeDuplicates(articles), context);
  const news: Article[] = [];
  yield* eachInSlices(document.articles, article => {
    if (!document.stored.has(article.id) || isNews(article)) news.push(article);
  });
  const named = articles.length === 0 ? null : document.articles.map(({ id }) => id);
  const idsIn = (done: ReadonlySet<string>): readonly string[] =>
    news.flatMap(({ id }) => (done.has(id) ? [id] : []));
  return {
    articles: news.toReversed().map(article => ({
      firstKey: firstKeyOfArticle(article),
      write: () => write(article),
    })),
    writeRecord: () => record && writeFetchRecord(context, record, named),
    stored: () => ({ added: idsIn(added), changed: idsIn(changed) }),
  };
}

/**
 * What several sources have brought, in as few transactions as their time allows. Articles are written by their times, so that those that
 * lie on one page of the archive come together.
 */
export function* storingBatches(
  context: StoreContext,
  batches: readonly FetchedBatch[],
): Generator<void, readonly StoredBatch[]> {
  const writer = createArticleWriter(context, 'gathering');
  const arrivals = createArrivals(context.statements);
  const writings: Writing[] = [];
  for (const batch of batches) writings.push(yield* preparing({ ...context, writer, arrivals }, batch));
  const articles = writings.flatMap(each => each.articles).sort((a, b) => a.firstKey - b.firstKey);
  const steps = [...articles.map(({ write }) => write), ...writings.map(({ writeRecord }) => writeRecord)];
  yield* slicesOf(
    context.database,
    steps,
    step => step(),
    () => {
      writer.settle();
      arrivals.write();
    },
  );
  return writings.map(({ stored }) => stored());
}

/** Keeps the text of a page; of an article that the archive does not have, all that is known. `at`: ISO 8601 in UTC. */
export function storePage({ writer, rows, versions }: StoreContext, article: Article, at: string): void {
  const row = writer.find(article.id);
  const older = row && rows.sound(row);
  const arrived = storedArticle({ ...article, fromPage: true });
  const newer = older ? { ...older, page: arrived.page } : arrived;
  if (older) versions.keep(older, newer, at);
  if (row) writer.replace(row, newer);
  else writer.insert(newer);
}
