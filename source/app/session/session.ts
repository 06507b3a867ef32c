/** All that the reader is at one moment, as one value; `step.ts` changes it, `app/view` draws it. */
import type { Article, ArticleStatus, SourceReference } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import type { DisplaySettings } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { ListedArticle, Order } from '../../domain/library.ts';
import type { Picture, PictureSize } from '../../domain/picture.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import { noLines, type PromptPurpose, type RecentLines } from '../../domain/recent-lines.ts';
import type { Rule } from '../../domain/rule.ts';
import type { Snippet } from '../../domain/search.ts';
import { displayIn, type Settings } from '../../domain/settings.ts';
import type { Messages } from '../../i18n/messages.ts';
import { type Highlight, noHighlight } from '../../text/highlight.ts';
import type { TextStyle } from '../../text/layout.ts';
import type { CommandName } from '../commands/names.ts';
import type { Bindings } from '../keymap/bindings.ts';
import { type Keyboard, keyboardOf } from '../keymap/keyboard.ts';
import type { NewRule } from '../services/rules.ts';
import { nothingCounted, type ScopeCounts } from '../services/scope-counts.ts';
import type { SourceHealth } from '../services/source-health.ts';
import { spokenMessages } from '../view/linear/spoken-messages.ts';
import type { OverlayId } from '../view/overlays/index.ts';
import type { EditedLine } from './edited-line.ts';
import type { Notice } from './notice.ts';
import type { PaneId } from './panes.ts';

/** Cells. */
export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

/** What a row of the sources pane lists. */
export type Scope =
  | { readonly kind: 'all' | 'unread' | 'bookmarks' }
  | { readonly kind: 'source'; readonly id: string }
  /** The sources of a folder, and of those in it (`domain/category-path.ts`). */
  | { readonly kind: 'folder'; readonly path: string }
  /** A saved query; told apart by its name. */
  | { readonly kind: 'view'; readonly name: string; readonly query: string }
  /** Articles with a tag of the user's, as it is written. */
  | { readonly kind: 'tag'; readonly name: string }
  /** Those with any tag: the heading of many. */
  | { readonly kind: 'tags' };

/** What there is to say of a source that has not failed. `new`: it was never fetched. */
export type SourceState = 'paused' | 'new';

export interface SourceRow {
  readonly scope: Scope;
  /** Null for those whose names are messages. */
  readonly title: string | null;
  /** Unread articles; of the bookmarks, all. */
  readonly count: number;
  readonly error: ReaderError | null;
  readonly state?: SourceState;
  /** How many folders it lies in. */
  readonly depth: number;
  /** One of them is closed. */
  readonly isHidden: boolean;
  /** Of a heading: whether its rows are put away. */
  readonly isFolded?: boolean;
}

export interface SourcesList {
  readonly rows: readonly SourceRow[];
  readonly selected: number;
}

/** What a list is called: its view or source, and what was searched for in it. */
export interface ListTitle extends Pick<SourceRow, 'scope' | 'title'> {
  /** Empty: nothing. */
  readonly words: string;
}

/** A page of a list: the rows from `offset` on, of `total`. */
export interface ListWindow {
  readonly rows: readonly ListedArticle[];
  readonly offset: number;
  readonly total: number;
  /** Keys of words that answer to those of the query. */
  readonly answers?: readonly string[];
}

/** What was found, by article; null: nothing that its headline does not show. What is not here has not been read. */
export type Snippets = ReadonlyMap<string, Snippet | null>;

export interface Hits {
  /** What they are hits of. */
  readonly query: Query;
  readonly snippets: Snippets;
}

export interface ListState extends ListWindow {
  readonly scope: Scope;
  /** What was searched for, as typed; empty: nothing. */
  readonly words: string;
  readonly search: Query;
  /** Resolved: the scope and the search. */
  readonly query: Query;
  /** What the rows were found by. It is marked until the rows of the next words are there: a letter is echoed without a new layout. */
  readonly highlighted: Highlight;
  /** Of the rows; null: they are no hits. */
  readonly hits: Hits | null;
  readonly order: Order;
  /** Of all rows, not of the page. */
  readonly cursor: number;
  /** Of all rows too: the first in sight, as far as the cursor is in sight then (`app/view/item-window.ts`). */
  readonly top: number;
  /** Goes up with every other query; an answer to an older one is dropped. */
  readonly generation: number;
  /** The user has not moved yet: the cursor is at the top, whatever comes in. */
  readonly untouched: boolean;
}

/** How the hits of words are sorted. */
export const wordOrders = ['best', 'newest'] as const satisfies readonly Order[];
export type WordOrder = (typeof wordOrders)[number];

/** What list it is. */
export type Listed = Pick<ListState, 'scope' | 'words' | 'search' | 'query' | 'order'>;

/**
 * What is at the top of the window: a row of a piece of the article, and the UTF-16 offset in the piece's text at which the row
 * begins, by which it is found again in another layout.
 */
export interface Place {
  readonly piece: number;
  readonly row: number;
  readonly offset: number;
}

export const beginning: Place = { piece: 0, row: 0, offset: 0 };

export type TextName = keyof ArticleTexts;

/** Pieces to be copied, from where selecting began to where it has come. */
export interface Selection {
  readonly from: number;
  readonly to: number;
}

/** Words that are looked for in the article that is open, and at which of their places one is, from 0. */
export interface Finding {
  readonly words: string;
  readonly at: number;
}

/** A footnote that a reference has led to. */
export interface VisitedFootnote {
  readonly piece: number;
  /** Where the reference is. */
  readonly from: Place;
}

/**
 * A picture that has been asked for. `failed`: it cannot be had, and its rows are kept so that nothing moves; `given-up`: they are
 * not laid out any more.
 */
export interface KnownPicture {
  readonly picture: Picture | 'awaited' | 'failed' | 'given-up';
  /** What its rows are reserved for, where that is known of itself: of one that came later only from the next layout on. */
  readonly reserved: PictureSize | null;
}
/** By address. */
export type Pictures = ReadonlyMap<string, KnownPicture>;

/** What the user has written about an article. */
export interface Annotations extends Pick<ArticleStatus, 'tags' | 'note'> {
  readonly id: string;
}

/** What one comes back to. */
export interface Left {
  readonly id: string;
  readonly texts: ArticleTexts;
  readonly shown: TextName;
  readonly place: Place;
}

export interface Reading extends Left {
  /** The user has chosen the text: an answer does not turn it. */
  readonly turned: boolean;
  readonly fetching: boolean;
  /** Shown in place of the text: the article with what its source has changed; null: the text is shown. */
  readonly changes: Article | null;
  /** Why the page could not be read. */
  readonly error: ReaderError | null;
  readonly selection: Selection | null;
  readonly finding: Finding | null;
  readonly footnote: VisitedFootnote | null;
  /** Where related headlines led away from, the latest last. */
  readonly trail: readonly Left[];
}

/** What Enter would show, seen beside the list. */
export interface Preview {
  readonly reading: Reading;
  readonly annotations: Annotations | null;
}

export interface RefreshState {
  readonly stage: 'sources' | 'pages';
  readonly done: number;
  readonly total: number;
  readonly failed: number;
  /** The sources that have not answered yet, in the order in which they were asked. */
  readonly waiting: readonly SourceReference[];
}

/** Lines that a key goes through: the first is what had been typed. */
export interface Choice {
  readonly among: 'completions' | 'recent';
  readonly lines: readonly EditedLine[];
  readonly at: number;
}

/** Text at a prompt. */
export interface Prompt extends EditedLine {
  readonly layer: 'prompt';
  readonly purpose: PromptPurpose;
  /** The article that it is about, if it is about one. */
  readonly about: string | null;
  readonly choice: Choice | null;
  /** Where one was in the article as it opened. */
  readonly origin: Place;
}

/** Asks before many articles change. `count`: how many. */
export type Question = { readonly layer: 'question'; readonly count: number } & (
  | { readonly question: 'mark-all-read'; readonly of: ListTitle; readonly query: Query }
  /** It hides most articles. */
  | { readonly question: 'add-rule'; readonly rule: NewRule }
);

export interface Overlay {
  readonly layer: OverlayId;
  /** The first row in sight. */
  readonly top: number;
  /** Of its items, if it has any. */
  readonly cursor: number;
  /** Only what has these words is shown; empty: everything. */
  readonly filter: string;
}

export const overlayAtTop = (layer: OverlayId): Overlay => ({ layer, top: 0, cursor: 0, filter: '' });

export type Layer = Prompt | Question | Overlay;

/** Of all layers, only overlays scroll. */
export const isOverlay = (layer: Layer): layer is Overlay => 'top' in layer;

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

/** Keys that wait for more: a count, then the beginning of a sequence. */
export interface PendingKeys {
  /** ASCII digits. */
  readonly count: string;
  readonly keys: readonly string[];
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
  /** Of the `:` line, in every language. */
  readonly names: readonly CommandName[];
  /** Tags of the languages of the interface. */
  readonly languages: readonly string[];
  readonly focus: PaneId;
  /** Over the panes; the last is offered input first. */
  readonly layers: readonly Layer[];
  readonly pending: PendingKeys;
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
  /** As they were when their overlay was opened. */
  readonly rules: readonly Rule[];
  /** Those in need first, as of when it was last asked for; null: never. */
  readonly health: readonly SourceHealth[] | null;
  /** As of then: no source answers, and none is to blame. */
  readonly isWithoutNetwork: boolean;
  /** Null: it was never opened. */
  readonly welcome: Welcome | null;
  readonly refresh: RefreshState | null;
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

const emptyList: ListState = {
  scope: { kind: 'all' },
  words: '',
  search: everything,
  query: everything,
  order: 'newest',
  rows: [],
  offset: 0,
  total: 0,
  cursor: 0,
  top: 0,
  generation: 0,
  highlighted: noHighlight,
  hits: null,
  untouched: true,
};

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
  layers: [],
  pending: nothingPending,
  sources: { rows: [], selected: 0 },
  folders: {},
  scopeCounts: nothingCounted,
  folded: {},
  unreadOnly: false,
  list: emptyList,
  wordOrder: 'best',
  reading: null,
  preview: null,
  pictures: new Map(),
  progress: {},
  annotations: null,
  recent: noLines,
  rules: [],
  health: null,
  isWithoutNetwork: false,
  welcome: null,
  refresh: null,
  refreshed: null,
  notice: null,
  leaving: false,
});
