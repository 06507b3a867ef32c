/** Copies that programs which keep folders alike on several machines make of a file that was changed on two of them. */
import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from '../folders.ts';
import { StorageError } from '../storage-error.ts';
import { meansAbsent } from '../store/absence.ts';
import { folderOf, isHomeName, stateFolders } from './home-files.ts';

export interface ConflictCopy {
  /** Of the file that it is a copy of: `read/3f.json`. */
  readonly original: string;
  /** Of the copy, in the same folder. */
  readonly name: string;
}

/** All of them say so. A home has thousands of files, and each command that changes it looks at their names. */
const mark = /conflict/iu;

/** How they name such a copy. */
const patterns: readonly RegExp[] = [
  /^(?<stem>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?(?<ending>\.\w+)$/u, // Syncthing
  /^(?<stem>.+) \([^()]*conflicted copy[^()]*\)(?<ending>\.\w+)$/iu, // Dropbox, Nextcloud
  /^(?<stem>.+)_conflict-\d{8}-\d{6}(?<ending>\.\w+)$/u, // ownCloud
];

/** Null: it is no such copy. */
export function originalOf(name: string): string | null {
  for (const pattern of patterns) {
    const { stem, ending } = pattern.exec(name)?.groups ?? {};
    if (stem !== undefined && ending !== undefined) return stem + ending;
  }
  return null;
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (meansAbsent(error)) return [];
    throw new StorageError(folder, error);
  }
}

/** `below`: a folder of the home, or the home itself. */
function* copiesBelow(folder: string, below: string, isDeep: boolean): Generator<ConflictCopy> {
  for (const entry of entriesIn(path.join(folder, below))) {
    const isFolder = entry.isDirectory();
    if (!isFolder && !mark.test(entry.name)) continue;
    const name = path.posix.join(below, entry.name);
    const original = entry.isFile() ? originalOf(name) : null;
    if (original !== null && isHomeName(original)) yield { original, name };
    if (isDeep && isFolder) yield* copiesBelow(folder, name, isDeep);
  }
}

const copiesAtTop = (folders: Folders, folder: string): readonly ConflictCopy[] =>
  [...copiesBelow(folder, '', false)].filter(({ original }) => folderOf(folders, original) === folder);

/** In an order that is the same on every machine. */
export function conflictCopiesIn(folders: Folders): readonly ConflictCopy[] {
  return [
    ...[...new Set(Object.values(folders))].flatMap(folder => copiesAtTop(folders, folder)),
    ...stateFolders.flatMap(name => [...copiesBelow(folders.state, name, true)]),
  ].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

export const placeOfCopy = (folders: Folders, { original, name }: ConflictCopy): string =>
  path.join(folderOf(folders, original), ...name.split('/'));
