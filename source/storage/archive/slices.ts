import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';

/** How long a step keeps its own thread from other work, and a transaction all others from writing. */
const sliceMs = 25;

/** Each step works on some of the items, outside of any transaction, and leaves others the thread after it. */
export function* eachInSlices<Item>(
  items: readonly Item[],
  work: (item: Item) => void,
): Generator<void, void> {
  let end = performance.now() + sliceMs;
  for (const item of items) {
    work(item);
    if (performance.now() < end) continue;
    yield;
    end = performance.now() + sliceMs;
  }
}

/** Each step works on some of the items, in a short transaction of its own; `finish` belongs to the last of them. */
export function* slicesOf<Item>(
  database: Database.Database,
  items: readonly Item[],
  work: (item: Item) => void,
  finish: () => void = () => undefined,
): Generator<void, void> {
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

  inTransaction(database, slice);
  while (!isDone()) {
    yield;
    inTransaction(database, slice);
  }
}

/** All steps at once. */
export function inSlices<Item>(...work: Parameters<typeof slicesOf<Item>>): void {
  for (const _ of slicesOf(...work)); // each step is one slice
}
