/** What is remembered of a server, in `sync.json`. The file has the password: nobody else may read it. */

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../domain/errors.ts';
import type { SyncKeeper, SyncMemory } from '../domain/sync.ts';
import { putInPlace, writeNext } from './conf-file.ts';
import { takeLock } from './held-lock.ts';
import { isBoolean, isRecord, isText, nullable, objectOf } from './shape.ts';
import { storageFailure } from './storage-error.ts';
import { meansAbsent } from './store/absence.ts';
import { hasWrongChecksum, withChecksum } from './store/checksum.ts';

const version = 1;
const fileName = 'sync';

const isMemory = objectOf({
  account: objectOf({ url: isText, user: isText, password: isText }),
  last: nullable(isText),
  hasNoTags: isBoolean,
  items: isRecord,
  feeds: isRecord,
});

/** A file that is damaged, or of a later version, is none: the next set-up writes it anew, and the first exchange loses nothing. */
function memoryIn(text: string): SyncMemory | null {
  try {
    const file: unknown = JSON.parse(text);
    if (!isRecord(file) || hasWrongChecksum(file) || file.version !== version) return null;
    return isMemory(file.sync) ? (file.sync as unknown as SyncMemory) : null;
  } catch {
    return null;
  }
}

export function createSyncKeeper(folder: string): SyncKeeper {
  const file = path.join(folder, `${fileName}.json`);

  function guarded(work: () => void): Result<null> {
    try {
      work();
      return ok(null);
    } catch (error) {
      return { ok: false, error: storageFailure(file, error) };
    }
  }

  const replace = (memory: SyncMemory): void =>
    putInPlace(writeNext(folder, fileName, withChecksum({ version, sync: memory })), file);

  return {
    async read() {
      try {
        return memoryIn(readFileSync(file, 'utf8'));
      } catch (error) {
        if (meansAbsent(error)) return null;
        throw error;
      }
    },
    write: async memory => guarded(() => (memory === null ? rmSync(file, { force: true }) : replace(memory))),
    lock: async () => takeLock(path.join(folder, 'sync.lock')),
  };
}
