/** Joining and parting the articles of stories by hand. */
import { selectedHere, unselect } from './acting.ts';
import { type Effect, say, start } from './effect.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';
import { selectedReport } from './story.ts';

/** Those that are selected in the list. */
export function joinSelected(session: Session, reads: Reads): readonly Effect[] {
  const ids = selectedHere(session, reads).map(({ id }) => id);
  return ids.length < 2 ? [say({ kind: 'join-more' })] : [start('join-stories', { ids }), unselect];
}

/** The selected article of the story that is shown. */
export function partSelected(session: Session): readonly Effect[] {
  const report = selectedReport(session);
  return report ? [start('part-stories', { ids: [report.id] })] : [];
}
