/**
 * The work that the reader has done for it, by name: each is a use case, an async generator of events that ends in a result. They
 * run in a process of their own (`system/job-process.ts`) or in the caller's; what goes in and out can be cloned.
 */
import type { Article } from '../domain/article.ts';
import type { ReadingPlace } from '../domain/change.ts';
import type { Result } from '../domain/errors.ts';
import type { UndoOutcome } from '../domain/history.ts';
import type { ListedArticle, ListRequest } from '../domain/library.ts';
import type { DamageNotice } from '../domain/ports.ts';
import type { Query } from '../domain/query/query.ts';
import type { PromptPurpose } from '../domain/recent-lines.ts';
import type { Rule } from '../domain/rule.ts';
import type { Snippet } from '../domain/search.ts';
import type { Source } from '../domain/source.ts';
import type { SyncReport, SyncStatus } from '../domain/sync.ts';
import type { View } from '../domain/view.ts';
import type { ArticlesWanted } from './services/articles-as.ts';
import type { SourceChange } from './services/change-source.ts';
import type { SourceChoice } from './services/choose-sources.ts';
import type { CountedChosen, Marking } from './services/chosen.ts';
import type { FoundFeed } from './services/find-feeds.ts';
import type { ImportReport } from './services/import-sources.ts';
import type { InSight } from './services/in-sight.ts';
import type { PageRequest } from './services/list-page.ts';
import type { Changed } from './services/mark.ts';
import type { MovedItem, MovedTo } from './services/move-source.ts';
import type { PictureRead, PicturesWanted } from './services/pictures.ts';
import type { ArticleQuotation } from './services/quotations.ts';
import type { OpenedTexts } from './services/read.ts';
import type { RefreshSummary } from './services/refresh.ts';
import type { RefreshProgress } from './services/refresh-all.ts';
import type { NewRule } from './services/rules.ts';
import type { ArticlesSaved, SaveWanted } from './services/save-articles.ts';
import type { ScopeCounts } from './services/scope-counts.ts';
import type { SourceHealth } from './services/source-health.ts';
import type { Story } from './services/stories.ts';
import type { StoryDetails, StoryWanted } from './services/story-details.ts';
import type { StoryWhy } from './services/story-reasons.ts';
import type { SyncEvent } from './services/sync/sync.ts';
import type { EditionWanted, EditionWritten } from './services/write-edition.ts';
import type { Together } from './session/acting.ts';
import type { TagChanges } from './tag-names.ts';

export interface Job<Takes, Event, Gives> {
  readonly takes: Takes;
  readonly event: Event;
  readonly gives: Gives;
}

/** What has been saved while the job goes on. */
export interface SavedEvent {
  readonly type: 'kept';
  readonly changed: Changed;
}

export interface ListAnswer {
  readonly rows: readonly ListedArticle[];
  /** Of the whole query. */
  readonly total: number;
  /** Rows before the first of `rows`. */
  readonly offset: number;
  /** Keys of words that answer to those of the query. */
  readonly answers: readonly string[];
  /** How many articles the search could not look at yet. */
  readonly unsearched: number;
}

export interface JobTypes {
  /** Fetches sources, then the pages of new articles where the user wants all of them. */
  readonly refresh: Job<
    {
      readonly sources: 'all' | readonly string[];
      /** The user did not ask for it. */
      readonly isAutomatic?: boolean;
    },
    RefreshProgress,
    RefreshSummary
  >;
  /** Fetches a source beside a refresh that is running. */
  readonly 'refresh-source': Job<{ readonly id: string }, RefreshProgress, RefreshSummary>;
  /** Reads the full text of an article: its page if the feed only teases, its source is set so, or `always` is given; keeps both. */
  readonly 'full-text': Job<{ readonly id: string; readonly always: boolean }, never, Result<OpenedTexts>>;
  /** An address that an article names, perhaps that of an article of the archive: else the page there. */
  readonly visit: Job<
    { readonly url: string; readonly from: Pick<Article, 'source' | 'link'> },
    never,
    Result<Article>
  >;
  /** The pictures of the article that is open, each as it is there. */
  readonly pictures: Job<PicturesWanted, PictureRead, null>;
  readonly mark: Job<Marking, never, Result<Changed>>;
  /** How many articles a mark would change. */
  readonly 'count-marks': Job<Marking<CountedChosen>, never, number>;
  /** A new bookmark is kept at once (`kept`), then again with the whole text of its page. */
  readonly bookmark: Job<
    { readonly on: boolean; readonly ids: readonly string[] },
    SavedEvent,
    Result<Changed>
  >;
  /**
   * Adds tags to articles and takes others away; what gets one is bookmarked, as by `bookmark`. `together`: what the articles are, for what is
   * said of them; null: one alone.
   */
  readonly tag: Job<
    TagChanges & { readonly ids: readonly string[]; readonly together: Together | null },
    SavedEvent,
    Result<Changed>
  >;
  /** An empty text takes the note away; any other bookmarks the article, as by `bookmark`. */
  readonly note: Job<{ readonly id: string; readonly text: string }, SavedEvent, Result<Changed>>;
  /** Rows up in the list of a query; negative: down. */
  readonly 'move-bookmark': Job<
    { readonly id: string; readonly query: Query; readonly rows: number },
    never,
    Result<Changed>
  >;
  /** Paths of `Tables.setting` → value; null: the default again. */
  readonly set: Job<{ readonly settings: Readonly<Record<string, unknown>> }, never, Result<null>>;
  readonly undo: Job<null, never, Result<UndoOutcome | null>>;
  readonly redo: Job<null, never, Result<UndoOutcome | null>>;
  /** Leaves a mark where one was in an article. */
  readonly 'keep-place': Job<{ readonly id: string; readonly place: ReadingPlace }, never, Result<null>>;
  /** Remembers what was entered at a prompt. */
  readonly 'keep-line': Job<{ readonly prompt: PromptPurpose; readonly line: string }, never, Result<null>>;
  /** Remembers that a hint is done with (`Settings.hints`); nothing that could be undone. */
  readonly 'keep-hint': Job<{ readonly hint: string }, never, Result<null>>;
  /** What may take longer than a key may: words, counts. `around`: the page that has this article in its middle, if it is there. */
  readonly ask: Job<{ readonly request: ListRequest; readonly around?: string }, never, ListAnswer>;
  /** Article → the first place in its text that answers to a query; null: only its headline does, or nothing. */
  readonly snippets: Job<
    { readonly query: Query; readonly ids: readonly string[] },
    never,
    ReadonlyMap<string, Snippet | null>
  >;
  readonly 'count-scopes': Job<null, ScopeCounts, ScopeCounts>;
  readonly 'keep-view': Job<Pick<View, 'name' | 'query'>, never, Result<View>>;
  readonly 'rename-view': Job<{ readonly name: string; readonly next: string }, never, Result<View>>;
  readonly 'move-view': Job<{ readonly name: string; readonly place: number }, never, Result<View>>;
  readonly 'remove-view': Job<{ readonly name: string }, never, Result<View>>;
  readonly 'keep-rule': Job<NewRule, never, Result<Rule>>;
  readonly 'move-rule': Job<{ readonly id: string; readonly place: number }, never, Result<Rule>>;
  readonly 'remove-rule': Job<{ readonly id: string }, never, Result<Rule>>;
  readonly 'enable-source': Job<{ readonly id: string; readonly enabled: boolean }, never, Result<Source>>;
  /** What could be followed at an address. */
  readonly 'find-feeds': Job<{ readonly typed: string }, never, Result<readonly FoundFeed[]>>;
  /** Adds one that has been found; `left`: default sources that have left the list for it. */
  readonly 'add-source': Job<
    { readonly source: Source },
    never,
    Result<{ readonly source: Source; readonly left: readonly Source[] }>
  >;
  readonly 'change-source': Job<
    { readonly id: string; readonly change: SourceChange },
    never,
    Result<Source>
  >;
  /** So many places on among its neighbours; negative: back. */
  readonly 'move-source': Job<
    { readonly moved: MovedItem; readonly places: number },
    never,
    Result<MovedTo | null>
  >;
  readonly 'remove-source': Job<{ readonly id: string }, never, Result<Source>>;
  /** Follows a source to the feed that its site names now. */
  readonly 'find-address': Job<{ readonly id: string }, never, Result<Source>>;
  readonly 'choose-sources': Job<SourceChoice, never, Result<SourceChoice>>;
  /** Adds the sources of a list (OPML, newsboat). */
  readonly 'import-sources': Job<{ readonly file: string }, never, Result<ImportReport>>;
  /** Writes the articles of a list into a file. */
  readonly edition: Job<EditionWanted, never, Result<EditionWritten>>;
  /** What there is in a folder, for the completion of paths. */
  readonly folder: Job<{ readonly path: string }, never, readonly string[]>;
  /** Articles as a text for another program. */
  readonly 'articles-as': Job<ArticlesWanted, never, Result<string>>;
  /** Writes articles into a file that the user has named. */
  readonly 'save-articles': Job<SaveWanted, never, Result<ArticlesSaved>>;
  /** Exchanges marks and sources with the server; null: there is none. */
  readonly sync: Job<null, SyncEvent, Result<SyncReport | null>>;
  readonly 'sync-status': Job<null, never, SyncStatus | null>;
  readonly health: Job<null, never, readonly SourceHealth[]>;
  /** Who said what in an article. */
  readonly quotations: Job<Article, never, readonly ArticleQuotation[]>;
  /** The event that an article tells, and who else tells it; null: nobody does. Takes the article's id. */
  readonly story: Job<string, never, Story | null>;
  /** What the texts of its articles say beside each other. `of`: the article for which the event is shown. */
  readonly 'story-details': Job<StoryWanted & { readonly of: string }, StoryDetails, StoryDetails>;
  /** What the archive has beside an article (`services/related-articles.ts`). Takes its id. */
  readonly related: Job<string, never, readonly ListedArticle[]>;
  /** The same, before the article is opened. */
  readonly 'related-ahead': Job<string, never, readonly ListedArticle[]>;
  /** Why two articles are in one story, or are not. */
  readonly 'story-why': Job<{ readonly one: string; readonly other: string }, never, Result<StoryWhy>>;
  /** Makes the stories of articles one; of how many something has changed: of all, or of none. */
  readonly 'join-stories': Job<{ readonly ids: readonly string[] }, never, Result<number>>;
  /** Takes each of the articles out of its story; the same. */
  readonly 'part-stories': Job<{ readonly ids: readonly string[] }, never, Result<number>>;
  /** Takes in what other processes have changed, and reads again what is in sight; null: a list that other jobs read. */
  readonly 'catch-up': Job<PageRequest | null, never, InSight>;
  /** Makes the words of new articles known to searches: seconds of work after a first refresh. */
  readonly index: Job<null, never, null>;
  /** Checks the archive for damage if that is due: seconds of work on a large one. */
  readonly check: Job<null, never, null>;
}
export type JobName = keyof JobTypes;

/** They save what the user has decided, in their first step. What becomes of it is heard in any case. */
export const savingJobs: ReadonlySet<JobName> = new Set([
  'mark',
  'bookmark',
  'tag',
  'note',
  'move-bookmark',
  'join-stories',
  'part-stories',
  'set',
  'undo',
  'redo',
  'keep-view',
  'rename-view',
  'move-view',
  'remove-view',
  'keep-rule',
  'move-rule',
  'remove-rule',
  'add-source',
  'change-source',
  'move-source',
  'enable-source',
  'remove-source',
  'choose-sources',
  'import-sources',
  'keep-place',
  'keep-line',
  'keep-hint',
]);

/** Khabar does so by itself: nobody misses what was not kept. */
export const jobsByItself: ReadonlySet<JobName> = new Set(['keep-place', 'keep-line', 'keep-hint']);

/** What these change, the archive mirrors before they answer: there is nothing to catch up with. */
export const mirroredJobs: ReadonlySet<JobName> = new Set([
  'mark',
  'bookmark',
  'tag',
  'note',
  'move-bookmark',
  'join-stories',
  'part-stories',
  'undo',
  'redo',
]);

export interface Jobs {
  /**
   * Starts when it is first asked for an event, and then goes on by itself; the generator returns the result. An abort ends it early with an `interrupted` error
   * or, for what cannot fail, with what is there; `return()` aborts too. Throws what storage throws (`readerErrorIn`), and bugs.
   */
  start<Name extends JobName>(
    name: Name,
    takes: JobTypes[Name]['takes'],
    signal?: AbortSignal,
  ): AsyncGenerator<JobTypes[Name]['event'], JobTypes[Name]['gives']>;
  /** Damaged files that jobs have met so far, if they are done on stores of their own. */
  damage?(): readonly DamageNotice[];
  /**
   * Ends all that is under way: what is being saved is saved, the rest is broken off. Resolves within 200 ms, to whether there was time to
   * save everything and, of jobs in the caller's thread, to end everything; if not, the archive must not be closed under them.
   */
  close(): Promise<boolean>;
}
