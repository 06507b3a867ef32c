import type { Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { ChangeKind } from '../../domain/history.ts';
import type { Services } from './services.ts';

interface Removal<Found> {
  readonly what: ChangeKind;
  readonly find: (word: string) => Result<Found>;
  readonly keyOf: (found: Found) => string;
  readonly edit: (key: string) => Edit;
}

/** Removes what the words name, in one change, each once. Errors: those of `find`; those of the store. */
export function removeEach<Found>(
  { store }: Pick<Services, 'store'>,
  words: readonly string[],
  { what, find, keyOf, edit }: Removal<Found>,
): Result<readonly Found[]> {
  const removed = new Map<string, Found>();
  for (const word of words) {
    const found = find(word);
    if (!found.ok) return found;
    removed.set(keyOf(found.value), found.value);
  }
  const applied = store.apply({ what, edits: [...removed.keys()].map(edit) });
  return applied.ok ? ok([...removed.values()]) : applied;
}
