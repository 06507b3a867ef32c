/** All that the reader shows, as one value. */
import type { Article, Direction } from '../../domain/article.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { DamageNotice } from '../../domain/ports.ts';
import type { ListedArticle } from '../services/articles.ts';
import type { RefreshSummary } from '../services/refresh.ts';

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
  | {
      readonly kind: 'bookmarked' | 'unbookmarked' | 'marked-read' | 'marked-unread' | 'opened' | 'no-unread';
    };

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

export interface ReadingState {
  readonly article: Article | null;
  /** True while its page is being fetched. */
  readonly loading: boolean;
  readonly error: ReaderError | null;
  /** First line shown. */
  readonly scroll: number;
  /** Lines of the whole article and of the pane, as last drawn. */
  readonly lines: number;
  readonly height: number;
  /** Where a related headline led away from, the latest last. */
  readonly trail: readonly { readonly article: Article; readonly scroll: number }[];
}

export interface RefreshState {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

export interface ReaderState {
  /** The side on which reading begins: decides where the panes stand. */
  readonly direction: Direction;
  readonly focus: PaneId;
  readonly overlay: 'help' | null;
  /** First line of the help shown. */
  readonly helpScroll: number;
  /** What has been typed at the search prompt, or null where it is closed. */
  readonly prompt: string | null;
  readonly sources: SourcesState;
  readonly articles: ArticlesState;
  readonly reading: ReadingState;
  readonly refresh: RefreshState | null;
  readonly notice: Notice | null;
  readonly leaving: boolean;
}

export const initialState = (direction: Direction): ReaderState => ({
  direction,
  focus: 'articles',
  overlay: null,
  helpScroll: 0,
  prompt: null,
  sources: { rows: [], selected: 0 },
  articles: { rows: [], selected: 0, words: '' },
  reading: { article: null, loading: false, error: null, scroll: 0, lines: 0, height: 1, trail: [] },
  refresh: null,
  notice: null,
  leaving: false,
});

export const selectedScope = (state: ReaderState): Scope =>
  state.sources.rows[state.sources.selected]?.scope ?? { kind: 'all' };

export const selectedArticle = (state: ReaderState): ListedArticle | null =>
  state.articles.rows[state.articles.selected] ?? null;

/** The article that a command on “this article” means: the one being read, or the one under the cursor. */
export const currentArticleId = (state: ReaderState): string | null =>
  state.focus === 'reader' ? (state.reading.article?.id ?? null) : (selectedArticle(state)?.id ?? null);

/** The furthest that the article can be scrolled. */
export const lastScroll = ({ lines, height }: ReadingState): number => Math.max(0, lines - height);
