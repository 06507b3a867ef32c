import type Database from 'libsql';
import { systemClock } from '../../base/clock.ts';
import { once } from '../../base/once.ts';
import type { Archive, StoredBatch } from '../../domain/library.ts';
import type { FetchedBatch } from '../../domain/ports.ts';
import type { Query } from '../../domain/query/query.ts';
import type { TagCount } from '../../domain/tags.ts';
import type { SourceTitles } from '../named-archive.ts';
import { inTransaction, isStorageFailure, prepareForWriting } from '../sqlite.ts';
import { createArrivalLog } from './arrival-log.ts';
import { indexingArrivals } from './arrival-words.ts';
import { arrivalsOf, lastArrival, settleArrivals } from './arrivals.ts';
import { firstKeyOf, timeOfKey } from './article-key.ts';
import { createArticleLists } from './article-lists.ts';
import { createArticleWriter } from './article-writer.ts';
import { checkArchive, lastCheck, noteCheck } from './check.ts';
import { shownCounts } from './hidden.ts';
import { likelyRelated } from './likely-related.ts';
import type { ListContext } from './list-context.ts';
import { type ListedRow, listedColumns, readListed } from './listed-rows.ts';
import { mergingArchives } from './merge-archives.ts';
import { mirrorMarks } from './mirror.ts';
import { createPatterns } from './patterns.ts';
import { createQueryWords } from './query-words.ts';
import { isUnreadKey } from './read-tables.ts';
import { expiredArticles, removeArticles } from './retention.ts';
import { isFetchRecordOf } from './row-shape.ts';
import { createSearching } from './searching.ts';
import { createStatements, type Statements, textColumn } from './statements.ts';
import { type StoreContext, storePage, storingBatches } from './store-batch.ts';
import {
  type ArticleRow,
  type CopyOf,
  createRowReader,
  parseJson,
  selectArticle,
  shownArticle,
  textsOf,
} from './stored-article.ts';
import { createStories } from './stories.ts';
import { createTextIndex } from './text-index.ts';
import { rememberingNames, type TextKeys } from './text-keys.ts';
import { archiveSizes, compactArchive } from './upkeep.ts';
import { createVersions } from './versions.ts';
import { createVocabulary } from './vocabulary.ts';

export interface SqliteArchive extends Archive {
  /** What was wrong when indexes were made anew. */
  reindexed(): readonly string[];
  /** Ids of articles met that cannot be read; every list leaves them out. The next fetch that brings one replaces it. */
  damagedRows(): readonly string[];
}

/** The next request for the source of a damaged article is no conditional one; where nothing can be written, that is left. */
function fetchAnew({ run }: Statements, id: string): void {
  try {
    run(
      `UPDATE fetches SET record = json_set(record, '$.etag', NULL, '$.lastModified', NULL, '$.bodyHash', NULL)
       WHERE source_id = (SELECT source_id FROM articles WHERE id = ?) AND json_valid(record)`,
      id,
    );
  } catch (error) {
    if (!isStorageFailure(error)) throw error;
  }
}

export interface SqliteArchiveOptions {
  /** The copies that bookmarks carry. */
  readonly copyOf?: CopyOf | undefined;
  readonly titles?: SourceTitles | undefined;
  /** The file is a copy for this connection alone: it is indexed although it must not change otherwise. */
  readonly isOwnCopy?: boolean;
}

const untitled: ReadonlyMap<string, string> = new Map();

/** The `Archive` port on an open database whose schema is current. What SQLite throws comes through: see `open-archive.ts`. */
export function createSqliteArchive(
  database: Database.Database,
  textKeys: TextKeys,
  { copyOf, titles = () => untitled, isOwnCopy = false }: SqliteArchiveOptions = {},
): SqliteArchive {
  const keys: TextKeys = { ...textKeys, normalise: rememberingNames(textKeys.normalise) };
  const statements = createStatements(database);
  const rows = createRowReader({ copyOf, onDamage: id => fetchAnew(statements, id) });
  const writer = createArticleWriter({ statements, keys, rows });
  const versions = createVersions(statements);
  const context: StoreContext = { database, statements, keys, rows, writer, versions };
  const { all, first, run } = statements;
  const vocabulary = createVocabulary(statements, keys);
  const textIndex = createTextIndex({ ...context, vocabulary });
  const stories = createStories(context);
  const queryWords = (query: Query) =>
    createQueryWords(keys, vocabulary, pattern => patterns.keysOf(query, pattern));
  const patterns = createPatterns({ statements, keys, rows, queryWords });
  const searching = createSearching({ database, statements, textIndex, patterns, isOwnCopy });
  const listContext: ListContext = { statements, queryWords };

  const reindexed: string[] = [];
  const file = once(
    () => first<{ file: string }>("SELECT file FROM pragma_database_list WHERE name = 'main'")?.file ?? '',
  );

  const prepare = once(() => prepareForWriting(database));

  function storing(batches: readonly FetchedBatch[]) {
    prepare();
    return storingBatches(context, batches);
  }

  function stored(row: ArticleRow | null) {
    return row && rows.article(row);
  }

  const storedOf = (id: string) => stored(writer.find(id));

  return {
    ...createArticleLists({ ...listContext, rows, searching, titles }),
    sourceCounts: () =>
      all(
        `SELECT ${textColumn('source_id', 'sourceId')}, articles, unread FROM ${shownCounts} ORDER BY source_id`,
      ),
    bookmarkCount: () =>
      first<{ count: number }>('SELECT count(*) AS count FROM articles WHERE bookmarked_at IS NOT NULL')
        ?.count ?? 0,
    tags: () =>
      all<TagCount>(
        `SELECT ${textColumn('min(name)', 'name')}, count(*) AS articles, sum(${isUnreadKey('articles.key')}) AS unread
         FROM tags JOIN articles USING (id) GROUP BY tags.key ORDER BY tags.key`,
      ),
    get(id) {
      const article = storedOf(id);
      return article && shownArticle(article);
    },
    texts(id) {
      const article = storedOf(id);
      return article && textsOf(article);
    },
    versions(id) {
      const article = storedOf(id);
      return article ? versions.of(article) : [];
    },
    unjudgedVersions: versions.unjudged,
    judgeVersion: versions.judge,
    alteredVersions: () => versions.altered(storedOf),
    listed: ids =>
      all<ListedRow>(
        `SELECT ${listedColumns} FROM json_each(?) CROSS JOIN articles ON articles.id = value ORDER BY json_each.key`,
        JSON.stringify(ids),
      ).flatMap(row => readListed(row, rows) ?? []),
    idsWithPrefix: (prefix, limit) =>
      all<{ id: string }>(
        `SELECT ${textColumn('id', 'id')} FROM articles WHERE id >= ? AND id < ? ORDER BY articles.id LIMIT ?`,
        prefix,
        `${prefix}\u{10ffff}`,
        limit,
      ).map(row => row.id),
    findByLink(link) {
      const article = stored(
        first<ArticleRow>(`${selectArticle} WHERE link = ? ORDER BY key DESC LIMIT 1`, link),
      );
      return article && shownArticle(article);
    },

    storing,
    store(batch) {
      const steps = storing([batch]);
      for (;;) {
        const step = steps.next();
        if (step.done) return step.value[0] as StoredBatch;
      }
    },
    answersTo: row => createQueryWords(keys, vocabulary).answersTo(row),
    unindexed: textIndex.pending,
    indexing: searching.indexing,
    ungrouped: stories.pending,
    *grouping() {
      if (!searching.isReadOnly()) yield* stories.grouping();
    },
    storyReports: stories.reportsOf,
    likelyRelated: (id, limit) => likelyRelated(statements, id, limit),
    storyDecisions: stories.decisionsAmong,
    *indexingArrivals(queries, last) {
      if (searching.isReadOnly()) return textIndex.pending() === 0;
      yield* indexingArrivals(queries, last, { ...context, vocabulary, textIndex });
      return true;
    },
    storePage: article =>
      inTransaction(database, () => storePage(context, article, systemClock.now().toISOString())),
    lastArrival: () => lastArrival(statements),
    arrivals: (query, last) => arrivalsOf(query, last, { ...listContext, patterns }),
    settleArrivals: last => settleArrivals(statements, last),
    ...createArrivalLog({ ...listContext, patterns, rows, searching }),
    fetchRecords: () =>
      all<{ sourceId: string; record: string }>(
        `SELECT ${textColumn('source_id', 'sourceId')}, ${textColumn('record', 'record')} FROM fetches`,
      ).flatMap(({ sourceId, record: text }) => {
        const record = parseJson(text);
        return isFetchRecordOf(record, sourceId) ? record : [];
      }),
    activity: since =>
      all<{ sourceId: string; articles: number; oldest: number }>(
        `SELECT ${textColumn('source_id', 'sourceId')}, count(*) AS articles, min(key) AS oldest
         FROM articles INDEXED BY articles_by_source WHERE key >= ? GROUP BY source_id`,
        firstKeyOf(since),
      ).map(row => ({ ...row, oldest: timeOfKey(row.oldest) })),
    unfinishedRefresh: () =>
      first<{ started: string }>(`SELECT ${textColumn('started', 'started')} FROM unfinished_refresh`)
        ?.started ?? null,
    setUnfinishedRefresh: started =>
      inTransaction(database, () => {
        run('DELETE FROM unfinished_refresh');
        if (started !== null) run('INSERT INTO unfinished_refresh (started) VALUES (?)', started);
      }),

    merging: other => mergingArchives(context, other),
    mirror(marks) {
      const isChanged = mirrorMarks(context, marks);
      stories.settle();
      return isChanged;
    },
    version: () =>
      first<{ version: number }>('SELECT data_version AS version FROM pragma_data_version')?.version ?? 0,
    expired: (rules, now) => expiredArticles(statements, rules, now),
    remove: ids => removeArticles(context, ids),
    isWritable: () => true,
    sizes: () => archiveSizes(statements),
    compact: () => compactArchive(database, statements),
    lastCheck: () => lastCheck(file()),
    check() {
      const problem = checkArchive(database);
      if (problem !== null) reindexed.push(problem);
      noteCheck(file());
    },
    reindexed: () => reindexed,
    damagedRows: rows.damaged,
    close() {
      statements.clear();
      database.close();
    },
  };
}
