/** Every change of the reader's state. Pure; the compiler holds it complete. */
import type { Article, Direction } from '../../domain/article.ts';
import type { DisplaySettings } from '../../domain/display.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { ListedArticle } from '../services/articles.ts';
import type { SourceHealth } from '../services/source-health.ts';
import { pieceCount } from './pieces.ts';
import type {
  ArticlesState,
  ArticleTexts,
  Notice,
  OverlayWindow,
  PaneId,
  Place,
  ReaderState,
  ReadingState,
  ReadingWindow,
  RefreshState,
  SourceRow,
  SourcesState,
} from './state.ts';
import { beginning } from './state.ts';

export type Action =
  | { readonly type: 'focus'; readonly pane: PaneId }
  | { readonly type: 'move'; readonly by: number }
  | { readonly type: 'select-article'; readonly index: number }
  | { readonly type: 'sources-loaded'; readonly rows: readonly SourceRow[] }
  | {
      readonly type: 'articles-loaded';
      readonly rows: readonly ListedArticle[];
      readonly keep: string | null;
    }
  | { readonly type: 'article-opened'; readonly article: Article; readonly from: 'list' | 'related' }
  | { readonly type: 'article-loading'; readonly loading: boolean }
  | { readonly type: 'article-completed'; readonly article: Article; readonly error: ReaderError | null }
  /** Shows the text of the feed or that of the page, where it has been read. */
  | { readonly type: 'text-turned'; readonly to: keyof ArticleTexts }
  | { readonly type: 'went-back' }
  /** The window has taken `taken` steps from `from`, and stands at `place`. */
  | {
      readonly type: 'reading-drawn';
      readonly from: Place;
      readonly taken: number;
      readonly place: Place;
      readonly window: ReadingWindow;
    }
  | { readonly type: 'selection'; readonly selection: ReadingState['selection'] }
  | { readonly type: 'display'; readonly display: DisplaySettings }
  | { readonly type: 'directions'; readonly directions: Readonly<Record<string, Direction>> }
  | { readonly type: 'refresh-progress'; readonly refresh: RefreshState | null }
  | { readonly type: 'notice'; readonly notice: Notice | null }
  | { readonly type: 'overlay'; readonly overlay: ReaderState['overlay'] }
  | { readonly type: 'overlay-drawn'; readonly window: OverlayWindow }
  | { readonly type: 'health-loaded'; readonly health: readonly SourceHealth[] }
  | { readonly type: 'prompt'; readonly text: string | null }
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'leave' };

type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;

const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));

const moveIn = <List extends SourcesState | ArticlesState>(list: List, by: number): List => ({
  ...list,
  selected: clamp(list.selected + by, list.rows.length - 1),
});

/** The rows of a window that stay in sight above or below the piece that a selection has reached. */
const context = 3;

/** Selecting moves by pieces, and the window follows the piece that was reached. */
function extendSelection(reading: ReadingState, by: number): ReadingState {
  const { article, place, selection, window } = reading;
  if (!article || !selection) return reading;
  const to = clamp(selection.to + by, pieceCount(article) - 1);
  const start = { ...beginning, piece: to };
  const follow =
    to <= place.piece
      ? { place: start, steps: 0 }
      : to >= window.lastPiece
        ? { place: start, steps: Math.min(0, context - window.height) }
        : {};
  return { ...reading, ...follow, selection: { ...selection, to } };
}

const read = (reading: ReadingState, by: number): ReadingState =>
  reading.selection ? extendSelection(reading, by) : { ...reading, steps: reading.steps + by };

const scrollTo = (state: ReaderState, row: number): ReaderState => ({
  ...state,
  overlayScroll: clamp(row, state.overlayWindow.end),
});

/** One step of the cursor goes to what has the focus: an overlay, a list, or the text. */
function move(state: ReaderState, by: number): ReaderState {
  if (state.overlay) return scrollTo(state, state.overlayScroll + by);
  switch (state.focus) {
    case 'sources':
      return { ...state, sources: moveIn(state.sources, by) };
    case 'articles':
      return { ...state, articles: moveIn(state.articles, by) };
    case 'reader':
      return { ...state, reading: read(state.reading, by) };
  }
}

const sameScope = (a: SourceRow | undefined, b: SourceRow): boolean =>
  a !== undefined && JSON.stringify(a.scope) === JSON.stringify(b.scope);

/** New rows keep the cursor on what it stood on, where that is still there. */
function loadSources(state: ReaderState, rows: readonly SourceRow[]): ReaderState {
  const current = state.sources.rows[state.sources.selected];
  const found = rows.findIndex(row => sameScope(current, row));
  return { ...state, sources: { rows, selected: Math.max(0, found) } };
}

function loadArticles(state: ReaderState, { rows, keep }: ActionOf<'articles-loaded'>): ReaderState {
  const found = keep === null ? -1 : rows.findIndex(row => row.id === keep);
  return { ...state, articles: { ...state.articles, rows, selected: Math.max(0, found) } };
}

const withText = (texts: ArticleTexts, article: Article): ArticleTexts => ({
  ...texts,
  [article.fromPage ? 'page' : 'feed']: article,
});

/** The way back, with what is being left. */
const trailFrom = ({ trail, article, texts, place }: ReadingState): ReadingState['trail'] =>
  article ? [...trail, { article, texts, place }] : trail;

const openArticle = (state: ReaderState, { article, from }: ActionOf<'article-opened'>): ReaderState => ({
  ...state,
  focus: 'reader',
  reading: {
    ...state.reading,
    article,
    texts: withText({ feed: null, page: null }, article),
    loading: false,
    error: null,
    place: beginning,
    steps: 0,
    selection: null,
    trail: from === 'related' ? trailFrom(state.reading) : [],
  },
});

function completeArticle(state: ReaderState, { article, error }: ActionOf<'article-completed'>): ReaderState {
  const { reading } = state;
  if (reading.article?.id !== article.id) return state;
  const texts = withText(reading.texts, article);
  return { ...state, reading: { ...reading, article, texts, error, loading: false } };
}

function turnText(reading: ReadingState, to: keyof ArticleTexts): ReadingState {
  const article = reading.texts[to];
  return article ? { ...reading, article, place: beginning, steps: 0, selection: null } : reading;
}

function goBack(state: ReaderState): ReaderState {
  if (state.reading.selection) return { ...state, reading: { ...state.reading, selection: null } };
  const previous = state.reading.trail.at(-1);
  if (state.focus === 'reader' && previous) {
    const trail = state.reading.trail.slice(0, -1);
    return {
      ...state,
      reading: { ...state.reading, ...previous, steps: 0, error: null, loading: false, trail },
    };
  }
  if (state.focus === 'reader') return { ...state, focus: 'articles' };
  return state;
}

/** That a file was damaged stays in sight until the user goes on: the end of a refresh does not cover it. */
function showNotice(state: ReaderState, notice: Notice | null): ReaderState {
  const covered = state.notice?.kind === 'damage' && notice?.kind === 'refreshed';
  return covered ? state : { ...state, notice };
}

const isSame = <Fields extends object>(a: Fields, b: Fields): boolean =>
  Object.entries(a).every(([name, value]) => value === b[name as keyof Fields]);

/** Steps that came in since the window was drawn are still to be taken, from where it stands now. */
function drawn(
  reading: ReadingState,
  { from, taken, place, window }: ActionOf<'reading-drawn'>,
): ReadingState {
  if (reading.place !== from) return reading;
  const stands = isSame(place, from);
  if (stands && taken === 0 && isSame(window, reading.window)) return reading;
  return { ...reading, place: stands ? from : place, steps: reading.steps - taken, window };
}

/** What scrolled past the end stands at the end. */
function drawOverlay(state: ReaderState, window: OverlayWindow): ReaderState {
  if (isSame(window, state.overlayWindow)) return state;
  return scrollTo({ ...state, overlayWindow: window }, state.overlayScroll);
}

export function reduce(state: ReaderState, action: Action): ReaderState {
  switch (action.type) {
    case 'focus':
      return { ...state, focus: action.pane };
    case 'move':
      return move(state, action.by);
    case 'select-article':
      return {
        ...state,
        articles: { ...state.articles, selected: clamp(action.index, state.articles.rows.length - 1) },
      };
    case 'sources-loaded':
      return loadSources(state, action.rows);
    case 'articles-loaded':
      return loadArticles(state, action);
    case 'article-opened':
      return openArticle(state, action);
    case 'article-loading':
      return { ...state, reading: { ...state.reading, loading: action.loading } };
    case 'article-completed':
      return completeArticle(state, action);
    case 'text-turned':
      return { ...state, reading: turnText(state.reading, action.to) };
    case 'went-back':
      return goBack(state);
    case 'reading-drawn': {
      const reading = drawn(state.reading, action);
      return reading === state.reading ? state : { ...state, reading };
    }
    case 'selection':
      return { ...state, reading: { ...state.reading, selection: action.selection } };
    case 'display':
      return { ...state, display: action.display };
    case 'directions':
      return { ...state, directions: action.directions };
    case 'refresh-progress':
      return { ...state, refresh: action.refresh };
    case 'notice':
      return showNotice(state, action.notice);
    case 'overlay':
      return { ...state, overlay: action.overlay, overlayScroll: 0 };
    case 'overlay-drawn':
      return drawOverlay(state, action.window);
    case 'health-loaded':
      return { ...state, health: action.health };
    case 'prompt':
      return { ...state, prompt: action.text };
    case 'words':
      return { ...state, articles: { ...state.articles, words: action.words, selected: 0 } };
    case 'leave':
      return { ...state, leaving: true };
  }
}
