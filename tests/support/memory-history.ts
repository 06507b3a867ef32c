import { ok } from '../../source/domain/errors.ts';
import type { History, HistoryEntry } from '../../source/domain/history.ts';

/** A history that keeps nothing but whether its changes are undone. `skipped`: cells of each that changed elsewhere. */
export function createMemoryHistory(changes: readonly HistoryEntry[], skipped = 0): History {
  const entries = changes.map(change => ({ ...change }));
  const turn = (entry: (typeof entries)[number] | undefined, undone: boolean) => {
    if (!entry) return ok(null);
    entry.undone = undone;
    return ok({ entry: { ...entry }, changed: entry.count - skipped, skipped });
  };
  return {
    list: () => entries.map(entry => ({ ...entry })),
    undo: () =>
      turn(
        entries.find(entry => !entry.undone),
        true,
      ),
    redo: () =>
      turn(
        entries.findLast(entry => entry.undone),
        false,
      ),
  };
}
