import { readdirSync } from 'node:fs';
import { setPriority } from 'node:os';
import { changeV8Flags, type V8Flag } from '../base/v8-flags.ts';

/** Bytes of bytecode that V8 lets a function run before it optimizes it (by itself a third of that), in baseline code. */
const flags: readonly V8Flag[] = [
  { change: '--interrupt-budget=200000', usual: '--interrupt-budget=67584' },
  { change: '--always-sparkplug', usual: '--no-always-sparkplug' },
];

/** Node 22 and later have a compiler in between (Maglev), and other budgets. */
const isBeforeMaglev = (version: string): boolean => Number.parseInt(version, 10) < 12;

const threads = '/proc/self/task';
const politeness = 10;

/** Lets V8's threads wait where there are fewer processors than they and this one want. Linux has a priority for each thread, others have not. */
function letThreadsWait(): void {
  try {
    for (const thread of readdirSync(threads).map(Number))
      if (thread !== process.pid) setPriority(thread, politeness);
  } catch {
    // another system, or one that forbids it
  }
}

/**
 * For a command that lays out all that it gets: V8 optimizes what is hot a little later, when it has seen more of it. With two
 * processors, its compiler threads otherwise take the time from the layout, and do much of their work twice.
 */
export function optimizeLate(version: string = process.versions.v8): void {
  if (!isBeforeMaglev(version)) return;
  changeV8Flags(flags);
  letThreadsWait();
}
