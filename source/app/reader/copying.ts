/** Copying: always the text in logical order, as it was written, whatever the screen shows of it. */
import type { Article } from '../../domain/article.ts';
import type { Clipboard } from '../../domain/ports.ts';
import { pieceTexts } from './pieces.ts';
import type { Copied } from './state.ts';
import type { Store } from './store.ts';

export interface CopyActions {
  /** The paragraphs that are selected, or else the article's address. */
  readonly copy: () => void;
  /** The headline and the address. */
  readonly copyHeadline: () => void;
  /** Begins to select paragraphs, at the top of the window; or ends it. */
  readonly toggleSelection: () => void;
}

export interface CopyContext {
  readonly store: Store;
  readonly clipboard: Clipboard;
  readonly currentArticle: () => Article | null;
  /** Has the window take the steps that are still to be taken. */
  readonly settle: () => void;
}

const webLink = ({ link }: Article): string | null => (link !== null && /^https?:/u.test(link) ? link : null);

export function createCopyActions(context: CopyContext): CopyActions {
  const { store, clipboard, currentArticle, settle } = context;
  const { get, dispatch } = store;

  async function give(text: string, what: Copied): Promise<void> {
    const handed = await clipboard.copy(text);
    dispatch({ type: 'notice', notice: { kind: 'copied', what, handed } });
  }

  function copyParagraphs(article: Article, from: number, to: number): void {
    const [first, last] = from <= to ? [from, to] : [to, from];
    const texts = pieceTexts(article).slice(first, last + 1);
    dispatch({ type: 'selection', selection: null });
    void give(texts.filter(text => text !== '').join('\n\n'), 'paragraphs');
  }

  function copyHeadline(): void {
    const article = currentArticle();
    if (!article) return;
    const link = webLink(article);
    if (link === null) void give(article.title, 'headline');
    else void give(`${article.title}\n${link}`, 'headline-and-link');
  }

  return {
    copyHeadline,
    copy() {
      const { article, selection } = get().reading;
      if (article && selection) {
        copyParagraphs(article, selection.from, selection.to);
        return;
      }
      const current = currentArticle();
      const link = current && webLink(current);
      if (link) void give(link, 'link');
      else copyHeadline();
    },
    toggleSelection() {
      settle();
      const { article, place, selection } = get().reading;
      if (!article) return;
      const begun = { from: place.piece, to: place.piece };
      dispatch({ type: 'selection', selection: selection ? null : begun });
    },
  };
}
