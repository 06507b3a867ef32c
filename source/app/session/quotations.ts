/** Who said what in the article that is open. */
import type { ArticleQuotation } from '../services/quotations.ts';
import { closed, type Effect, go, start } from './effect.ts';
import { windowAt } from './finding.ts';
import { openArticle, openOverlay, quotationsShown } from './selectors.ts';
import type { Session } from './session.ts';

export function askForQuotations(session: Session): readonly Effect[] {
  const article = openArticle(session);
  return article ? [start('quotations', article)] : [];
}

export function selectedQuotation(session: Session): ArticleQuotation | null {
  const overlay = openOverlay(session);
  const found = quotationsShown(session);
  if (overlay?.layer !== 'quotes' || !found) return null;
  return found[Math.min(overlay.cursor, found.length - 1)] ?? null;
}

/** The head is the first piece. */
const pieceOf = (block: number): number => block + 1;

/** Closes the list, and marks the words where they stand. */
export function goToQuotation(session: Session): readonly Effect[] {
  const quotation = selectedQuotation(session);
  if (!quotation) return [];
  const place = windowAt(session, { piece: pieceOf(quotation.block), start: quotation.startInBlock });
  return [
    closed,
    go({ type: 'focus', pane: 'reader' }),
    go({ type: 'finding', finding: { words: quotation.words, at: 0 } }),
    ...(place ? [go({ type: 'scrolled', place })] : []),
  ];
}
