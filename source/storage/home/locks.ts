/** Keeps all others from writing to a home. */
import path from 'node:path';
import { createFileLock } from '../file-lock.ts';
import type { Folders } from '../folders.ts';
import { takeLock } from '../held-lock.ts';
import { BackupError } from './backup-errors.ts';

const patienceMs = 10_000;

const lockIn = (folder: string, name: string) => createFileLock(path.join(folder, name), patienceMs);

/** Throws a `BackupError` (`home-busy`) while articles are being fetched: they would go where nobody looks. */
export function withHomeHeld<T>({ state, archive }: Folders, work: () => T): T {
  const release = takeLock(path.join(archive, 'refresh.lock'));
  if (release === null) throw new BackupError({ code: 'home-busy', subject: state });
  try {
    return lockIn(state, 'state.lock').run(() => lockIn(archive, 'archive.lock').run(work));
  } finally {
    release();
  }
}
