import type { Change, ChangeRequest } from '../../../source/domain/change.ts';
import type { MarkFile, Store } from '../../../source/domain/library.ts';

export const at = '2026-11-24T08:00:00.000Z';

/** The change that a request has made; throws if it failed. */
export function applied(store: Store, request: ChangeRequest): Change {
  const result = store.apply(request);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.change;
}

/** All marks of one table, from all of its files. */
export const marksOf = (store: Store, table: MarkFile['table']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    store
      .files()
      .filter(file => file.table === table)
      .flatMap(file => Object.entries(store.marksIn(file) ?? {})),
  );
