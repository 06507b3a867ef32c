/** All that the reader is at one moment, as one value; `step.ts` changes it, `app/view` draws it. */
import type { SourceReference } from '../../domain/article.ts';
import type { DisplaySettings } from '../../domain/display.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { PictureSize } from '../../domain/picture.ts';
import { noLines, type RecentLines } from '../../domain/recent-lines.ts';
import type { Rule } from '../../domain/rule.ts';
import { displayIn, type Settings } from '../../domain/settings.ts';
import type { Source } from '../../domain/source.ts';
import type { SyncStatus } from '../../domain/sync.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { TextStyle } from '../../text/layout.ts';
import type { CommandName } from '../commands/names.ts';
import type { Bindings } from '../keymap/bindings.ts';
import { type Keyboard, keyboardOf } from '../keymap/keyboard.ts';
import type { FoundFeed } from '../services/find-feeds.ts';
import { nothingCounted, type ScopeCounts } from '../services/scope-counts.ts';
import type { SourceHealth } from '../services/source-health.ts';
import { spokenMessages } from '../view/linear/spoken-messages.ts';
import type { ArchivedBelow } from './archived.ts';
import { type ArticleSelection, noSelection } from './article-selection.ts';
import type { EnteredLine } from './entered-line.ts';
import type { Layer } from './layers.ts';
import { emptyList, type ListState, type SourcesList, type WordOrder } from './list-state.ts';
import type { Notice } from './notice.ts';
import type { PaneId } from './panes.ts';
import type { FolderRead } from './paths.ts';
import type { Annotations, Pictures, Preview, QuotationsOf, Reading } from './reading-state.ts';
import type { StoryOf } from './story.ts';
import type { WhyShown } from './why.ts';

/** Cells. */
export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** What there is to say of a source that has not failed. `new`: it was never fetched. */
export type SourceState = 'paused' | 'new';

export interface RefreshState {
  /** `waiting`: until the refresh of another process is over. */
  readonly stage: 'waiting' | 'sources' | 'pages';
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** The sources that have not answered yet, in the order in which they were asked. */
  readonly waiting: readonly SourceReference[];
  /** The user did not ask for it. */
  readonly isAutomatic?: boolean;
}

/** The choice of sources from the catalog. */
export interface Welcome {
  readonly step: 'language' | 'interests' | 'sources';
  /** On the first run, what is chosen takes the place of the usual sources. */
  readonly isFirst: boolean;
  /** Keys of interests (`app/catalogue/interests.ts`). */
  readonly interests: readonly string[];
  /** Ids of the sources that the user had as it was opened, and of those that are chosen now. */
  readonly followed: readonly string[];
  readonly chosen: readonly string[];
}

/** The source whose settings are open. */
export interface ShownSource {
  readonly source: Source;
  /** Among those of its folder, from 1; null: it is in no list of the user's. */
  readonly place: { readonly at: number; readonly of: number } | null;
}

/** Keys that wait for more: a count, then the beginning of a sequence. */
export interface PendingKeys {
  /** ASCII digits. */
  readonly count: string;
  readonly keys: readonly string[];
}

/** Where the button of the mouse is held down: on a piece of the article, or (null) on the scrollbar. */
export interface Press {
  readonly cell: { readonly column: number; readonly row: number };
  readonly piece: number | null;
}

export const nothingPending: PendingKeys = { count: '', keys: [] };

/** What the terminal needs text to be like. */
export interface TerminalTraits extends Pick<TextStyle, 'order' | 'shaping' | 'marks' | 'inline'> {
  /** Panes may be side by side: the terminal turns no row round as a whole. */
  readonly sideBySide: boolean;
  /** It marks what is pasted (xterm's mode 2004), so that a shell runs no line of it by itself. */
  readonly bracketedPaste: boolean;
  /** Whether it can show pictures, and whether each goes over a network. Absent: it cannot. */
  readonly pictures?: 'none' | 'near' | 'far';
  /** Of a cell, in pixels. Absent: the terminal has not told. */
  readonly cell?: PictureSize;
  /** Settings that depend on the terminal are kept under this name. */
  readonly name: string;
}

export interface Session {
  /** Told in lines to those who listen: an article is read piece by piece, an overlay line by line. */
  readonly isLinear: boolean;
  readonly size: ScreenSize;
  readonly messages: Messages;
  readonly terminal: TerminalTraits;
  /** Minutes since 1970: ages are shown in words. */
  readonly minute: number;
  /** Given on the command line: wins over the settings, until a key changes it. */
  readonly given: Partial<DisplaySettings>;
  /** Of the settings and what was given. */
  readonly display: DisplaySettings;
  readonly settings: Settings;
  readonly bindings: Bindings;
  /** In which one has typed last. */
  readonly keyboard: Keyboard;
  /** The latest articles, as they were when the `:` line was opened. */
  readonly latest: readonly ListedArticle[];
  /** Of the `:` line, in every language. */
  readonly names: readonly CommandName[];
  /** Tags of the languages of the interface. */
  readonly languages: readonly string[];
  readonly focus: PaneId;
  /** An article that is read has the screen to itself. */
  readonly isFullScreen: boolean;
  /** Over the panes; the last is offered input first. */
  readonly layers: readonly Layer[];
  readonly pending: PendingKeys;
  readonly press: Press | null;
  readonly sources: SourcesList;
  /** Source id → the folders that the source lies in (`domain/category-path.ts`). */
  readonly folders: Readonly<Record<string, string | null>>;
  /** As far as they have been counted. */
  readonly scopeCounts: ScopeCounts;
  /** Headings of the sources pane that the user has opened or closed, by the key of their scope. */
  readonly folded: Readonly<Record<string, boolean>>;
  /** Lists have unread articles alone, whatever their scope. */
  readonly unreadOnly: boolean;
  readonly list: ListState;
  /** Of lists: kept while one moves, whatever list is shown. */
  readonly selection: ArticleSelection;
  /** Of lists that words are searched for in; others have the order of their scope. */
  readonly wordOrder: WordOrder;
  readonly reading: Reading | null;
  /** Of the article under the cursor; null: it is the one that is open, or there is none. */
  readonly preview: Preview | null;
  readonly pictures: Pictures;
  /** Article id → how much of it has been read, in percent. */
  readonly progress: Readonly<Record<string, number>>;
  /** Of the article that was opened last. */
  readonly annotations: Annotations | null;
  /** What was entered at the prompts before. */
  readonly recent: RecentLines;
  /** The line that was entered, until the next key. */
  readonly entered: EnteredLine | null;
  /** As they were when their overlay was opened. */
  readonly rules: readonly Rule[];
  /** Of the article for which they were asked for last; null: never. */
  readonly quotations: QuotationsOf | null;
  /** That of the article for which it was asked for last; null: none ever was. */
  readonly story: StoryOf | null;
  /** Of the articles that were opened last, or are likely to be opened next, the latest first. */
  readonly archived: readonly ArchivedBelow[];
  /** Two articles of a story that were compared last; null: none ever were. */
  readonly why: WhyShown | null;
  /** Those in need first, as of when it was last asked for; null: never. */
  readonly health: readonly SourceHealth[] | null;
  /** As of then: no source answers, and none is to blame. */
  readonly isWithoutNetwork: boolean;
  readonly shownSource: ShownSource | null;
  /** That of the path that is being typed; null: none is. */
  readonly folder: FolderRead | null;
  /** What could be followed at the address that was asked for last. */
  readonly foundFeeds: readonly FoundFeed[];
  /** They are shown once what is being typed is done. */
  readonly holdsFeeds: boolean;
  /** Null: it was never opened. */
  readonly welcome: Welcome | null;
  readonly refresh: RefreshState | null;
  /** Ids of sources that are fetched beside it. */
  readonly beside: readonly string[];
  /** Articles that have come in by themselves, and that the user has not gone to. */
  readonly arrived: number;
  /** The server with which marks are exchanged right now. */
  readonly syncing: string | null;
  /** Of the exchange, as far as it was asked for; null: there is no server. */
  readonly sync: SyncStatus | null;
  /** When any source was last fetched well, ISO 8601 in UTC; null: never. */
  readonly refreshed: string | null;
  readonly notice: Notice | null;
  readonly leaving: boolean;
}

export type SessionStart = Pick<
  Session,
  'size' | 'messages' | 'terminal' | 'minute' | 'given' | 'settings' | 'bindings' | 'names'
> &
  Partial<Pick<Session, 'isLinear' | 'languages'>>;

const messagesFor = ({ messages, isLinear }: SessionStart): Messages =>
  isLinear ? spokenMessages(messages) : messages;

export const newSession = (start: SessionStart): Session => ({
  isLinear: false,
  languages: [],
  ...start,
  messages: messagesFor(start),
  display: displayIn(start.settings, start.terminal.name, start.given),
  keyboard: keyboardOf(start.messages),
  focus: 'articles',
  isFullScreen: false,
  layers: [],
  pending: nothingPending,
  press: null,
  latest: [],
  sources: { rows: [], selected: 0 },
  folders: {},
  scopeCounts: nothingCounted,
  folded: {},
  unreadOnly: false,
  list: emptyList,
  selection: noSelection,
  wordOrder: 'best',
  reading: null,
  preview: null,
  pictures: new Map(),
  progress: {},
  annotations: null,
  recent: noLines,
  entered: null,
  rules: [],
  quotations: null,
  story: null,
  archived: [],
  why: null,
  health: null,
  isWithoutNetwork: false,
  shownSource: null,
  folder: null,
  foundFeeds: [],
  holdsFeeds: false,
  welcome: null,
  refresh: null,
  beside: [],
  arrived: 0,
  syncing: null,
  sync: null,
  refreshed: null,
  notice: null,
  leaving: false,
});
