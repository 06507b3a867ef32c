/** Makes a backup the home, whole or not at all. */
import { existsSync, rmSync } from 'node:fs';
import type { Restored, RestoreRequest } from '../../domain/homes.ts';
import { inspectArchive, UnknownArchive } from '../archive/schema.ts';
import type { Folders } from '../folders.ts';
import { isStorageFailure, openUri } from '../sqlite.ts';
import { failureDetail, NewerFile } from '../storage-error.ts';
import { createConfStore } from '../store/conf-store.ts';
import { BackupError } from './backup-errors.ts';
import { archiveName, entriesOf, placeIn } from './home-files.ts';
import { withHomeHeld } from './locks.ts';
import { partName, tidyParts } from './part-folder.ts';
import { unpackBackup } from './read-backup.ts';
import { asideName, finishSwap, foldersOf, hasPlan, makeStaged, swapHomes, within } from './swap.ts';

const newer = (file: string): BackupError => new BackupError({ code: 'newer-file', subject: file });

/** What is damaged in a home that was packed so is no fault of the backup: it is dealt with as ever when it is opened. */
function assertReadable(home: Folders, file: string): void {
  const store = createConfStore({ folder: home.state, settingsFolder: home.settings });
  const kept = store.kept();
  if (!kept.ok && kept.error.code === 'newer-file') throw newer(file);
  const archive = placeIn(home, archiveName);
  if (!existsSync(archive)) return;
  const database = openUri(archive, 'mode=ro');
  try {
    inspectArchive(database);
  } catch (error) {
    if (error instanceof NewerFile) throw newer(file);
    if (!isStorageFailure(error) && !(error instanceof UnknownArchive)) throw error;
    throw new BackupError({ code: 'broken-backup', subject: file, detail: failureDetail(error) }, error);
  } finally {
    database.close();
  }
}

/** A process that was killed has left a home half in its place. */
export function finishRestore(folders: Folders): void {
  if (hasPlan(folders)) withHomeHeld(folders, () => finishSwap(folders));
}

export interface RestoreOptions {
  readonly folders: Folders;
  readonly now: Date;
  readonly request: RestoreRequest;
}

const exists = ({ state }: Folders): BackupError => new BackupError({ code: 'home-exists', subject: state });

const assertFree = ({ folders, request: { replace } }: RestoreOptions): void => {
  if (!replace && entriesOf(folders).length > 0) throw exists(folders);
};

async function swapIn(options: RestoreOptions, staged: Folders, name: string): Promise<Restored> {
  const { folders, now, request } = options;
  const { file, content } = request;
  const { created, program, files } = await unpackBackup({ file, content, into: staged });
  assertReadable(staged, file);
  const aside = asideName(folders, now);
  withHomeHeld(folders, () => {
    assertFree(options);
    swapHomes(folders, { staged: name, aside, entries: entriesOf(staged) });
  });
  const keptIn = foldersOf(within(folders, aside)).filter(folder => existsSync(folder));
  return { file, created, program, files: files.length, keptIn };
}

/** What waits belongs to a plan that is not carried out yet. */
function removeStaged(folders: Folders, staged: Folders): void {
  if (hasPlan(folders)) return;
  for (const folder of foldersOf(staged)) rmSync(folder, { recursive: true, force: true });
}

const partOf = 'restore';

/** Throws a `BackupError` or a `StorageError`; then all is as it was. */
export async function restoreHome(options: RestoreOptions): Promise<Restored> {
  const { folders } = options;
  finishRestore(folders);
  assertFree(options);
  const name = partName(partOf);
  const staged = makeStaged(folders, name);
  for (const folder of foldersOf(folders)) tidyParts(folder, partOf);
  try {
    return await swapIn(options, staged, name);
  } finally {
    removeStaged(folders, staged);
  }
}
