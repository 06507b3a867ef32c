import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Homes } from '../../../source/domain/homes.ts';
import { oneFolder } from '../../../source/storage/home/home-files.ts';
import { createHomes } from '../../../source/storage/home/homes.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

export interface TestHomes {
  readonly homes: Homes;
  /** What was written, by the name that was given. */
  readonly written: Map<string, Uint8Array>;
}

/** A home with a read mark; each backup is restored to an empty folder of its own. */
export function createTestHomes(now: Date): TestHomes {
  const written = new Map<string, Uint8Array>();
  const clock = { now: () => now };
  const open = (folder: string): Homes =>
    createHomes({ folders: oneFolder(folder), clock, keys: searchKeys, program: '1.2.3' });
  const folder = temporaryFolder();
  const home = open(path.join(folder, 'home'));
  const store = createConfStore({ folder: path.join(folder, 'home') });
  store.apply({
    what: 'mark-read',
    edits: [{ table: 'read', key: 'elsewhere', to: () => '2026-11-24T08:00:00.000Z' }],
  });
  return {
    written,
    homes: {
      async backUp(file, signal) {
        const made = await home.backUp(path.join(folder, path.basename(file)), signal);
        if (made.ok) written.set(file, await readFile(made.value.file));
        return made;
      },
      restore: request => open(temporaryFolder()).restore(request),
      isHome: () => false,
      withCopy: home.withCopy,
      takeConflicts: home.takeConflicts,
    },
  };
}
