/** The articles and the text that keys hand to other programs. */
import type { Article } from '../../domain/article.ts';
import { plainArticle } from '../export/plain-article.ts';
import { selectedHere } from './acting.ts';
import { archivedBelow } from './archived.ts';
import { articleShown } from './article-shown.ts';
import { pieceTexts } from './pieces.ts';
import type { Reads } from './reads.ts';
import { openArticle, selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

/** With the fullest text that is known. */
function articleOf(id: string, reads: Reads): readonly Article[] {
  const texts = reads.texts(id);
  return texts ? [articleShown({ texts, shown: texts.page ? 'page' : 'feed' })] : [];
}

/** Those that are selected in the list that is shown, or the one that is read or under the cursor. */
export function articlesHere(session: Session, reads: Reads): readonly Article[] {
  const selected = selectedHere(session, reads);
  if (selected.length > 0) return selected.flatMap(({ id }) => articleOf(id, reads));
  const open = session.focus === 'reader' ? openArticle(session) : null;
  if (open) return [open];
  const current = selectedArticle(session);
  return current ? articleOf(current.id, reads) : [];
}

/** The paragraphs that are selected in the open article, from the first to the last; null: none are. */
export function selectedParagraphs(session: Session): readonly string[] | null {
  const article = openArticle(session);
  const selection = session.focus === 'reader' ? session.reading?.selection : null;
  if (!article || !selection) return null;
  const { from, to } = selection;
  const texts = pieceTexts(article, archivedBelow(session)).slice(Math.min(from, to), Math.max(from, to) + 1);
  return texts.filter(text => text !== '');
}

const betweenArticles = `\n${'─'.repeat(12)}\n\n`;

/** The selected paragraphs, or the articles whole. */
export function textHere(session: Session, reads: Reads): string {
  const paragraphs = selectedParagraphs(session);
  if (paragraphs) return `${paragraphs.join('\n\n')}\n`;
  return articlesHere(session, reads)
    .map(article => plainArticle(article, session.messages))
    .join(betweenArticles);
}
