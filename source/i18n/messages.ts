/** The messages that every language has. A missing one is a type error. */

import type { CommandId } from '../app/commands/index.ts';
import type { Clash } from '../app/keymap/bindings.ts';
import type { Keyboard } from '../app/keymap/keyboard.ts';
import type { HealthGroup } from '../app/services/source-health.ts';
import type { WordOrder } from '../app/session/list-state.ts';
import type { ManyNotice } from '../app/session/notice.ts';
import type { HelpTopic } from '../app/view/overlays/help-topics.ts';
import type { FlagName } from '../cli/arguments/flags.ts';
import type { CommandGroup, CommandName } from '../cli/commands/index.ts';
import type { Direction } from '../domain/article.ts';
import type { Calendar, DisplayChoice, DisplaySettings, ThemeName } from '../domain/display.ts';
import type { ReaderError, ReaderErrorCode } from '../domain/errors.ts';
import type { ChangeKind } from '../domain/history.ts';
import type { ThemeProblem } from '../domain/own-theme.ts';
import type { DamageNotice } from '../domain/ports.ts';
import type { FullTextRule } from '../domain/settings.ts';
import type { DeferralReason } from '../domain/source.ts';
import type { ListProblem, SkipReason } from '../domain/subscription-list.ts';
import type { TextChangeKind } from '../domain/text-change.ts';
import type { BookmarkMessages } from './bookmark-messages.ts';
import type { DoctorMessages } from './doctor-messages.ts';
import type { EditionMessages } from './edition-messages.ts';
import type { EmptyMessages } from './empty-messages.ts';
import type { HomeMessages } from './home-messages.ts';
import type { LinearMessages } from './linear-messages.ts';
import type { RuleMessages } from './rule-messages.ts';
import type { SettingMessages } from './setting-messages.ts';
import type { SignMessages } from './sign-messages.ts';
import type { SyncMessages } from './sync-messages.ts';
import type { SourceChangeMessages, WatchMessages } from './watch-messages.ts';
import type { WelcomeMessages } from './welcome-messages.ts';

export type ErrorMessages = Readonly<Record<ReaderErrorCode, (error: ReaderError) => string>>;

/** Those of the way to a server. */
export type NetworkErrorMessages = Pick<
  ErrorMessages,
  'unreachable' | 'untrusted-certificate' | 'no-encryption' | 'not-http' | 'proxy-failed'
>;

/** The name of each setting, and of each of its values. */
export type DisplayNames = {
  readonly [Name in DisplayChoice]: {
    readonly name: string;
    readonly values: Readonly<Record<DisplaySettings[Name], string>>;
  };
};

/** What comes before the key that is pressed together with them; `shift`: null where capitals tell it. */
export interface KeyModifiers {
  readonly ctrl: string;
  readonly shift: string | null;
}

/** The head of the screen. */
export interface HeadMessages {
  /** Of the program. */
  readonly name: string;
  /** Weekday and date, in the local time zone. */
  readonly day: (date: Date, calendar: Calendar) => string;
  readonly allRead: string;
  /** `ago`: how long ago, in words. */
  readonly refreshed: (ago: string) => string;
}

export interface Messages {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  readonly errors: ErrorMessages;
  /** Command id → what it does, in a few words. */
  readonly commands: Readonly<Record<CommandId, string>>;
  /** Command id → the one word for the footer, where the command is hinted at. */
  readonly hints: Readonly<Partial<Record<CommandId, string>>>;
  /** Command id → its name on the `:` line: one or a few words, no two alike in any two languages. */
  readonly commandNames: Readonly<Record<CommandId, string>>;
  /** Key name → what is printed on it, for keys that type no character. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly modifiers: KeyModifiers;
  /** What is printed on a key, within a sentence. */
  readonly keyInText: (label: string) => string;
  readonly panes: {
    readonly sources: string;
    readonly articles: string;
    readonly reader: string;
    readonly help: string;
    readonly health: string;
    readonly rules: string;
    readonly quotes: string;
  };
  readonly welcome: WelcomeMessages;
  readonly views: Readonly<Record<'all' | 'unread' | 'bookmarks' | 'tags', string>>;
  /** A tag among the sources. */
  readonly tagRow: (name: string) => string;
  readonly notices: {
    readonly bookmarked: string;
    readonly unbookmarked: string;
    readonly 'unbookmarked-with-annotations': string;
    readonly tagged: (tags: readonly string[]) => string;
    readonly 'note-kept': string;
    readonly 'note-removed': string;
    readonly 'marked-read': string;
    readonly 'marked-unread': string;
    readonly opened: string;
    readonly 'no-unread': string;
    readonly 'search-first': string;
    readonly notHere: (command: string) => string;
    readonly 'thin-page': string;
    readonly 'own-text': string;
    /** The source has not changed the article that is open. */
    readonly unchanged: string;
    readonly footnote: (label: string) => string;
    readonly 'no-footnote': string;
    /** Given once in a terminal whose font lacks the joined forms of letters. */
    readonly font: string;
    readonly 'full-text': (source: string, always: boolean) => string;
    /** Sources that were not fetched because of `--offline`. */
    readonly offline: (sources: number) => string;
    /** No source could be reached from this machine. */
    readonly noNetwork: (key: string) => string;
    readonly refreshed: (added: number, failed: number) => string;
    readonly damage: (notice: DamageNotice) => string;
    /** The user has left before so many changes were saved: they are still waiting for the files, or it failed (`why`). */
    readonly unsaved: (changes: number, why: string | null) => string;
    /** That of the interface, by its own name. */
    readonly language: (name: string) => string;
    readonly measure: (cells: number) => string;
    readonly direction: (source: string, direction: Direction | null) => string;
    readonly copied: Readonly<
      Record<'link' | 'headline' | 'headline-and-link' | 'paragraphs' | 'error', string>
    >;
    /** `copied`: what is said of it else. Only the terminal was asked to copy, which does not report success. */
    readonly copyUnsure: (copied: string) => string;
    /** Reading on has come to the end of the list, and goes on from its other end. */
    readonly 'from-beginning': string;
    readonly 'from-end': string;
    readonly sourcePaused: (source: string) => string;
    readonly sourceResumed: (source: string) => string;
    readonly sourceRemoved: (source: string) => string;
    readonly sourcesChosen: (added: number, removed: number) => string;
    /** `skipped`: what is in the list already, or is no feed. */
    readonly sourcesImported: (added: number, skipped: number) => string;
    /** What the sample edition is; the key chooses sources. */
    readonly edition: (key: string) => string;
    /** Parts of a notice, one behind the other. */
    readonly sentences: (texts: readonly string[]) => string;
    /** What a refresh says of failures: the key that shows them. */
    readonly seeHealth: (key: string) => string;
    /** So many sources were left alone, since they failed or their servers asked for it; the keys that fetch one now. */
    readonly skipped: (count: number, healthKey: string, retryKey: string) => string;
    /** No source was due; the key that fetches the one that is listed. */
    readonly noneDue: (key: string) => string;
    /** While the site of a source is searched for its feed. */
    readonly findingAddress: (source: string) => string;
    readonly sourceMoved: (source: string, url: string) => string;
    /** Reading on has come to another source. */
    readonly wentOn: (source: string) => string;
    /** A query was saved under a name. */
    readonly viewKept: (name: string) => string;
    readonly viewRemoved: (name: string) => string;
    readonly viewMoved: (name: string, place: number) => string;
    readonly viewRenamed: (before: string, name: string) => string;
    /** What was done to several articles that were selected. */
    readonly many: Readonly<Record<ManyNotice, (count: number) => string>>;
    readonly copiedMany: (articles: number) => string;
    /** `place`: one of `listParts`. */
    readonly allMarkedRead: (count: number, place: string) => string;
    /** Behind what was done: the key that takes it back. */
    readonly undoWith: (key: string) => string;
    /** While a change of many articles is taken back. */
    readonly undoing: string;
    readonly redoing: string;
    readonly undone: (what: ChangeKind, count: number) => string;
    readonly redone: (what: ChangeKind, count: number) => string;
    /** Behind what was undone: so much was left, since somebody else has changed it meanwhile. */
    readonly leftAlone: (count: number) => string;
    readonly 'nothing-to-undo': string;
    readonly 'nothing-to-redo': string;
    /** What is wrong with a key in the settings; `others`: how many more are. */
    readonly clash: (problem: Clash['problem'], binding: string, other: string, others: number) => string;
  };
  readonly display: DisplayNames;
  readonly themes: {
    readonly name: string;
    readonly values: Readonly<Record<ThemeName, string>>;
    /** What is wrong with a theme in the settings; `others`: how many more things are. */
    readonly problem: (problem: ThemeProblem, others: number) => string;
  };
  /** While paragraphs are being selected. */
  readonly selecting: (count: number) => string;
  /** How many articles are selected in the list, and in others. */
  readonly selectedArticles: (here: number, elsewhere: number) => string;
  readonly refreshing: (done: number, total: number, failed: number) => string;
  /** Behind it: sources that have not answered yet, and how many more there are. */
  readonly waitingFor: (sources: readonly string[], others: number) => string;
  /** `list`: the name of the view or source that is searched; null: of all. */
  readonly searchPrompt: (list: string | null) => string;
  /** The key that searches all sources. */
  readonly widen: (key: string) => string;
  /** Words are looked for in the article that is open. */
  readonly findPrompt: string;
  /** `tags`: those that there are already; `articles`: how many it is about, if not one. */
  readonly tagPrompt: (tags: readonly string[], articles: number | null) => string;
  readonly notePrompt: string;
  /** Narrows what an overlay shows. */
  readonly filterPrompt: string;
  readonly importPrompt: string;
  /** How old the articles are that are to be marked. */
  readonly agePrompt: string;
  readonly found: (at: number, total: number) => string;
  readonly commandPrompt: string;
  /** Asked before many articles change; the keys of the answer are named. */
  readonly questions: {
    /** `place`: one of `listParts`. */
    readonly 'mark-all-read': (count: number, place: string) => string;
    readonly 'add-rule': (count: number) => string;
    readonly 'open-many': (count: number) => string;
  };
  /** A view or source, in a sentence. */
  readonly listName: (name: string) => string;
  readonly searchedList: (name: string, words: string) => string;
  /** Where articles are: in a list, in it above or below the one under the cursor, or from before a date. */
  readonly listParts: Readonly<Record<'all' | 'above' | 'below', (list: string) => string>> & {
    readonly older: (list: string, date: string) => string;
  };
  /** How search results are sorted, behind the name of their list. */
  readonly orders: Readonly<Record<WordOrder, string>>;
  readonly searchResult: (words: string) => string;
  readonly noArticles: string;
  readonly noMatches: string;
  readonly empty: EmptyMessages;
  readonly nothingOpen: string;
  readonly loadingPage: string;
  readonly related: string;
  readonly by: (author: string) => string;
  readonly image: string;
  readonly untitledSource: string;
  readonly tooSmall: string;
  /** Beside the keys in the letters of a layout. */
  readonly otherLayout: Readonly<Record<Keyboard, string>>;
  readonly helpTopics: Readonly<Record<HelpTopic, string>>;
  readonly health: HealthMessages;
  readonly signs: SignMessages;
  readonly rules: RuleMessages;
  readonly quotes: QuoteMessages;
  readonly settings: SettingMessages;
  readonly linear: LinearMessages;
  readonly edition: EditionMessages;
  readonly position: (percent: number) => string;
  /** How long a text takes to read. */
  readonly minutes: (count: number) => string;
  /** How long the rest of it takes. */
  readonly minutesLeft: (count: number) => string;
  /** How long an article takes to read, where there is little room. */
  readonly minutesShort: (count: number) => string;
  /** How long ago, in words. Both are ISO 8601 in UTC. */
  readonly ago: (then: string, now: Date) => string;
  /** The same in as few cells as can be. */
  readonly agoShort: (then: string, now: Date) => string;
  /** How long until then, in words. */
  readonly until: (then: string, now: Date) => string;
  /** Date and time in the local time zone. */
  readonly date: (iso: string) => string;
  readonly number: (value: number) => string;
  readonly articleCount: (count: number) => string;
  readonly unreadCount: (count: number) => string;
  readonly head: HeadMessages;
  readonly cli: CliMessages;
  readonly doctor: DoctorMessages;
}

/** Source health on the screen. The command line has more, in `CliMessages`. */
export interface HealthMessages {
  readonly statuses: Readonly<Record<HealthStatus, string>>;
  readonly lastSuccess: (ago: string) => string;
  /** The next refresh includes it. */
  readonly nextRefresh: string;
  readonly summary: (sources: number, failing: number) => string;
  /** The headings of what is alike, each with how many there are. */
  readonly groups: Readonly<Record<HealthGroup, string>>;
  /** What to do about a source; `key` is the key that does it, ready to be shown. */
  readonly remedies: Readonly<Record<SourceAdvice, (key: HealthKey, about: AdviceSubject) => string>>;
}

/** The key of a command that acts on the selected source. */
export type HealthKey = (command: 'retry' | 'find-address' | 'remove') => string;

export type HealthStatus = 'new' | 'ok' | 'failing' | 'not-a-feed' | 'gone' | 'stopped';

/** A line for a shell, and what it does. */
export type Example = readonly [line: string, does: string];

export type ExitCodeName = 'done' | 'failed' | 'usage' | 'partial' | 'nothing' | 'interrupted';

export type SourceAdvice = 'moved' | 'find-feed' | 'find-address' | 'try-now';

export interface AdviceSubject {
  readonly id: string;
  readonly url: string;
  /** URL of the site, to search for feeds. */
  readonly site: string;
  readonly movedFrom: string;
}

/** What a source has changed in an article. */
export interface HistoryMessages {
  readonly kinds: Readonly<Record<TextChangeKind, string>>;
  /** `kind`: the name of the kind; null: no words before, or after. */
  readonly change: (kind: string, before: string | null, after: string | null) => string;
  readonly unchanged: string;
}

export interface QuoteMessages {
  /** `speaker`: null where nobody is named. */
  readonly direct: (speaker: string | null, words: string) => string;
  /** In the words of the article. */
  readonly indirect: (speaker: string | null, words: string) => string;
  readonly count: (count: number) => string;
  readonly looking: string;
  readonly none: string;
}
/** Events, as their reports tell them. */
export interface StoryMessages {
  /** By how many sources and in how many articles. */
  readonly told: (sources: number, articles: number) => string;
  readonly first: (source: string, when: string) => string;
  /** What figures of a story are of (`StoryFact.what`), where that says more than the unit. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  /** A figure with the sources that give it. */
  readonly said: (value: string, sources: readonly string[]) => string;
  readonly fact: (name: string, values: readonly string[]) => string;
  readonly silent: (sources: readonly string[]) => string;
  readonly none: string;
  readonly grouping: (left: number) => string;
}

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
