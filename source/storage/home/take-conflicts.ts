/** Merges the conflicting copies of a file synchronizer into the home that they lie in, and keeps them aside. */
import { copyFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../domain/errors.ts';
import type { TakenConflicts } from '../../domain/homes.ts';
import type { Folders } from '../folders.ts';
import { stampOf } from '../keep-aside.ts';
import { makeFolder } from '../make-folder.ts';
import { StorageError } from '../storage-error.ts';
import { meansAbsent } from '../store/absence.ts';
import { type ConflictCopy, conflictCopiesIn, placeOfCopy } from './conflict-copies.ts';
import { folderOf, oneFolder, placeIn } from './home-files.ts';
import { inPartFolder } from './part-folder.ts';

/** Homes that have one copy of a file at most: the other machine's, as far as they differ from this one. */
function homesOf(copies: readonly ConflictCopy[]): readonly (readonly ConflictCopy[])[] {
  const homes: ConflictCopy[][] = [];
  for (const copy of copies) {
    const free = homes.find(home => home.every(({ original }) => original !== copy.original));
    if (free) free.push(copy);
    else homes.push([copy]);
  }
  return homes;
}

/** Another process may have been faster. */
function moving(from: string, to: string, move: (from: string, to: string) => void): void {
  try {
    makeFolder(path.dirname(to));
    move(from, to);
  } catch (error) {
    if (!meansAbsent(error)) throw new StorageError(from, error);
  }
}

export interface TakeConflictsOptions {
  readonly folders: Folders;
  readonly now: Date;
  /** Merges the home in a folder; what it gives is an error, or else of no interest. */
  readonly merge: (folder: string) => Promise<Result<unknown>>;
}

const nameOfKept = 'merged-conflicts';

export async function takeConflicts({
  folders,
  now,
  merge,
}: TakeConflictsOptions): Promise<Result<TakenConflicts>> {
  const copies = conflictCopiesIn(folders);
  const keptIn = new Set<string>();
  const keep = (copy: ConflictCopy): void => {
    const kept = path.join(folderOf(folders, copy.original), nameOfKept, stampOf(now));
    moving(placeOfCopy(folders, copy), path.join(kept, ...copy.name.split('/')), renameSync);
    keptIn.add(kept);
  };
  for (const home of homesOf(copies)) {
    const merged = await inPartFolder(path.join(folders.archive, 'merge'), async part => {
      for (const copy of home)
        moving(placeOfCopy(folders, copy), placeIn(oneFolder(part), copy.original), copyFileSync);
      return merge(part);
    });
    if (!merged.ok) return merged;
    for (const copy of home) keep(copy);
  }
  return ok({ copies: copies.length, keptIn: [...keptIn] });
}
