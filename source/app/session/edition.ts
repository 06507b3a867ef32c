/** The list in sight as a document, to be read away from the terminal. */
import { sourceName } from '../view/source-name.ts';
import { type Effect, say, start } from './effect.ts';
import { listTitle } from './selectors.ts';
import type { Session } from './session.ts';

/** What the list is called in the document; empty: it has everything. */
function subjectOf(session: Session): string {
  const { scope, title, words } = listTitle(session);
  const name = scope.kind === 'all' ? '' : sourceName({ scope, title }, session.messages);
  return [name, words].filter(part => part !== '').join(': ');
}

/** `target`: a file, a format, or empty. */
export function saveEdition(session: Session, target: string): readonly Effect[] {
  const { query, order } = session.list;
  const { language } = session.messages;
  const wanted = { query, order, subject: subjectOf(session), language, target };
  return [say({ kind: 'writing-edition' }), start('edition', wanted)];
}
