/** The first sources of a user's own stand in place of the default ones. */
import { ok, type Result } from '../../domain/errors.ts';
import type { Store } from '../../domain/library.ts';
import type { Source } from '../../domain/source.ts';
import { removeSources } from '../../domain/source-edits.ts';
import { defaultSources } from '../catalogue/index.ts';

/** Until the user has decided anything about the list. */
export const hasStarterSet = (store: Store): boolean => store.sources() === null;

/**
 * Takes the default sources that the user has not chosen out of the list: a change of its own, so that one undo brings them back and
 * leaves what was added. Gives those that have left. Errors: `storage-failed`.
 */
export function leaveStarterSet(store: Store, chosen: ReadonlySet<string>): Result<readonly Source[]> {
  const left = defaultSources().filter(({ id }) => !chosen.has(id));
  const ids = left.map(({ id }) => id);
  const edits = removeSources(ids, defaultSources());
  const removed = store.apply({ what: 'source-remove', count: left.length, edits });
  return removed.ok ? ok(left) : removed;
}
