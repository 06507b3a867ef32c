import type { FlagName } from '../cli/arguments/flags.ts';
import type { CommandGroup, CommandName } from '../cli/commands/index.ts';
import type { ChangeKind } from '../domain/history.ts';
import type { FullTextRule } from '../domain/settings.ts';
import type { DeferralReason } from '../domain/source.ts';
import type { ListProblem, SkipReason } from '../domain/subscription-list.ts';
import type { BookmarkMessages } from './bookmark-messages.ts';
import type { AdviceSubject, SourceAdvice } from './health-messages.ts';
import type { HistoryMessages } from './history-messages.ts';
import type { HomeMessages } from './home-messages.ts';
import type { StoryMessages } from './story-messages.ts';
import type { SyncMessages } from './sync-messages.ts';
import type { SourceChangeMessages, WatchMessages } from './watch-messages.ts';
import type { WhyMessages } from './why-messages.ts';

/** A line for a shell, and what it does. */
export type Example = readonly [line: string, does: string];

export type ExitCodeName = 'done' | 'failed' | 'usage' | 'partial' | 'nothing' | 'interrupted';

/** Messages of the command line only. */
export interface CliMessages {
  readonly tagline: string;
  readonly headings: {
    readonly usage: string;
    readonly commands: string;
    readonly options: string;
    readonly examples: string;
    /** What can be searched for. */
    readonly queries: string;
    readonly commonOptions: string;
    readonly environment: string;
    readonly exitCodes: string;
  };
  /** What `khabar` does without a command. */
  readonly reader: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  /** More help for a command, a paragraph each. */
  readonly details: Readonly<Partial<Record<CommandName, readonly string[]>>>;
  /** Lines for a shell, for the help of each command. Each works, in the sample edition too. */
  readonly examples: Readonly<Record<CommandName, readonly [Example, Example, Example]>>;
  readonly optionExamples: readonly Example[];
  /** What `khabar help options` describes. */
  readonly optionsPage: string;
  /** Examples for the help of `search`. */
  readonly queryExamples: readonly (readonly [query: string, finds: string])[];
  readonly groups: Readonly<Record<CommandGroup, string>>;
  readonly flags: Readonly<Record<FlagName, string>>;
  readonly environment: Readonly<Record<'KHABAR_HOME' | 'KHABAR_LANG' | 'KHABAR_THEME' | 'NO_COLOR', string>>;
  /** The help of `KHABAR_BIDI`, and of those of the other display options. */
  readonly displayVariables: (others: readonly string[]) => string;
  readonly exitCodes: Readonly<Record<ExitCodeName, string>>;
  readonly moreHelp: string;
  /** Where the options of all commands are described. */
  readonly moreOptions: string;
  /** The label of an error message. */
  readonly error: string;
  readonly bug: string;
  readonly partialText: (reason: string) => string;
  readonly noSources: string;
  readonly bookmarks: BookmarkMessages;
  readonly marked: (count: number, as: 'read' | 'unread') => string;
  /** A change of the history by what it did, to how many articles, sources or settings. */
  readonly changes: Readonly<Record<ChangeKind, (count: number) => string>>;
  /** Added to `notices.undone` and `notices.redone`: how many were changed elsewhere since, and were left as they are. */
  readonly leftAsChanged: (count: number) => string;
  /** What the history shows beside a change that is undone. */
  readonly isUndone: string;
  readonly noHistory: string;
  readonly history: HistoryMessages;
  readonly stories: StoryMessages;
  readonly why: WhyMessages;
  readonly homes: HomeMessages;
  readonly sync: SyncMessages;
  readonly sourceAdded: (title: string) => string;
  readonly sourceRemoved: (title: string) => string;
  readonly sourceChanges: SourceChangeMessages;
  readonly watch: WatchMessages;
  /** Comes before the feeds that were not added, a URL a line. */
  readonly otherFeeds: string;
  readonly noMatchInCatalogue: string;
  readonly feedEntries: (count: number) => string;
  readonly sourcesImported: (count: number) => string;
  readonly skipped: (address: string, reason: string) => string;
  readonly onLine: (line: number, message: string) => string;
  readonly skipReasons: Readonly<Record<SkipReason, string>>;
  readonly listProblems: Readonly<Record<ListProblem, (detail: string) => string>>;
  readonly noViews: string;
  readonly viewAdded: (name: string) => string;
  readonly viewRemoved: (name: string) => string;
  readonly viewMoved: (name: string, place: number) => string;
  readonly viewRenamed: (before: string, name: string) => string;
  /** The title of an exported OPML list. */
  readonly exportTitle: string;
  /** Title of an exported feed. `query` is empty if the feed has all articles. */
  readonly feedTitle: (query: string) => string;
  readonly neverFetched: string;
  readonly stopped: string;
  /** Articles per week. */
  readonly perWeek: (count: number) => string;
  /** When the pages of a source's articles are fetched. */
  readonly fullTextRules: Readonly<Record<FullTextRule, string>>;
  /** Why the next refresh of a source is deferred; `when` is the time until then, in words. */
  readonly holds: Readonly<Record<DeferralReason, (when: string) => string>>;
  /** What to do about a source. */
  readonly advice: Readonly<Record<SourceAdvice, (about: AdviceSubject) => string>>;
  /** Another process is refreshing. */
  readonly waitingForRefresh: string;
  readonly fetching: (done: number, total: number, title: string) => string;
  readonly fetchingPages: (done: number, total: number) => string;
  /** Progress before a search: articles that are not indexed yet. */
  readonly indexing: (left: number) => string;
  /** Articles that the search leaves out, because a read-only archive cannot index them. */
  readonly notIndexed: (left: number) => string;
  /** The same, while another process holds the archive. */
  readonly notYetIndexed: (left: number) => string;
  /** There is no home, and none can be made. */
  readonly noPlace: string;
  readonly outcomes: {
    readonly updated: (added: number) => string;
    readonly unchanged: string;
    readonly failed: (reason: string) => string;
    /** It was refreshed before the last refresh was interrupted. */
    readonly done: string;
    /** Another process has just refreshed it. */
    readonly elsewhere: string;
    /** The user named it, which overrides its deferral. */
    readonly overruled: (title: string, hold: string) => string;
    readonly moved: (title: string, address: string) => string;
    readonly stopped: (title: string) => string;
  };
}
