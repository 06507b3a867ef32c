/** All that the reader shows, as one value. */
import type { Article, Direction, SourceReference } from '../../domain/article.ts';
import type { DisplayChoice, DisplaySettings } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { DamageNotice } from '../../domain/ports.ts';
import type { ListedArticle } from '../services/articles.ts';
import type { RefreshSummary } from '../services/refresh.ts';
import type { SourceHealth } from '../services/source-health.ts';

/** In reading order: where a language reads from right to left, the first stands at the right. */
export const paneIds = ['sources', 'articles', 'reader'] as const;
export type PaneId = (typeof paneIds)[number];

/** What the sources pane lists: three views of everything, then every source. */
export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'unread' }
  | { readonly kind: 'bookmarks' }
  | { readonly kind: 'source'; readonly id: string };

export interface SourceRow {
  readonly scope: Scope;
  /** null for the views, whose names are messages. */
  readonly title: string | null;
  readonly count: number;
  readonly error: ReaderError | null;
}

export type Notice =
  | { readonly kind: 'error'; readonly error: ReaderError }
  | { readonly kind: 'damage'; readonly damage: DamageNotice }
  | { readonly kind: 'refreshed'; readonly summary: RefreshSummary }
  | { readonly kind: 'display'; readonly setting: DisplayChoice; readonly value: string }
  | { readonly kind: 'measure'; readonly cells: number }
  | { readonly kind: 'direction'; readonly source: string; readonly direction: Direction | null }
  | { readonly kind: 'full-text'; readonly source: string; readonly always: boolean }
  /** `handed`: a program took it; otherwise only the terminal was told, which says nothing back. */
  | { readonly kind: 'copied'; readonly what: Copied; readonly handed: boolean }
  | {
      readonly kind:
        | 'bookmarked'
        | 'unbookmarked'
        | 'marked-read'
        | 'marked-unread'
        | 'opened'
        | 'no-unread'
        | 'no-unread-before'
        | 'thin-page'
        | 'own-text';
    };

export type Copied = 'link' | 'headline' | 'headline-and-link' | 'paragraphs';

export interface SourcesState {
  readonly rows: readonly SourceRow[];
  readonly selected: number;
}

export interface ArticlesState {
  readonly rows: readonly ListedArticle[];
  readonly selected: number;
  /** Words that the list is narrowed to, or empty. */
  readonly words: string;
}

/**
 * What stands at the top of the window: a row of a piece of the article, and the UTF-16 offset in the piece's text at which
 * it begins, by which the row is found again when the text has been laid out anew.
 */
export interface Place {
  readonly piece: number;
  readonly row: number;
  readonly offset: number;
}

export interface ReadingWindow {
  /** Rows. */
  readonly height: number;
  /** How much of the article is above its end, 0 to 1. */
  readonly progress: number;
  readonly atEnd: boolean;
  /** The article fits whole. */
  readonly whole: boolean;
  /** The last piece in sight. */
  readonly lastPiece: number;
  /** Cells of the lines of prose. */
  readonly width: number;
}

/** The versions of an article that have been read: with the text of its feed, with that of its page. */
export interface ArticleTexts {
  readonly feed: Article | null;
  readonly page: Article | null;
}

export interface ReadingState {
  /** What is shown: one of `texts`. */
  readonly article: Article | null;
  readonly texts: ArticleTexts;
  /** True while its page is being fetched. */
  readonly loading: boolean;
  readonly error: ReaderError | null;
  readonly place: Place;
  /** Rows to go on from `place`, or back: only the window knows rows, and takes these steps when it draws. */
  readonly steps: number;
  /** Of the window, as last drawn. */
  readonly window: ReadingWindow;
  /** Pieces that are to be copied, from the one where selecting began to the one it has reached; null: none. */
  readonly selection: { readonly from: number; readonly to: number } | null;
  /** Where a related headline led away from, the latest last. */
  readonly trail: readonly Left[];
}

/** What one comes back to. */
export interface Left {
  readonly article: Article;
  readonly texts: ArticleTexts;
  readonly place: Place;
}

/** Of the overlay, as last drawn; rows. */
export interface OverlayWindow {
  readonly height: number;
  /** The first row of the last page. */
  readonly end: number;
}

export interface RefreshState {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** What stands over the panes. */
export type OverlayId = 'help' | 'health';

export interface ReaderState {
  /** The side on which reading begins: decides where the panes stand. */
  readonly direction: Direction;
  readonly focus: PaneId;
  readonly overlay: OverlayId | null;
  /** First row of the overlay shown. */
  readonly overlayScroll: number;
  readonly overlayWindow: OverlayWindow;
  /** How the sources fare, those in need first; as of when it was last asked for. */
  readonly health: readonly SourceHealth[];
  /** What has been typed at the search prompt, or null where it is closed. */
  readonly prompt: string | null;
  readonly sources: SourcesState;
  readonly articles: ArticlesState;
  readonly reading: ReadingState;
  readonly refresh: RefreshState | null;
  readonly notice: Notice | null;
  /** How text is shown, with what was given on the command line. */
  readonly display: DisplaySettings;
  /** Source id → the direction that the user gave its text. */
  readonly directions: Readonly<Record<string, Direction>>;
  readonly leaving: boolean;
}

export const beginning: Place = { piece: 0, row: 0, offset: 0 };

export const initialState = (
  direction: Direction,
  display: DisplaySettings,
  directions: ReaderState['directions'],
): ReaderState => ({
  direction,
  focus: 'articles',
  overlay: null,
  overlayScroll: 0,
  overlayWindow: { height: 1, end: 0 },
  health: [],
  prompt: null,
  sources: { rows: [], selected: 0 },
  articles: { rows: [], selected: 0, words: '' },
  reading: {
    article: null,
    texts: { feed: null, page: null },
    loading: false,
    error: null,
    place: beginning,
    steps: 0,
    window: { height: 1, progress: 0, atEnd: true, whole: true, lastPiece: 0, width: 0 },
    selection: null,
    trail: [],
  },
  refresh: null,
  notice: null,
  display,
  directions,
  leaving: false,
});

export const selectedScope = (state: ReaderState): Scope =>
  state.sources.rows[state.sources.selected]?.scope ?? { kind: 'all' };

export const selectedArticle = (state: ReaderState): ListedArticle | null =>
  state.articles.rows[state.articles.selected] ?? null;

/** The article that a command on “this article” means: the one being read, or the one under the cursor. */
export const currentArticleId = (state: ReaderState): string | null =>
  state.focus === 'reader' ? (state.reading.article?.id ?? null) : (selectedArticle(state)?.id ?? null);

/** The source of what is being read or stands under the cursor. */
export function currentSource(state: ReaderState): SourceReference | null {
  if (state.focus === 'reader') return state.reading.article?.source ?? null;
  if (state.focus === 'articles') return selectedArticle(state)?.source ?? null;
  const row = state.sources.rows[state.sources.selected];
  return row?.scope.kind === 'source' ? { id: row.scope.id, title: row.title ?? '' } : null;
}
