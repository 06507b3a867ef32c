/** How long the rest of the article takes that is being read. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { minutesToRead, wordsOf } from '../../domain/reading-time.ts';
import { openArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { readingView } from './reading-view.ts';

const wordsIn = rememberLatest(wordsOf);

/** From the top of the window to the end; empty where nothing is open, and where the end is in sight. */
export function timeLeft(session: Session): string {
  const article = openArticle(session);
  const view = readingView(session);
  if (!article || !view || view.measured.atEnd) return '';
  const words = wordsIn(article.blocks) * (1 - view.measured.progress);
  const minutes = minutesToRead(words, article.direction);
  return minutes === 0 ? '' : session.messages.minutesLeft(minutes);
}
