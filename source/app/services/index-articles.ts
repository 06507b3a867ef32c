/** Making the words of new articles known to searches, behind the articles themselves, and finding their stories when these are asked for. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Archive } from '../../domain/library.ts';
import { compactIfSparse } from './retention.ts';

type Indexed = Pick<Archive, 'indexing' | 'unindexed'>;
type Grouped = Pick<Archive, 'grouping' | 'ungrouped'>;

/** How many are left, after each step; an abort leaves them for later. */
export async function* indexArticles(archive: Indexed, signal?: AbortSignal): AsyncGenerator<number, void> {
  if (archive.unindexed() === 0) return;
  for (const _ of archive.indexing()) {
    yield archive.unindexed();
    await setImmediate();
    if (signal?.aborted) return;
  }
}

/** Finds the stories of new articles: how many are left, after each step. */
export async function* groupArticles(archive: Grouped, signal?: AbortSignal): AsyncGenerator<number, void> {
  if (archive.ungrouped() === 0) return;
  for (const _ of archive.grouping()) {
    yield archive.ungrouped();
    await setImmediate();
    if (signal?.aborted) return;
  }
}

/** Milliseconds for the stories of an archive that has many without: what is left then is left for the next time. */
const longestGrouping = 20_000;

/**
 * What lists can do without, behind new articles: their words, then their stories, which are left for the words of articles that come meanwhile.
 * Texts take less space once they are indexed: much of it is given back.
 * @param longest how long stories are looked for, in milliseconds
 */
export function* workBehind(
  archive: Indexed & Grouped & Pick<Archive, 'sizes' | 'compact'>,
  longest = longestGrouping,
): Generator<void, void> {
  yield* archive.indexing();
  compactIfSparse({ archive });
  const end = performance.now() + longest;
  for (const _ of archive.grouping()) {
    yield;
    if (archive.unindexed() > 0) yield* archive.indexing();
    if (performance.now() >= end) return;
  }
}

/** All of it. Others that write get their turn: after each step it waits as long as that has taken. */
export async function indexAll(
  archive: Indexed & Grouped & Pick<Archive, 'sizes' | 'compact'>,
  signal?: AbortSignal,
): Promise<void> {
  let begun = performance.now();
  for (const _ of workBehind(archive)) {
    await setTimeout(performance.now() - begun);
    if (signal?.aborted) return;
    begun = performance.now();
  }
}
