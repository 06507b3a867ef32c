import type { Result } from '../domain/errors.ts';
import type { Archive, Store } from '../domain/library.ts';

/**
 * A store whose changes the archive mirrors before they are acknowledged. `archive` gives null as long as it is not open: it
 * catches up when it is opened (`Archive.mirror`).
 */
export function mirroredStore(store: Store, archive: () => Archive | null): Store {
  const reflect = <T>(result: Result<T>): Result<T> => {
    if (result.ok) archive()?.mirror(store);
    return result;
  };
  return {
    ...store,
    apply: request => reflect(store.apply(request)),
    history: {
      list: () => store.history.list(),
      undo: () => reflect(store.history.undo()),
      redo: () => reflect(store.history.redo()),
    },
  };
}
