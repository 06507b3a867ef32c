/** How long the rest of the article takes that is being read. */
import { readingMinutes } from '../reading-time.ts';
import { openArticle } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { readingView } from './reading-view.ts';

/** From the top of the window to the end; empty where nothing is open, and where the end is in sight. */
export function timeLeft(session: Session): string {
  const article = openArticle(session);
  const view = readingView(session);
  if (!article || !view || view.measured.atEnd) return '';
  const minutes = Math.ceil(readingMinutes(article) * (1 - view.measured.progress));
  return minutes === 0 ? '' : session.messages.minutesLeft(minutes);
}
