/** Joining and parting the articles of stories by hand. */
import { selectedHere, unselect } from './acting.ts';
import { selectionIn } from './article-selection.ts';
import { type Effect, say, start } from './effect.ts';
import type { Reads } from './reads.ts';
import type { Session } from './session.ts';
import { selectedReport } from './story.ts';

/** Those that are selected in the list, with all that their rows stand for. */
export function joinSelected(session: Session, reads: Reads): readonly Effect[] {
  const { here } = selectionIn(session.selection, session.list);
  if (here.length < 2) return [say({ kind: 'join-more' })];
  return [start('join-stories', { ids: selectedHere(session, reads).map(({ id }) => id) }), unselect];
}

/** The selected article of the story that is shown. */
export function partSelected(session: Session): readonly Effect[] {
  const report = selectedReport(session);
  return report ? [start('part-stories', { ids: [report.id] })] : [];
}
