/**
 * The two stores of the spine: `Store` keeps what the user has decided (conf), `Archive` finds (SQLite): what was fetched, with a
 * mirror of the marks, so that every question is one query.
 */
import type { Article, ArticleHeader, ArticleStatus } from './article.ts';
import type { ArticleTexts, Change, ChangeRequest, MarkTable, ReadingPlace } from './change.ts';
import type { Result } from './errors.ts';
import type { History } from './history.ts';
import type { KeptHome } from './kept-home.ts';
import type { Order } from './order.ts';
import type { DamageNotice, FetchedBatch, SourceActivity } from './ports.ts';
import type { Query } from './query/query.ts';
import type { RecentLines } from './recent-lines.ts';
import type { Rule } from './rule.ts';
import type { Answers } from './search.ts';
import type { RetentionRule, Settings } from './settings.ts';
import type { FetchRecord, Source } from './source.ts';
import type { StoryReport } from './story.ts';
import type { StoryDecision } from './story-decision.ts';
import type { TagCount } from './tags.ts';
import type { ArticleVersion, UnjudgedVersion } from './versions.ts';
import type { View } from './view.ts';

/** How many articles and sources a row stands for, its own article among them. */
export interface StoryRow {
  /** 2 and more. */
  readonly articles: number;
  readonly sources: number;
  readonly unread: number;
}

export interface ListedArticle extends ArticleHeader, ArticleStatus {
  /** Of its text (`reading-time.ts`), if the archive has counted them. */
  readonly words?: number;
  /** The id of the first article of the story that it tells; absent if no other article tells it. */
  readonly story?: string;
  /** In a list by stories; absent: the row is its article alone. */
  readonly standsFor?: StoryRow;
}

export interface ListRequest {
  /** Resolved (`domain/query/resolve.ts`). */
  readonly query: Query;
  readonly order: Order;
  /** Articles, at most. */
  readonly limit: number;
  /** Id of an article: goes on behind it, or ends before it, in the same order. */
  readonly after?: string;
  readonly before?: string;
  /** The last ones, in the same order. */
  readonly fromEnd?: boolean;
  /** Of the articles of a story that this query means, mostly the same one, only the first in the order is listed; it stands for them. In the orders `newest` and `oldest` alone. */
  readonly byStory?: Query;
  /** Ids: only articles of the stories that these tell; one that tells none is one by itself. In the orders `newest` and `oldest` alone. */
  readonly storiesOf?: readonly string[];
}

/** Without a limit: all. */
export interface WalkRequest extends Omit<ListRequest, 'limit' | 'before'> {
  readonly limit?: number;
}

export interface NewsRequest {
  /** Resolved (`domain/query/resolve.ts`). */
  readonly query: Query;
  /** Number of an article (`Archive.lastNumber`): goes on behind it. */
  readonly after: number;
  /** Articles to look at, at most. */
  readonly limit: number;
}

export interface NewsPage {
  /** In the order in which they came. */
  readonly articles: readonly NumberedArticle[];
  /** The number of the last one that was looked at; that of the request: there is nothing more. */
  readonly upTo: number;
}

export interface NumberedArticle {
  readonly number: number;
  readonly article: ListedArticle;
}

/** A place in a list by stories. */
export interface HeldRequest {
  /** Of these articles. */
  readonly query: Query;
  /** The list has these (`ListRequest.byStory`). */
  readonly byStory: Query;
  readonly order: Order;
  /** The article of a row. */
  readonly of: string;
}

/** An article that would come behind a place by itself; but its row is the one at that place, or comes before it. */
export interface HeldArticle {
  readonly id: string;
  readonly isOfRow: boolean;
}

/** Not by rank, which takes more than a walk along an index. */
export interface IdsRequest extends Omit<WalkRequest, 'byStory' | 'storiesOf'> {
  readonly order: Exclude<Order, 'best'>;
}

export interface SourceCount {
  readonly sourceId: string;
  readonly articles: number;
  readonly unread: number;
}

/** New ids and changed ids of one batch. */
export interface StoredBatch {
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

export interface ArchiveSizes {
  readonly articles: number;
  readonly bookmarked: number;
  /** Bytes on disk, with what belongs to the file, and of that what a compaction would give back. */
  readonly bytes: number;
  readonly freeBytes: number;
}

export interface Archive {
  /** One page in order; constant cost at any size for what an index answers. */
  list(request: ListRequest): readonly ListedArticle[];
  /** All of it or the first so many, in pages, in bounded memory; what changes meanwhile behind the reading place is seen. */
  each(request: WalkRequest): Iterable<ListedArticle>;
  /** Ids alone, all at once: of half a million articles in a second. */
  ids(request: IdsRequest): readonly string[];
  /** `byStory`: the rows of the list in which each story is one. */
  count(query: Query, byStory?: boolean): number;
  /**
   * How many articles of the query come before this one; null if the archive does not have it. `byStory`: how many rows of the list in
   * which each story is one, before the row that stands for the article.
   */
  position(query: Query, order: Order, id: string, byStory?: boolean): number | null;
  /** What stands for more than its place in a list by stories says. */
  held(request: HeldRequest): readonly HeldArticle[];
  /** Of every source with articles. */
  sourceCounts(): readonly SourceCount[];
  bookmarkCount(): number;
  /** By name. */
  tags(): readonly TagCount[];
  /** Where a bookmark stands among the others (`domain/rank.ts`); null: it is none. */
  rank(id: string): string | null;
  /** With the page's text if there is one, else the feed's. */
  get(id: string): Article | null;
  texts(id: string): ArticleTexts | null;
  /** The oldest first, the present one last; none of an id that is not known. */
  versions(id: string): readonly ArticleVersion[];
  unjudgedVersions(): readonly UnjudgedVersion[];
  /** Whether a version says something else than the one before it: only then `is:changed` means the article. */
  judgeVersion(version: UnjudgedVersion, material: boolean): void;
  /** Ids of articles of which a version is not what was kept. */
  alteredVersions(): readonly string[];
  /** Of the ids that are known. */
  listed(ids: readonly string[]): readonly ListedArticle[];
  idsWithPrefix(prefix: string, limit: number): readonly string[];
  findByLink(link: string): Article | null;

  /** Each step is one short transaction (about 50 ms); the record of a fetch comes with the last of its articles. The batches are of different sources. */
  storing(batches: readonly FetchedBatch[]): Generator<void, readonly StoredBatch[]>;
  /** One batch without a pause. */
  store(batch: FetchedBatch): StoredBatch;
  /** Of a folded word, or of several with blanks between them. */
  answersTo(row: string): Answers;
  /** Articles whose words a search cannot find yet: their text follows behind them. */
  unindexed(): number;
  /** Makes all of them known to searches; each step is one transaction (about 30 ms). A search begins with a few steps by itself. */
  indexing(): Generator<void, void>;
  /**
   * Takes in the words of those new articles, up to the number `last`, that the queries may find: then `arrivals` gives what it would
   * give with all words. Each step is a short transaction. Returns false where nothing can be written and words are missing.
   */
  indexingArrivals(queries: readonly Query[], last: number): Generator<void, boolean>;
  /** Articles of which it is still to be told which story is theirs. */
  ungrouped(): number;
  /** Finds their stories; each step is one transaction (about 30 ms). */
  grouping(): Generator<void, void>;
  /** What the articles of a story say of it, by time, without hidden ones; `id` is that of any of them. Empty: it is in none. */
  storyReports(id: string): readonly StoryReport[];
  /** Ids of articles that share much with one, whether they tell its story or not: the likeliest first, without hidden ones. */
  likelyRelated(id: string, limit: number): readonly string[];
  /** What the user has decided of these articles, and of all that are joined with them by hand. */
  storyDecisions(ids: readonly string[]): readonly StoryDecision[];
  /** Keeps the text of a page beside that of the feed. */
  storePage(article: Article): void;
  /** The number of the last article that waits for the rules (`FetchedBatch.awaitsRules`); null: none waits. Numbers go up for ever. */
  lastArrival(): number | null;
  /**
   * Ids of those that wait, up to a number, and that a resolved query means, hidden ones too; the newest first.
   * Costs as much as they are many, whatever else the archive has.
   */
  arrivals(query: Query, last: number): readonly string[];
  /** Those that the rules have acted on wait no longer. */
  settleArrivals(last: number): void;
  /** The number of the article that has come last. Numbers go up for ever, also in an archive that takes the place of a lost one. */
  lastNumber(): number;
  /** New articles as they came, once the rules have acted on them. So many of the last are known: 100,000. */
  news(request: NewsRequest): NewsPage;
  fetchRecords(): readonly FetchRecord[];
  activity(since: string): readonly SourceActivity[];
  unfinishedRefresh(): string | null;
  setUnfinishedRefresh(started: string | null): void;
  /** Takes in what another archive has: articles, their texts and versions, and how the fetches of sources went that are new here. Each step is one short transaction. */
  merging(other: Archive): Generator<void, StoredBatch>;

  /** Brings the mirrored marks up to date, and the stories of which the user has decided something; whether anything had changed. */
  mirror(marks: MarkFiles): boolean;
  /** Changes with every write of any process or thread to the file, but not with this connection's own. */
  version(): number;
  /** Ids that the retention rules let go of: never a bookmark. Removes nothing. */
  expired(rules: RetentionRules, now: Date): readonly string[];
  remove(ids: readonly string[]): void;
  /** False on a read-only disk: all that writes throws then. */
  isWritable(): boolean;
  sizes(): ArchiveSizes;
  /** Gives free space back to the disk. */
  compact(): void;
  /** When the file was last checked, or null. */
  lastCheck(): Date | null;
  /** Reads the whole file and repairs what is damaged; `damage()` tells. Takes about a second for 100 MB. */
  check(): void;
  close(): void;
}

export interface RetentionRules {
  readonly overall: RetentionRule;
  readonly sources: Readonly<Record<string, RetentionRule>>;
}

/** The files that hold what is kept of articles (`markTables`), as the mirror sees them. */
export interface MarkFiles {
  /** Changes whenever any of them does; costs a `stat` for each table. */
  stamp(): string;
  files(): readonly MarkFile[];
  /** Key → cell, of one file; null if the system does not let it be read, which is told (`Store.damage`). */
  marksIn(file: MarkFile): Readonly<Record<string, string>> | null;
  /** Files that the mirror knows and that are gone, by name: each is made again with the marks that the mirror has of it, which is told. */
  restore?(names: readonly string[]): void;
  /** The copy that a bookmark carries; null if there is none that can be read. */
  bookmarkCopy(id: string): ArticleTexts | null;
}

export interface MarkFile {
  readonly table: MarkTable;
  /** `read/3f`: stable, one for each shard. */
  readonly name: string;
  readonly stamp: string;
}

/** The marks that the archive's mirror has of one file: key → cell. */
export type MirroredMarks = (file: Pick<MarkFile, 'table' | 'name'>) => Readonly<Record<string, string>>;

export interface Applied {
  /** What has really changed. */
  readonly change: Change;
}

export interface Store extends MarkFiles {
  /** Null until the user has changed the list for the first time: then the default sources are active. */
  sources(): readonly Source[] | null;
  settings(): Settings;
  place(id: string): ReadingPlace | null;
  /** Article id → percent (`ReadingPlace`), where that is known. */
  progress(): Readonly<Record<string, number>>;
  recentLines(): RecentLines;
  /** In their order. */
  views(): readonly View[];
  rules(): readonly Rule[];
  /** The number of the last arrival that the rules have acted on; 0: of none. */
  ruled(): number;
  /** `RULE/ARTICLE` → when a rule that asks for stories has acted on an article or on another of its story, in ms since 1970. */
  ruledStories(): Readonly<Record<string, number>>;
  /**
   * Under a lock that all processes share: looks up the cells, writes those that change, and what they were into the history.
   * Durable when it returns. Errors: `storage-failed`, `newer-file`.
   */
  apply(request: ChangeRequest): Result<Applied>;
  /** All cells at one moment, and what they held before. Errors: as `apply`. */
  kept(): Result<KeptHome>;
  readonly history: History;
  /** Changes whenever sources, settings or marks do, by whomever. */
  version(): string;
  damage(): readonly DamageNotice[];
}
