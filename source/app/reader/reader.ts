/** The reader's own work: what commands set going, between the services and the store. */
import type { Article, ArticleStatus, Direction } from '../../domain/article.ts';
import type { DisplaySettings } from '../../domain/display.ts';
import { type ReaderError, readerErrorIn } from '../../domain/errors.ts';
import type { Source } from '../../domain/source.ts';
import type { State, StateOperation } from '../../domain/state.ts';
import { findArticle, statusOf } from '../services/articles.ts';
import { fetchPages } from '../services/fetch-pages.ts';
import { type RefreshSummary, refresh } from '../services/refresh.ts';
import type { Services } from '../services/services.ts';
import { activeSources } from '../services/sources.ts';
import { type CopyActions, createCopyActions } from './copying.ts';
import { createDisplayActions, type DisplayActions } from './display.ts';
import { createReadingActions, type ReadingActions } from './reading.ts';
import { articleRows, healthRows, sourceRows } from './rows.ts';
import { currentArticleId, initialState, type Notice, selectedArticle, selectedScope } from './state.ts';
import { createStore, type Store } from './store.ts';

export interface Reader extends DisplayActions, CopyActions, ReadingActions {
  readonly store: Store;
  /** Has the window take the steps that are still to be taken, for what must know where it stands. */
  readonly settle: () => void;
  /** The window, once there is one, says how it takes them. */
  readonly onSettle: (take: () => void) => void;
  /** Reads sources and articles from the archive into the state. */
  readonly load: () => void;
  readonly loadArticles: () => void;
  readonly openInBrowser: () => void;
  readonly toggleRead: () => void;
  readonly toggleBookmark: () => void;
  /** Opens the next (or previous) unread article of the list; says so where there is none. */
  readonly openUnread: (step: 1 | -1) => void;
  readonly refreshAll: () => Promise<void>;
  readonly refreshSelected: () => Promise<void>;
  readonly search: (words: string) => void;
  /** Opens the overlay that says how the sources fare, or closes it. */
  readonly toggleHealth: () => void;
  /** Does a piece of work; where storage fails in it, says so and stays open. */
  readonly attempt: (work: () => void) => void;
  /** Cancels whatever is under way. */
  readonly stop: () => void;
}

export interface ReaderSettings {
  /** Where reading begins: that of the language. */
  readonly direction: Direction;
  readonly display: DisplaySettings;
  /** What settings that depend on the terminal are kept under. */
  readonly terminal: string;
}

export function createReader(services: Services, settings: ReaderSettings): Reader {
  const { directions } = services.state.load().settings;
  const store = createStore(initialState(settings.direction, settings.display, directions));
  const { get, dispatch } = store;
  let running: AbortController | null = null;
  let takeSteps = (): void => {};
  const background = new AbortController();

  const notice = (value: Notice): void => dispatch({ type: 'notice', notice: value });
  const complain = (error: ReaderError): void => notice({ kind: 'error', error });
  const sources = (): readonly Source[] => activeSources(services.state.load(), services.archive);

  const loadSources = (): void => dispatch({ type: 'sources-loaded', rows: sourceRows(services, sources()) });

  function loadArticles(keep: string | null = selectedArticle(get())?.id ?? null): void {
    dispatch({
      type: 'articles-loaded',
      rows: articleRows(services, selectedScope(get()), get().articles.words),
      keep,
    });
  }

  const loadHealth = (): void =>
    dispatch({ type: 'health-loaded', health: healthRows(services, services.clock.now()) });

  function load(): void {
    loadSources();
    loadArticles();
    if (get().overlay === 'health') loadHealth();
  }

  function toggleHealth(): void {
    const isOpen = get().overlay === 'health';
    if (!isOpen) loadHealth();
    dispatch({ type: 'overlay', overlay: isOpen ? null : 'health' });
  }

  /** The list with the status that is on disk, where another Khabar may have changed it too. */
  function showStatuses(state: State): void {
    const { rows } = get().articles;
    const keep = selectedArticle(get())?.id ?? null;
    dispatch({
      type: 'articles-loaded',
      rows: rows.map(row => ({ ...row, ...statusOf(state, row.id) })),
      keep,
    });
  }

  /** What the user sees of an article, and so what a key that turns it round starts from. */
  const shownStatus = (id: string): ArticleStatus =>
    get().articles.rows.find(row => row.id === id) ?? statusOf(services.state.load(), id);

  /** Lets a failure of storage be told, and a bug be one. */
  function tell(thrown: unknown): void {
    const error = readerErrorIn(thrown);
    if (!error) throw thrown;
    complain(error);
  }

  function attempt(work: () => void): void {
    try {
      work();
    } catch (thrown) {
      tell(thrown);
    }
  }

  /** Applies operations to the state on disk, and shows what came of them. */
  function change(operations: readonly StateOperation[]): boolean {
    const result = services.state.apply(operations);
    if (!result.ok) {
      complain(result.error);
      return false;
    }
    showStatuses(result.value);
    dispatch({ type: 'directions', directions: result.value.settings.directions });
    loadSources();
    return true;
  }

  const markRead = (id: string): boolean =>
    change([{ type: 'mark-read', ids: [id], at: services.clock.now().toISOString() }]);

  function currentArticle(): Article | null {
    const id = currentArticleId(get());
    if (id === null) return null;
    const { article } = get().reading;
    if (article?.id === id) return article;
    const found = findArticle(services, id);
    return found.ok ? found.value : null;
  }

  function openInBrowser(): void {
    const article = currentArticle();
    if (!article) return;
    if (article.link === null) {
      complain({ code: 'unopenable', subject: article.title });
      return;
    }
    void services.opener
      .open(article.link)
      .then(error => (error ? complain(error) : notice({ kind: 'opened' })));
  }

  function toggleRead(): void {
    const id = currentArticleId(get());
    if (id === null) return;
    const { read } = shownStatus(id);
    const done = read ? change([{ type: 'mark-unread', ids: [id] }]) : markRead(id);
    if (done) notice({ kind: read ? 'marked-unread' : 'marked-read' });
  }

  function toggleBookmark(): void {
    const article = currentArticle();
    if (!article) return;
    const { bookmarked } = shownStatus(article.id);
    const operation: StateOperation = bookmarked
      ? { type: 'remove-bookmarks', ids: [article.id] }
      : { type: 'add-bookmarks', articles: [article], at: services.clock.now().toISOString() };
    if (change([operation])) notice({ kind: bookmarked ? 'unbookmarked' : 'bookmarked' });
  }

  function openUnread(step: 1 | -1): void {
    const { rows, selected } = get().articles;
    for (let index = selected + step; index >= 0 && index < rows.length; index += step) {
      if (rows[index]?.read) continue;
      dispatch({ type: 'select-article', index });
      openSelected();
      return;
    }
    notice({ kind: step > 0 ? 'no-unread' : 'no-unread-before' });
  }

  /** Follows a refresh to its end; null where that was an abort. */
  async function follow(
    wanted: readonly Source[],
    named: boolean,
    signal: AbortSignal,
  ): Promise<RefreshSummary | null> {
    let failed = 0;
    for await (const event of refresh(services, wanted, { signal, named })) {
      if (signal.aborted) return null;
      if (event.type === 'started')
        dispatch({ type: 'refresh-progress', refresh: { done: 0, total: event.total, failed } });
      if (event.type === 'finished') {
        if (event.outcome.status === 'failed') failed++;
        dispatch({ type: 'refresh-progress', refresh: { done: event.done, total: event.total, failed } });
        if (event.outcome.status !== 'unchanged') load();
      }
      if (event.type === 'completed') {
        notice({ kind: 'refreshed', summary: event.summary });
        return event.summary;
      }
    }
    return null;
  }

  /** Behind the reader's back: who opens an article before its page is here has its page fetched then. */
  async function readPages(summary: RefreshSummary): Promise<void> {
    try {
      for await (const _ of fetchPages(services, summary, background.signal));
    } catch (thrown) {
      tell(thrown);
    }
  }

  async function run(wanted: readonly Source[], named: boolean): Promise<void> {
    if (running) return;
    const mine = new AbortController();
    running = mine;
    let summary: RefreshSummary | null = null;
    try {
      summary = await follow(wanted, named, mine.signal);
    } catch (thrown) {
      tell(thrown);
    } finally {
      running = null;
      dispatch({ type: 'refresh-progress', refresh: null });
    }
    if (!mine.signal.aborted) load();
    if (summary) await readPages(summary);
  }

  const refreshAll = (): Promise<void> =>
    run(
      sources().filter(source => source.enabled),
      false,
    );

  function refreshSelected(): Promise<void> {
    const scope = selectedScope(get());
    return scope.kind === 'source'
      ? run(
          sources().filter(source => source.id === scope.id),
          true,
        )
      : refreshAll();
  }

  /** Out of a search, the cursor stays on the article that it stood on. */
  function search(words: string): void {
    const keep = words === '' ? (selectedArticle(get())?.id ?? null) : null;
    dispatch({ type: 'words', words });
    loadArticles(keep);
  }

  function stop(): void {
    running?.abort();
    background.abort();
    reading.stop();
  }

  const settle = (): void => {
    if (get().reading.steps !== 0) takeSteps();
  };
  const reading = createReadingActions({ store, services, currentArticle, markRead, change, tell });
  const { openSelected } = reading;

  return {
    ...reading,
    ...createDisplayActions({ store, terminal: settings.terminal, change }),
    ...createCopyActions({ store, clipboard: services.clipboard, currentArticle, settle }),
    store,
    settle,
    onSettle(take) {
      takeSteps = take;
    },
    load,
    loadArticles,
    openInBrowser,
    toggleRead,
    toggleBookmark,
    openUnread,
    refreshAll,
    refreshSelected,
    search,
    toggleHealth,
    attempt,
    stop,
  };
}
