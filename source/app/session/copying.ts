/** Copying: always the text in logical order, as it was written, whatever the screen shows of it. */
import type { ArticleHeader } from '../../domain/article.ts';
import { readingView } from '../view/reading-view.ts';
import { type Effect, go } from './effect.ts';
import { currentArticle, isWebLink } from './selectors.ts';
import type { Session } from './session.ts';
import { selectedParagraphs } from './shared-text.ts';

/** No paragraphs are selected any more. */
export const endSelection = ({ reading }: Session): readonly Effect[] =>
  reading?.selection ? [go({ type: 'scrolled', place: reading.place, selection: null })] : [];

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
  const paragraphs = selectedParagraphs(session);
  if (paragraphs)
    return [...endSelection(session), { effect: 'copy', text: paragraphs.join('\n\n'), what: 'paragraphs' }];
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
