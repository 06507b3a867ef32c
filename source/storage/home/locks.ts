/** Keeps all others from writing to a home. */
import path from 'node:path';
import { createFileLock } from '../file-lock.ts';
import type { Folders } from '../folders.ts';
import { type Release, takeLock } from '../held-lock.ts';
import { BackupError } from './backup-errors.ts';

const patienceMs = 10_000;

const lockIn = (folder: string, name: string) => createFileLock(path.join(folder, name), patienceMs);

/** Throws a `BackupError` (`home-busy`) while articles are being fetched or marks exchanged with a server: they would go where nobody looks. */
export function withHomeHeld<T>({ state, archive }: Folders, work: () => T): T {
  const held: Release[] = [];
  try {
    for (const file of [path.join(archive, 'refresh.lock'), path.join(state, 'sync.lock')]) {
      const release = takeLock(file);
      if (release === null) throw new BackupError({ code: 'home-busy', subject: state });
      held.push(release);
    }
    return lockIn(state, 'state.lock').run(() => lockIn(archive, 'archive.lock').run(work));
  } finally {
    for (const release of held) release();
  }
}
