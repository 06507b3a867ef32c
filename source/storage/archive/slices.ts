import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';

/** How long a step keeps its own thread from other work. */
const sliceMs = 25;

/** How long a transaction keeps all others from writing. Pages that many articles share are written once for each transaction. */
const transactionMs = 50;

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

/** Each step works on some of the items, in a short transaction of its own, which `settle` ends. */
export function* slicesOf<Item>(
  database: Database.Database,
  items: readonly Item[],
  work: (item: Item) => void,
  settle: () => void = () => undefined,
): Generator<void, void> {
  let next = 0;

  function slice(): void {
    const end = performance.now() + transactionMs;
    do work(items[next++] as Item);
    while (next < items.length && performance.now() < end);
    settle();
  }

  while (next < items.length) {
    inTransaction(database, slice);
    if (next < items.length) yield;
  }
}

/** All steps at once. */
export function inSlices<Item>(...work: Parameters<typeof slicesOf<Item>>): void {
  for (const _ of slicesOf(...work)); // each step is one slice
}
