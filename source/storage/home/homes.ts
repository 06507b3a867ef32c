import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { HomeCopy, Homes } from '../../domain/homes.ts';
import { openArchive } from '../archive/open.ts';
import type { TextKeys } from '../archive/text-keys.ts';
import type { Folders } from '../folders.ts';
import { readerErrorOf } from '../storage-error.ts';
import { createConfStore } from '../store/conf-store.ts';
import { archiveName, entriesOf, oneFolder } from './home-files.ts';
import { inPartFolder } from './part-folder.ts';
import { unpackBackup } from './read-backup.ts';
import { restoreHome } from './restore.ts';
import { copyHome } from './snapshot.ts';
import { takeConflicts } from './take-conflicts.ts';
import { writeBackup } from './write-backup.ts';

export interface HomesOptions {
  readonly folders: Folders;
  readonly clock: Clock;
  readonly keys: TextKeys;
  /** The version of Khabar. */
  readonly program: string;
}

/** What storage throws becomes data. */
async function asResult<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const readerError = readerErrorOf(error);
    if (readerError === null) throw error;
    return { ok: false, error: readerError };
  }
}

export function createHomes({ folders, clock, keys, program }: HomesOptions): Homes {
  async function openCopy<T>(
    folder: string,
    work: (copy: HomeCopy) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const store = createConfStore({ folder, clock });
    const kept = store.kept();
    if (!kept.ok) return kept;
    const opened = openArchive({ file: path.join(folder, archiveName), keys, clock, marks: store });
    if (!opened.ok) return opened;
    const { archive } = opened.value;
    try {
      return await work({ kept: kept.value, bookmarkCopy: id => store.bookmarkCopy(id), archive });
    } finally {
      archive.close();
    }
  }

  return {
    backUp: (given, signal) =>
      asResult(async () => {
        const file = path.resolve(given);
        if (!existsSync(path.dirname(file)))
          return fail('file-unwritable', { subject: given, detail: 'ENOENT' });
        return inPartFolder(file, async part =>
          ok(await writeBackup({ folders, file, program, now: clock.now(), signal }, part)),
        );
      }),

    restore: request => asResult(async () => ok(await restoreHome({ folders, now: clock.now(), request }))),

    isHome: folder => entriesOf(oneFolder(path.resolve(folder))).length > 0,

    withCopy: (place, content, work) =>
      asResult(() =>
        inPartFolder(path.join(folders.archive, 'merge'), async part => {
          if (content === null) copyHome(oneFolder(path.resolve(place)), part);
          else await unpackBackup({ file: place, content, into: oneFolder(part) });
          return openCopy(part, work);
        }),
      ),

    takeConflicts: merge =>
      asResult(() => takeConflicts({ folders, now: clock.now(), merge: part => openCopy(part, merge) })),
  };
}
