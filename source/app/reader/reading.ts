/** Reading an article: opening it, the text of its feed or of its page, and the headlines that it leads to. */
import type { Article, RelatedHeadline } from '../../domain/article.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { StateOperation } from '../../domain/state.ts';
import { findArticle } from '../services/articles.ts';
import { type FullText, fullText, pageText, readAnything } from '../services/read.ts';
import type { Services } from '../services/services.ts';
import { currentSource, type Notice, selectedArticle } from './state.ts';
import type { Store } from './store.ts';

export interface ReadingActions {
  readonly openSelected: () => void;
  readonly openRelated: (index: number) => void;
  /** From the feed's text of the article in hand to that of its page, which is fetched the first time; and back. */
  readonly turnText: () => void;
  /** Whether the pages of the articles of the source in hand are always fetched. */
  readonly toggleFullText: () => void;
}

export interface ReadingContext {
  readonly store: Store;
  readonly services: Services;
  readonly currentArticle: () => Article | null;
  readonly markRead: (id: string) => boolean;
  /** Changes the state on disk; false where that failed, and the user has been told. */
  readonly change: (operations: readonly StateOperation[]) => boolean;
  /** Lets a failure of storage be told, and a bug be one. */
  readonly tell: (thrown: unknown) => void;
}

type ReadText = typeof fullText;

export function createReadingActions(
  context: ReadingContext,
): ReadingActions & { readonly stop: () => void } {
  const { store, services, currentArticle, markRead, change, tell } = context;
  const { get, dispatch } = store;
  let fetching: AbortController | null = null;

  const notice = (value: Notice): void => dispatch({ type: 'notice', notice: value });
  const complain = (error: ReaderError): void => notice({ kind: 'error', error });
  const stop = (): void => fetching?.abort();

  /** Reads the text of the article that is open; null where that was given up meanwhile. */
  async function complete(article: Article, read: ReadText): Promise<FullText | null> {
    stop();
    const mine = new AbortController();
    fetching = mine;
    dispatch({ type: 'article-loading', loading: true });
    try {
      const found = await read(services, article, mine.signal);
      if (mine.signal.aborted) return null;
      dispatch({ type: 'article-completed', ...found });
      return found;
    } catch (thrown) {
      dispatch({ type: 'article-loading', loading: false });
      tell(thrown);
      return null;
    }
  }

  function show(article: Article, from: 'list' | 'related'): void {
    dispatch({ type: 'notice', notice: null });
    dispatch({ type: 'article-opened', article, from });
    markRead(article.id);
  }

  function open(article: Article, from: 'list' | 'related'): void {
    show(article, from);
    void complete(article, fullText);
  }

  function openSelected(): void {
    const row = selectedArticle(get());
    if (!row) return;
    const found = findArticle(services, row.id);
    if (found.ok) open(found.value, 'list');
    else complain(found.error);
  }

  async function followHeadline({ title, link }: RelatedHeadline): Promise<void> {
    if (link === null) {
      complain({ code: 'unopenable', subject: title });
      return;
    }
    dispatch({ type: 'article-loading', loading: true });
    const from = get().reading.article?.id;
    const found = await readAnything(services, link);
    if (get().reading.article?.id !== from) return;
    dispatch({ type: 'article-loading', loading: false });
    if (found.ok) open(found.value.article, 'related');
    else complain(found.error);
  }

  async function fetchPage(article: Article): Promise<void> {
    if (article.link === null) {
      complain({ code: 'unopenable', subject: article.title });
      return;
    }
    const found = await complete(article, pageText);
    if (found?.article.fromPage) dispatch({ type: 'text-turned', to: 'page' });
    else if (found?.error === null) notice({ kind: 'thin-page' });
  }

  function giveUp(): void {
    stop();
    dispatch({ type: 'article-loading', loading: false });
  }

  function turnOpenText(article: Article): void {
    const { texts, loading } = get().reading;
    if (loading) giveUp();
    else if (article.fromPage && texts.feed) {
      dispatch({ type: 'text-turned', to: 'feed' });
      notice({ kind: 'own-text' });
    } else if (!article.fromPage && texts.page) dispatch({ type: 'text-turned', to: 'page' });
    else void fetchPage(article);
  }

  return {
    stop,
    openSelected,
    openRelated(index) {
      const headline = get().reading.article?.related[index];
      if (headline) void followHeadline(headline);
    },
    turnText() {
      const wanted = currentArticle();
      if (!wanted) return;
      const { article } = get().reading;
      if (article?.id === wanted.id) {
        turnOpenText(article);
        return;
      }
      show(wanted, 'list');
      void fetchPage(wanted);
    },
    toggleFullText() {
      const source = currentSource(get());
      if (!source) return;
      const always = services.state.load().settings.fullTexts[source.id] !== 'always';
      const operation = {
        type: 'set-full-text',
        source: source.id,
        fullText: always ? 'always' : null,
      } as const;
      if (change([operation])) notice({ kind: 'full-text', source: source.title, always });
    },
  };
}
