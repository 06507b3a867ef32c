import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';

/** How long a transaction keeps other processes and threads from writing. */
const sliceMs = 10;

/** Does work on all items in short transactions; `finish` belongs to the last of them. */
export function inSlices<Item>(
  database: Database.Database,
  items: readonly Item[],
  work: (item: Item) => void,
  finish: () => void = () => undefined,
): void {
  let next = 0;
  const isDone = (): boolean => next === items.length;

  function slice(): void {
    const end = performance.now() + sliceMs;
    while (!isDone()) {
      work(items[next++] as Item);
      if (performance.now() >= end) break;
    }
    if (isDone()) finish();
  }

  do inTransaction(database, slice);
  while (!isDone());
}
