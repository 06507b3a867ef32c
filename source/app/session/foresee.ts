import { follow } from './follow.ts';
import { open } from './reading.ts';
import type { Reads } from './reads.ts';
import { selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';
import { openUnread } from './unread.ts';

/**
 * The session once the article is open that is likely to be the next: the one under the cursor of the list, or so many steps behind it;
 * behind one that is being read, the next unread one, whatever the steps: only without them is it looked for.
 */
export function foresee(session: Session, reads: Reads, steps = 0): Session {
  if (session.focus === 'reader')
    return steps === 0 ? follow(session, openUnread(session, 1, reads)) : session;
  const article = selectedArticle(session, steps);
  return article ? follow(session, open(session, article.id, reads)) : session;
}
