/** Commands for the links of the open article. The count before a key is the number of a link. */
import { type Effect, say } from '../session/effect.ts';
import { copyLink, followLink, hasLinks, openLink, playLink, readLink } from '../session/link-actions.ts';
import { numberLinks } from '../session/link-numbers.ts';
import type { Reads } from '../session/reads.ts';
import { openOverlay } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { hasArticle, rows } from './command.ts';
import { toggling } from './toggling.ts';

const toggleList = toggling('links');

/** First the numbers in the text, then the list. Those who listen hear the numbers as they read. */
function showLinks(session: Session, _: null, reads: Reads): readonly Effect[] {
  if (!hasLinks(session)) return [say({ kind: 'no-links' })];
  const hasNumbers = session.isLinear || session.reading?.numbersLinks;
  return hasNumbers || openOverlay(session) ? toggleList(session, null, reads) : numberLinks(session, true);
}

const where = ['numbered', 'links', 'reader'] as const;

export const linkCommands = rows([
  { id: 'links', scopes: where, takes: 'none', isEnabled: hasArticle, run: showLinks },
  { id: 'read-link', scopes: where, takes: 'count', hint: 2, isEnabled: hasLinks, run: readLink },
  { id: 'open-link', scopes: where, takes: 'count', hint: 2, isEnabled: hasLinks, run: openLink },
  { id: 'play-link', scopes: where, takes: 'count', isEnabled: hasLinks, run: playLink },
  { id: 'follow-link', scopes: where, takes: 'count', isEnabled: hasLinks, run: followLink },
  { id: 'copy-link', scopes: where, takes: 'count', hint: 2, isEnabled: hasLinks, run: copyLink },
]);
