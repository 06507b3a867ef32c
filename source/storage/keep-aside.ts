import {
  copyFileSync,
  existsSync,
  constants as fsConstants,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import path from 'node:path';

/** `2026-11-24T11-38-00Z`: a time as a name may have it on any system. */
export const stampOf = (time: Date): string =>
  time
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');

/**
 * A free name beside a damaged file: `bookmarks.json` → `bookmarks.damaged-2026-11-24T11-38-00Z.json`, then `…Z-2.json`.
 * The caller holds the lock of the folder, so that the name is still free when it is used.
 */
function asideName(file: string, now: Date): string {
  const { dir, name, ext } = path.parse(file);
  const stamp = stampOf(now);
  const candidate = (count: number): string =>
    path.join(dir, `${name}.damaged-${stamp}${count > 1 ? `-${count}` : ''}${ext}`);
  let count = 1;
  while (existsSync(candidate(count))) count += 1;
  return candidate(count);
}

/** Renames a file out of the way; `companions` are suffixes that belong to it (SQLite's `-wal`). Returns the new name. */
export function quarantineFile(file: string, now: Date, companions: readonly string[] = []): string {
  const aside = asideName(file, now);
  renameSync(file, aside);
  for (const suffix of companions) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  return aside;
}

/** Keeps a copy of a file that goes on with what is left of it; a folder in its place is moved. Returns the copy's name. */
export function backUpFile(file: string, now: Date): string {
  if (statSync(file).isDirectory()) return quarantineFile(file, now);
  const aside = asideName(file, now);
  copyFileSync(file, aside, fsConstants.COPYFILE_EXCL);
  return aside;
}

/** Whether a file of this name and content is kept aside already. */
export function isKeptAside(file: string, bytes: Buffer): boolean {
  const { dir, name } = path.parse(file);
  return readdirSync(dir)
    .filter(other => other.startsWith(`${name}.damaged-`))
    .map(other => path.join(dir, other))
    .some(other => statSync(other).isFile() && readFileSync(other).equals(bytes));
}
