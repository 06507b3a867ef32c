/** Threads that keep the process small: each has a heap of its own, and V8 by default lets all of them grow before it looks for garbage. */
import path from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { changeV8Flags, type V8Flag } from '../base/v8-flags.ts';

/**
 * V8 reads them at each collection, in all threads. A heap is collected once it is 30 % larger than its live objects (by default up to four
 * times as large), and the space of short-lived objects stays as it is (by default it grows to 32 MB).
 */
const flags: readonly V8Flag[] = [
  { change: '--heap-growing-percent=30', usual: '--heap-growing-percent=0' },
  { change: '--semi-space-growth-factor=1', usual: '--semi-space-growth-factor=2' },
];

/** For a new process, and its main thread: semi-spaces of 1 MB, three of which are the young generation. */
export const smallHeapFlags: readonly string[] = [
  ...flags.map(({ change }) => change),
  '--max-semi-space-size=1',
];

/** For all threads of this process, from now on; starting another thread resets the second flag. */
export const keepHeapsSmall = (): void => changeV8Flags(flags);

export interface SmallThreadOptions extends WorkerOptions {
  /**
   * One of the two halves of the space of short-lived objects. Whoever makes many objects that live as long as a piece of work should
   * have room for those of one piece: V8 copies all that is in use each time the half is full.
   */
  readonly semiSpaceMb?: number;
}

/** V8's young generation is two halves and the large objects, which may take as much as one. */
const semiSpacesInYoungGeneration = 3;

/** Node starts no thread in a folder that was removed meanwhile. Nothing is found from there, so any other will do. */
function leaveRemovedFolder(): void {
  try {
    process.cwd();
  } catch {
    process.chdir(path.parse(process.execPath).root);
  }
}

export function startSmallThread(
  file: string | URL,
  { semiSpaceMb = 1, ...options }: SmallThreadOptions = {},
): Worker {
  leaveRemovedFolder();
  // of the heaps that are made from now on
  changeV8Flags([{ change: `--min-semi-space-size=${semiSpaceMb}`, usual: '--min-semi-space-size=0' }]);
  const thread = new Worker(file, {
    ...options,
    resourceLimits: {
      ...options.resourceLimits,
      maxYoungGenerationSizeMb: semiSpacesInYoungGeneration * semiSpaceMb,
    },
  });
  return thread.once('online', keepHeapsSmall);
}
