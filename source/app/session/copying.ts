/** Copying: always the text in logical order, as it was written, whatever the screen shows of it. */
import type { Article, ArticleHeader } from '../../domain/article.ts';
import { readingView } from '../view/reading-view.ts';
import { type Effect, go } from './effect.ts';
import { pieceTexts } from './pieces.ts';
import type { Selection } from './reading-state.ts';
import { currentArticle, isWebLink, openArticle } from './selectors.ts';
import type { Session } from './session.ts';

function copyParagraphs(article: Article, { from, to }: Selection, session: Session): readonly Effect[] {
  const texts = pieceTexts(article).slice(Math.min(from, to), Math.max(from, to) + 1);
  const text = texts.filter(part => part !== '').join('\n\n');
  const place = session.reading?.place;
  return [
    ...(place ? [go({ type: 'scrolled', place, selection: null })] : []),
    { effect: 'copy', text, what: 'paragraphs' },
  ];
}

/** A line break that is pasted into a shell runs what is before it, unless the terminal marks it as pasted. */
export const separatorFor = ({ terminal }: Session): string => (terminal.bracketedPaste ? '\n' : ' ');

function headlineOf({ title, link }: ArticleHeader, session: Session): Effect {
  return isWebLink(link)
    ? { effect: 'copy', text: title + separatorFor(session) + link, what: 'headline-and-link' }
    : { effect: 'copy', text: title, what: 'headline' };
}

/** The headline and the address. */
export function copyHeadline(session: Session): readonly Effect[] {
  const article = currentArticle(session);
  return article ? [headlineOf(article, session)] : [];
}

/** The paragraphs that are selected, or else the article's address. */
export function copy(session: Session): readonly Effect[] {
  const open = openArticle(session);
  const selection = session.focus === 'reader' ? (session.reading?.selection ?? null) : null;
  if (open && selection) return copyParagraphs(open, selection, session);
  const link = currentArticle(session)?.link ?? null;
  return isWebLink(link) ? [{ effect: 'copy', text: link, what: 'link' }] : copyHeadline(session);
}

/** Begins to select paragraphs, at the top of the window; or ends it. */
export function toggleSelection(session: Session): readonly Effect[] {
  const view = readingView(session);
  if (!session.reading || !view) return [];
  const begun = { from: view.place.piece, to: view.place.piece };
  return [
    go({
      type: 'scrolled',
      place: session.reading.place,
      selection: session.reading.selection ? null : begun,
    }),
  ];
}
