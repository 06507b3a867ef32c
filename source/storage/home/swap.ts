/**
 * Puts a home in the place of another one, which is kept aside. A plan is written first; whoever finds one (the next start of Khabar)
 * carries it out to its end, so that a process may be killed at any moment.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { putInPlace, syncFolder } from '../conf-file.ts';
import type { Folders } from '../folders.ts';
import { stampOf } from '../keep-aside.ts';
import { makeFolder } from '../make-folder.ts';
import { arrayOf, isText, objectOf } from '../shape.ts';
import { StorageError } from '../storage-error.ts';
import { entriesOf, placeIn } from './home-files.ts';

export interface SwapPlan {
  /** Names of folders in each of the home's folders: where the new home waits, and where the old one goes. */
  readonly staged: string;
  readonly aside: string;
  /** What the new home has. */
  readonly entries: readonly string[];
}

const planName = 'restore.json';
const planFile = ({ state }: Pick<Folders, 'state'>): string => path.join(state, planName);

/** The same folders, each with a folder of this name in it. */
export const within = ({ state, archive, settings }: Folders, name: string): Folders => ({
  state: path.join(state, name),
  archive: path.join(archive, name),
  settings: path.join(settings, name),
});

export const foldersOf = ({ state, archive, settings }: Folders): readonly string[] => [
  ...new Set([state, archive, settings]),
];

const isPlan = objectOf({ staged: isText, aside: isText, entries: arrayOf(isText) });

/** A plan was written whole, or not at all. */
function planIn(folders: Folders): SwapPlan | null {
  try {
    const plan: unknown = JSON.parse(readFileSync(planFile(folders), 'utf8'));
    return isPlan(plan) ? (plan as unknown as SwapPlan) : null;
  } catch {
    return null;
  }
}

export const hasPlan = (folders: Pick<Folders, 'state'>): boolean => existsSync(planFile(folders));

function writePlan(folders: Folders, plan: SwapPlan): void {
  const file = planFile(folders);
  writeFileSync(`${file}.next`, `${JSON.stringify(plan)}\n`, { mode: 0o600 });
  putInPlace(`${file}.next`, file);
}

/** What a test replaces. */
export type Rename = (from: string, to: string) => void;

/** A running process may have made a file anew in the meantime. */
function freeName(place: string): string {
  let [free, count] = [place, 1];
  while (existsSync(free)) free = `${place}-${++count}`;
  return free;
}

function movedTo(place: string, rename: Rename, from: string): void {
  makeFolder(path.dirname(place));
  rename(from, freeName(place));
}

/** The old home first, its archive before all else: who opens an archive now makes none while this is going on. */
function carryOut(folders: Folders, plan: SwapPlan, rename: Rename): void {
  const [staged, aside] = [within(folders, plan.staged), within(folders, plan.aside)];
  const isWaiting = (name: string): boolean => existsSync(placeIn(staged, name));
  for (const name of entriesOf(folders)) {
    const isPlaced = plan.entries.includes(name) && !isWaiting(name);
    if (!isPlaced) movedTo(placeIn(aside, name), rename, placeIn(folders, name));
  }
  for (const name of plan.entries) if (isWaiting(name)) rename(placeIn(staged, name), placeIn(folders, name));
  for (const folder of [...foldersOf(folders), ...foldersOf(aside).filter(place => existsSync(place))])
    syncFolder(folder);
}

function tidy(folders: Folders, plan: SwapPlan): void {
  rmSync(planFile(folders), { force: true });
  for (const folder of foldersOf(within(folders, plan.staged)))
    rmSync(folder, { recursive: true, force: true });
}

function guarded(folders: Folders, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(folders.state, error);
  }
}

/** Under the locks of the home. Throws a `StorageError`. */
export function swapHomes(folders: Folders, plan: SwapPlan, rename: Rename = renameSync): void {
  guarded(folders, () => {
    writePlan(folders, plan);
    carryOut(folders, plan, rename);
    tidy(folders, plan);
  });
}

/** The same, if a plan is there that was not carried out to its end. */
export function finishSwap(folders: Folders): void {
  guarded(folders, () => {
    const plan = planIn(folders);
    if (plan === null) return;
    carryOut(folders, plan, renameSync);
    tidy(folders, plan);
  });
}

/** `before-restore-2026-11-24T11-38-00Z`, which is no name in any of the folders yet. */
export function asideName(folders: Folders, now: Date): string {
  const stamp = stampOf(now);
  const isTaken = (name: string): boolean =>
    foldersOf(within(folders, name)).some(place => existsSync(place));
  let [name, count] = [`before-restore-${stamp}`, 1];
  while (isTaken(name)) name = `before-restore-${stamp}-${++count}`;
  return name;
}

export function makeStaged(folders: Folders, name: string): Folders {
  const staged = within(folders, name);
  for (const folder of foldersOf(staged)) {
    makeFolder(path.dirname(folder));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
  }
  return staged;
}
