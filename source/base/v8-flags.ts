/** Flags of V8 that a running program changes. */
import { setFlagsFromString } from 'node:v8';

export interface V8Flag {
  readonly change: string;
  /** What it is by itself. */
  readonly usual: string;
}

const changed = new Set<string>();
let isSetBackAtTheEnd = false;

function setBack(): void {
  for (const usual of changed) setFlagsFromString(usual);
  changed.clear();
}

/**
 * Until the process ends. V8 takes compiled code that was kept (`main/compile-cache.ts`) only with the flags with which it was stored,
 * which happens at the end: before that, flags are what they were. What is loaded while they are changed is compiled anew.
 */
export function changeV8Flags(flags: readonly V8Flag[]): void {
  if (!isSetBackAtTheEnd) process.prependOnceListener('exit', setBack);
  isSetBackAtTheEnd = true;
  for (const { change, usual } of flags) {
    changed.add(usual);
    setFlagsFromString(change);
  }
}

/** Before the process ends: those of them that have been changed. */
export function resetV8Flags(flags: readonly V8Flag[]): void {
  for (const { usual } of flags) if (changed.delete(usual)) setFlagsFromString(usual);
}
