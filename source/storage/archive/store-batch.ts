/** Stores what a source has brought. */

import type Database from 'libsql';
import { inGroups } from '../../base/in-groups.ts';
import type { Article } from '../../domain/article.ts';
import type { IncomingArticles, ReadyArticle } from '../../domain/incoming-articles.ts';
import type { StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';
import type { FetchRecord } from '../../domain/source.ts';
import { mergeArticle, mergeDuplicates } from '../merge-article.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { type StoredArticle, storedArticle } from './article-parts.ts';
import { type ArticleWriter, createArticleWriter, type WriterContext } from './article-writer.ts';
import { identified } from './identity.ts';
import { areReady, articleOf, readyArticle } from './ready-article.ts';
import { eachInSlices, slicesOf } from './slices.ts';
import { type ArticleRow, feedArticle } from './stored-article.ts';
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
  readonly article: ReadyArticle;
  /** As far as is known before the transaction begins. */
  readonly isNew: boolean;
  readonly noteAdded: () => void;
  readonly change: () => void;
}

/** What is left to do for one document, and what that comes to. Each is done within a transaction. */
interface Writing {
  readonly articles: readonly ArticleWriting[];
  /** Comes after the articles. */
  readonly writeRecord: () => void;
  readonly stored: () => StoredBatch;
}

function* madeReady(
  articles: IncomingArticles,
  keys: StoreContext['keys'],
): Generator<void, readonly ReadyArticle[]> {
  if (areReady(articles)) return articles;
  const ready: ReadyArticle[] = [];
  yield* eachInSlices(mergeDuplicates(articles), article => {
    ready.push(readyArticle(storedArticle(article), keys));
  });
  return ready;
}

/**
 * From the last entry to the first: of those with equal or missing dates the first stays on top, as the feed has it. A document
 * without entries is taken for one that was not read anew.
 */
function* preparing(
  context: StoreContext & { readonly arrivals: Arrivals },
  { articles, record, awaitsRules = false }: FetchedBatch,
): Generator<void, Writing> {
  const { rows, writer, versions, arrivals, keys } = context;
  const added = new Set<string>();
  const changed = new Set<string>();

  const readRow = (row: ArticleRow | null): StoredArticle | null => row && rows.sound(row);

  function isNews(article: ReadyArticle): boolean {
    const older = readRow(writer.find(article.id));
    return older === null || changedBy(older, articleOf(article)) !== null;
  }

  function noteAdded(id: string): void {
    arrivals.note(id, awaitsRules);
    added.add(id);
  }

  function replace(row: ArticleRow, article: Article): void {
    const older = readRow(row);
    const newer = older ? changedBy(older, article) : storedArticle(article);
    if (newer === null) return;
    if (older) versions.keep(older, newer, article.fetched);
    writer.replace(row, newer);
    changed.add(article.id);
  }

  /** Another process may have removed it meanwhile. */
  function change(article: ReadyArticle): void {
    const row = writer.find(article.id);
    if (row) replace(row, articleOf(article));
    else if (writer.insertAll([article]).size > 0) noteAdded(article.id);
  }

  const ready = yield* madeReady(articles, keys);
  const document = identified(ready, context);
  const news: ReadyArticle[] = [];
  yield* eachInSlices(document.articles, article => {
    if (!document.stored.has(article.id) || isNews(article)) news.push(article);
  });
  const named = ready.length === 0 ? null : document.articles.map(({ id }) => id);
  const idsIn = (done: ReadonlySet<string>): readonly string[] =>
    news.flatMap(({ id }) => (done.has(id) ? [id] : []));
  return {
    articles: news.toReversed().map(article => ({
      article,
      isNew: !document.stored.has(article.id),
      noteAdded: () => noteAdded(article.id),
      change: () => change(article),
    })),
    writeRecord: () => record && writeFetchRecord(context, record, named),
    stored: () => ({ added: idsIn(added), changed: idsIn(changed) }),
  };
}

/** Another process may have added some meanwhile. */
function writeSome(writings: readonly ArticleWriting[], { insertAll }: ArticleWriter): void {
  const added = insertAll(writings.filter(({ isNew }) => isNew).map(({ article }) => article));
  for (const { article, noteAdded, change } of writings) {
    if (added.has(article)) noteAdded();
    else change();
  }
}

/** So many articles are written between two looks at the clock, which is less often than a statement: their keys are asked for together. */
const articlesPerStep = 48;

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
  const articles = writings
    .flatMap(each => each.articles)
    .sort((a, b) => a.article.firstKey - b.article.firstKey);
  const steps = [
    ...inGroups(articles, articlesPerStep).map(group => () => writeSome(group, writer)),
    ...writings.map(({ writeRecord }) => writeRecord),
  ];
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
