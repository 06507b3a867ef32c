/** Writes several JSON files through conf, so that each of them is whole at every moment. */
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  type JsonLayout,
  leftoversIn,
  removeLeftovers,
  syncFile,
  syncFolder,
  writeNext,
} from '../conf-file.ts';
import { StorageError } from '../storage-error.ts';
import { advanceChangeTime, changeTimeOf } from './file-stamp.ts';
import { linkTarget } from './link-target.ts';

export interface FileToWrite extends JsonLayout {
  /** Its path; the name ends in `.json`. */
  readonly file: string;
  readonly value: Readonly<Record<string, unknown>>;
  /** A second file, which is as young or younger. */
  readonly copy?: FileToWrite;
}

/** A complete new text, ready to take the place of the old one. */
interface Replacement {
  readonly file: string;
  /** Where the file really lies, if it is a symbolic link. */
  readonly target: string;
  readonly next: string;
  /** When the old one was written. */
  readonly past: bigint | null;
}

export interface FileWriter {
  /**
   * Writes all new texts first, then syncs them; only if the disk has taken all of them, they take their places, in the order given.
   * Durable when it returns. The caller holds the lock. Throws a `StorageError`.
   */
  write(files: readonly FileToWrite[]): void;
}

function guarded<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof StorageError ? error : new StorageError(file, error);
  }
}

/** In a folder that a link leads to, others may have files of any name. */
function nextOf(file: string, target: string): { readonly dir: string; readonly name: string } {
  const { dir, name } = path.parse(target);
  return { dir, name: target === file ? name : `${name}.khabar` };
}

function replace({ file, next, target, past }: Replacement): void {
  guarded(file, () => {
    advanceChangeTime(next, past);
    renameSync(next, target);
  });
}

/** Folders count as changed even if only the target of a link in them was replaced. */
function replaceAll(replacements: readonly Replacement[]): void {
  const folders = new Map(replacements.map(({ file }) => [path.dirname(file), null as bigint | null]));
  for (const folder of folders.keys()) folders.set(folder, changeTimeOf(folder));
  for (const replacement of replacements) replace(replacement);
  for (const [folder, past] of folders) guarded(folder, () => advanceChangeTime(folder, past));
  const targets = new Set(replacements.map(({ target }) => path.dirname(target)));
  for (const folder of targets) guarded(folder, () => syncFolder(folder));
}

/** The copy first: if this is stopped halfway, the file itself is the older one. */
const withCopy = (file: FileToWrite): readonly FileToWrite[] =>
  file.copy === undefined ? [file] : [file.copy, file];

/** `sync`: what a test replaces. */
export function createFileWriter({ sync = syncFile } = {}): FileWriter {
  const leftovers = new Map<string, readonly string[]>();

  /** What was left when this writer first wrote to the folder. */
  function tidy(folder: string, name: string): void {
    const left = leftovers.get(folder) ?? leftoversIn(folder);
    leftovers.set(folder, left);
    removeLeftovers(folder, name, left);
  }

  function prepare({ file, value, ...layout }: FileToWrite): Replacement {
    return guarded(file, () => {
      const target = linkTarget(file);
      const { dir, name } = nextOf(file, target);
      tidy(dir, name);
      const past = changeTimeOf(target);
      return { file, target, next: writeNext(dir, name, value, layout), past };
    });
  }

  function write(files: readonly FileToWrite[]): void {
    const replacements: Replacement[] = [];
    try {
      for (const file of files.flatMap(withCopy)) replacements.push(prepare(file));
      for (const { file, next } of replacements) guarded(file, () => sync(next));
      replaceAll(replacements);
    } catch (error) {
      for (const { next } of replacements) rmSync(next, { force: true });
      throw error;
    }
  }

  return { write };
}
