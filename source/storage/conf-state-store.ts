import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Clock, systemClock } from '../base/clock.ts';
import { ok, type Result } from '../domain/errors.ts';
import type { DamageNotice, StateStore } from '../domain/ports.ts';
import { applyOperation, type State, type StateOperation } from '../domain/state.ts';
import { removeLeftovers, writeConfFile } from './conf-file.ts';
import type { Damaged, Decoded } from './decoded.ts';
import { createFileLock } from './file-lock.ts';
import { backUpFile, quarantineFile } from './keep-aside.ts';
import { absentPart, type StateFile, stateFiles } from './state-files.ts';
import { StorageError } from './storage-error.ts';

export interface ConfStateStoreOptions {
  readonly folder: string;
  /** The folder of the settings; where not given, the same. */
  readonly settingsFolder?: string;
  /** Dates the names of damaged files. */
  readonly clock?: Clock;
  /** How long to wait for the other processes. */
  readonly lockTimeoutMs?: number;
}

type AnyStateFile = StateFile<keyof State>;
type Part = State[keyof State];

interface Cached {
  readonly stamp: string;
  readonly value: Part;
}

/** In the order of writing: what is worth most comes first. */
const files = Object.values(stateFiles) as readonly unknown[] as readonly AnyStateFile[];

/** Which file this is and in which edition; null where it does not exist. */
function stampOf(file: string): string | null {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeNs}` : null;
}

/**
 * The state in four files: `sources.json`, `read.json` and `bookmarks.json` in one folder, `settings.json` in that of the
 * settings (`conf-file.ts` writes them, `state-files.ts` knows their layout), all under the lock `state.lock`.
 *
 * `load` throws a `StorageError` where a file is there but cannot be read (no permission, a failing disk): taking that
 * for an empty state would end in overwriting it. Several operations that touch several files are not one transaction
 * across files; each file is whole at every moment.
 */
export function createConfStateStore(options: ConfStateStoreOptions): StateStore {
  const { folder, settingsFolder = folder, clock = systemClock, lockTimeoutMs = 10_000 } = options;
  const lock = createFileLock(path.join(folder, 'state.lock'), lockTimeoutMs);
  const cache = new Map<string, Cached>();
  const notices: DamageNotice[] = [];
  let isTidy = false;

  const folderOf = ({ part }: AnyStateFile): string => (part === 'settings' ? settingsFolder : folder);
  const pathOf = (file: AnyStateFile): string => path.join(folderOf(file), `${file.part}.json`);

  function remember(file: AnyStateFile, stamp: string | null, value: Part): Part {
    if (stamp === null) cache.delete(file.part);
    else cache.set(file.part, { stamp, value });
    return value;
  }

  function decodeFromDisk(file: AnyStateFile): Decoded<Part> {
    try {
      return file.decode(readFileSync(pathOf(file), 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw new StorageError(pathOf(file), error);
      return { kind: 'whole', value: absentPart(file.part) };
    }
  }

  /** The part as it is on disk; a damaged one is handed to `onDamage`. The stamp is taken first: a later write makes it stale. */
  function readPart(file: AnyStateFile, onDamage: (damaged: Damaged<Part>) => Part): Part {
    const stamp = stampOf(pathOf(file));
    if (stamp === null) return remember(file, null, absentPart(file.part));
    const cached = cache.get(file.part);
    if (cached?.stamp === stamp) return cached.value;
    const decoded = decodeFromDisk(file);
    return decoded.kind === 'whole' ? remember(file, stamp, decoded.value) : onDamage(decoded);
  }

  function writePart(file: AnyStateFile, value: Part): void {
    try {
      writeConfFile(folderOf(file), file.part, file.encode(value as never));
    } catch (error) {
      throw new StorageError(pathOf(file), error);
    }
    remember(file, stampOf(pathOf(file)), value);
  }

  /** Under the lock: keeps the damaged file aside and lets the rest go on. */
  function repair(file: AnyStateFile, damaged: Damaged<Part>): Part {
    const keep = damaged.kind === 'partial' ? backUpFile : quarantineFile;
    let keptAs: string;
    try {
      keptAs = keep(pathOf(file), clock.now());
    } catch (error) {
      throw new StorageError(pathOf(file), error);
    }
    notices.push({ file: pathOf(file), keptAs, reason: damaged.reason });
    if (damaged.kind === 'unusable') return remember(file, null, absentPart(file.part));
    writePart(file, damaged.value);
    return damaged.value;
  }

  /** Reads again under the lock: another process may have repaired it in the meantime. */
  const readRepairing = (file: AnyStateFile): Part => readPart(file, damaged => repair(file, damaged));

  /** Damage that cannot be kept aside stays where it is, and `apply` refuses to write over it. */
  function readThroughDamage(file: AnyStateFile, damaged: Damaged<Part>): Part {
    const repaired = attempt(() => readRepairing(file));
    if (repaired.ok) return repaired.value;
    const notice = { file: pathOf(file), keptAs: pathOf(file), reason: damaged.reason };
    if (!notices.some(known => isDeepStrictEqual(known, notice))) notices.push(notice);
    return damaged.kind === 'partial' ? damaged.value : absentPart(file.part);
  }

  /** Runs under the lock; what storage throws becomes data. */
  function attempt<T>(work: () => T): Result<T> {
    try {
      return ok(lock.run(work));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return { ok: false, error: error.readerError };
    }
  }

  const stateOf = (read: (file: AnyStateFile) => Part): State =>
    Object.fromEntries(files.map(file => [file.part, read(file)])) as unknown as State;

  function tidyOnce(): void {
    if (isTidy) return;
    for (const place of new Set([folder, settingsFolder])) {
      try {
        removeLeftovers(place);
      } catch (error) {
        throw new StorageError(place, error);
      }
    }
    isTidy = true;
  }

  function applyLocked(operations: readonly StateOperation[]): State {
    tidyOnce();
    const before = stateOf(readRepairing);
    const after = operations.reduce(applyOperation, before);
    for (const file of files) {
      if (!isDeepStrictEqual(after[file.part], before[file.part])) writePart(file, after[file.part]);
    }
    return after;
  }

  return {
    load: () => stateOf(file => readPart(file, damaged => readThroughDamage(file, damaged))),
    apply: operations => attempt(() => applyLocked(operations)),
    damage: () => [...notices],
  };
}
