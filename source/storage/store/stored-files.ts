import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../../base/clock.ts';
import { jsonFault } from '../../base/json-fault.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { MirroredMarks } from '../../domain/library.ts';
import type { DamageNotice } from '../../domain/ports.ts';
import { type JsonLayout, jsonText } from '../conf-file.ts';
import { type Damaged, unusable, usable } from '../decoded.ts';
import type { FileLock } from '../file-lock.ts';
import { backUpFile, isKeptAside, quarantineFile } from '../keep-aside.ts';
import type { JsonObject } from '../shape.ts';
import { failureDetail, NewerFile, StorageError } from '../storage-error.ts';
import { isFolder, meansAbsent } from './absence.ts';
import { withChecksum } from './checksum.ts';
import { type Newer, type Reading, summedContent } from './envelope.ts';
import { stampOf } from './file-stamp.ts';
import { differsInOneByte } from './flipped-byte.ts';
import { linkTarget } from './link-target.ts';
import { createFileWriter, type FileToWrite } from './write-files.ts';

/** How one kind of file is read and written. */
export interface StoredFile<T> extends JsonLayout {
  /** Its path below the folder, without `.json`. */
  readonly name: string;
  /** In the folder of the settings. */
  readonly isSetting?: boolean;
  /** Its value is remembered for as long as the file does not change. */
  readonly isCached?: boolean;
  /** What is written to it is remembered for who reads it next, once: the mirror does at once. */
  readonly isReadNext?: boolean;
  /** Taking a file that cannot be read for an absent one would mislead: reading it fails then. */
  readonly isVital?: boolean;
  /**
   * People may edit it: it has no checksum, but is written twice. If the file cannot be used or is gone, what its copy
   * (`sources.copy.json`) holds takes its place.
   */
  readonly hasCopy?: boolean;
  /** What it holds if there is no such file. */
  readonly absent: T;
  decode(text: string): Reading<T>;
  /** What is whole in a text that is no JSON any more; null: nothing. */
  salvage?(text: string): T | null;
  /** What is left of a damaged file (null: nothing), with what the archive's mirror has of it; null if that has nothing either. */
  recover?(left: T | null, mirrored: MirroredMarks): T | null;
  encode(value: T): JsonObject;
}

export interface StoredFiles {
  pathOf(file: Pick<StoredFile<unknown>, 'name' | 'isSetting'>): string;
  stampOf(file: Pick<StoredFile<unknown>, 'name' | 'isSetting'>): string | null;
  /**
   * What the file holds. What is damaged is moved aside and told (`damage`); what a later version wrote is told too, and
   * read as far as this one can. Throws a `StorageError` if the file is there and the system does not let it be read. Never call it under the lock.
   */
  read<T>(file: StoredFile<T>): T;
  /** The same; null if the system does not let it be read, which is told too. */
  readIfPossible<T>(file: StoredFile<T>): T | null;
  /** The same as `read` under the lock, before the file is written: throws a `StorageError` (`newer-file`) for a file of a later version. */
  readForChange<T>(file: StoredFile<T>): T;
  /** Makes those that are gone again, of what `recover` has of them, and tells it; where nothing can be written, they stay away. */
  restore<T>(gone: readonly StoredFile<T>[]): void;
  toWrite<T>(file: StoredFile<T>, value: T): ToWrite;
  /** Under the lock; see `FileWriter`. */
  write(files: readonly ToWrite[]): void;
  /** Runs under the lock; what storage throws becomes data. */
  locked<T>(work: () => T): Result<T>;
  damage(): readonly DamageNotice[];
}

const gone = 'it is gone';

export interface StoredFilesOptions {
  readonly folder: string;
  readonly settingsFolder: string;
  readonly lock: FileLock;
  readonly clock: Clock;
  readonly mirroredMarks: MirroredMarks;
}

interface ToWrite extends FileToWrite {
  /** Remembered once it is written, under this name. */
  readonly next?: { readonly name: string; readonly value: unknown };
}

interface Cached {
  readonly stamp: string;
  readonly value: unknown;
}

export function createStoredFiles(options: StoredFilesOptions): StoredFiles {
  const { folder, settingsFolder, lock, clock, mirroredMarks } = options;
  const writer = createFileWriter();
  const cache = new Map<string, Cached>();
  const notices: DamageNotice[] = [];

  const pathOf: StoredFiles['pathOf'] = ({ name, isSetting }) =>
    path.join(isSetting ? settingsFolder : folder, `${name}.json`);

  function decodeFromDisk<T>(file: StoredFile<T>): Reading<T> {
    try {
      const bytes = readFileSync(pathOf(file));
      return isFlipped(file, bytes) ? unusable('a byte has changed') : file.decode(bytes.toString('utf8'));
    } catch (error) {
      if (meansAbsent(error)) return { kind: 'whole', value: file.absent };
      if (isFolder(error)) return unusable('a folder is in its place');
      throw new StorageError(pathOf(file), error);
    }
  }

  /** Null if it cannot be read. */
  function bytesOf(file: Pick<StoredFile<unknown>, 'name' | 'isSetting'>): Buffer | null {
    try {
      return readFileSync(pathOf(file));
    } catch {
      return null;
    }
  }

  /** A file that somebody has edited to just this, once more after it was kept aside as damaged, is meant to be so. */
  function isFlipped<T>(file: StoredFile<T>, bytes: Buffer): boolean {
    const copy = file.hasCopy ? bytesOf(copyOf(file)) : null;
    const summed = copy && summedContent(copy.toString('utf8'));
    if (!summed) return false;
    const written = Buffer.from(jsonText(summed.content, file));
    return (
      differsInOneByte(written, bytes) && summed.isWhole() && !isKeptAside(linkTarget(pathOf(file)), bytes)
    );
  }

  /** The stamp is taken first: a later write makes it stale. */
  function readWith<T>(file: StoredFile<T>, onProblem: (problem: Damaged<T> | Newer<T>) => T): T {
    const stamp = stampOf(pathOf(file));
    if (stamp === null) {
      cache.delete(file.name);
      return isGone(file) ? onProblem(unusable(gone) as Damaged<T>) : file.absent;
    }
    const cached = cache.get(file.name);
    if (!file.isCached) cache.delete(file.name);
    if (cached?.stamp === stamp) return cached.value as T;
    const reading = decodeFromDisk(file);
    const value = reading.kind === 'whole' ? reading.value : onProblem(reading);
    if (reading.kind === 'whole' && file.isCached) cache.set(file.name, { stamp, value });
    return value;
  }

  const copyOf = <T>({ name, ...file }: StoredFile<T>): StoredFile<T> => ({ ...file, name: `${name}.copy` });

  /** Nothing removes a file that has a copy. */
  const isGone = <T>(file: StoredFile<T>): boolean =>
    file.hasCopy === true && stampOf(pathOf(copyOf(file))) !== null;

  function readCopy<T>(file: StoredFile<T>): T | null {
    const bytes = file.hasCopy ? bytesOf(copyOf(file)) : null;
    const copy = bytes && file.decode(bytes.toString('utf8'));
    return copy === null || copy.kind === 'newer' ? null : usable(copy);
  }

  function salvage<T>(file: StoredFile<T>): T | null {
    const bytes = file.salvage ? bytesOf(file) : null;
    return (bytes && file.salvage?.(bytes.toString('utf8'))) ?? null;
  }

  /** What a damaged file goes on with; null: nothing. */
  function remainsOf<T>(file: StoredFile<T>, damaged: Damaged<T>): T | null {
    const left = usable(damaged) ?? readCopy(file) ?? salvage(file);
    return file.recover ? file.recover(left, mirroredMarks) : left;
  }

  /** What helps who has edited the file by hand. */
  function faultsOf<T>(file: StoredFile<T>, damaged: Damaged<T>): Pick<DamageNotice, 'place' | 'faults'> {
    if (damaged.kind === 'partial') return damaged.faults ? { faults: damaged.faults } : {};
    const bytes = file.hasCopy ? bytesOf(file) : null;
    const place = bytes && jsonFault(bytes.toString('utf8'));
    return place ? { place } : {};
  }

  function keepAside<T>(file: StoredFile<T>, damaged: Damaged<T>, keep: typeof backUpFile): void {
    const kept = pathOf(file);
    const faults = faultsOf(file, damaged);
    try {
      const keptAs = keep(linkTarget(kept), clock.now());
      notices.push({ file: kept, keptAs, reason: damaged.reason, ...faults });
    } catch (error) {
      throw new StorageError(kept, error);
    }
  }

  /** Under the lock: keeps the damaged file aside, and lets go on what remains of it. */
  function repair<T>(file: StoredFile<T>, damaged: Damaged<T>): T {
    const remains = remainsOf(file, damaged);
    if (damaged.reason !== gone) keepAside(file, damaged, remains === null ? quarantineFile : backUpFile);
    if (remains === null) return file.absent;
    write([toWrite(file, remains)]);
    if (damaged.reason === gone) tellRestored(pathOf(file));
    return remains;
  }

  const tellRestored = (file: string): void =>
    void notices.push({ file, keptAs: null, reason: gone, isRestored: true });

  function restored<T>(file: StoredFile<T>): readonly FileToWrite[] {
    const remains = stampOf(pathOf(file)) === null ? (file.recover?.(null, mirroredMarks) ?? null) : null;
    return remains === null ? [] : [toWrite(file, remains)];
  }

  const readForChange: StoredFiles['readForChange'] = file =>
    readWith(file, problem => {
      if (problem.kind !== 'newer') return repair(file, problem);
      throw new StorageError(pathOf(file), new NewerFile(`version: ${problem.version}`));
    });

  function noticeInPlace(file: string, reason: string, more: Partial<DamageNotice> = {}): void {
    const notice = { file, keptAs: null, ...more, reason };
    if (!notices.some(known => isDeepStrictEqual(known, notice))) notices.push(notice);
  }

  /** Damage that cannot be moved aside stays where it is, and `apply` refuses to write over it. */
  function readThroughDamage<T>(file: StoredFile<T>, damaged: Damaged<T>): T {
    const repaired = locked(() => readForChange(file));
    if (repaired.ok) return repaired.value;
    noticeInPlace(pathOf(file), damaged.reason, faultsOf(file, damaged));
    return remainsOf(file, damaged) ?? file.absent;
  }

  /** Of many files in a folder, the folder: it is told once. */
  const newerPlace = (file: StoredFile<unknown>): string =>
    file.name.includes('/') ? path.dirname(pathOf(file)) : pathOf(file);

  function readNewer<T>(file: StoredFile<T>, { value, version }: Newer<T>): T {
    if (value === null && file.isVital)
      throw new StorageError(pathOf(file), new NewerFile(`version: ${version}`));
    noticeInPlace(newerPlace(file), 'newer', { isNewer: true });
    return value ?? file.absent;
  }

  const toWrite: StoredFiles['toWrite'] = (file, value) => {
    const content = file.encode(value);
    const layout = file.indent === undefined ? {} : { indent: file.indent };
    const next = file.isReadNext ? { next: { name: file.name, value } } : {};
    const checked = { ...layout, ...next, value: withChecksum(content) };
    if (!file.hasCopy) return { ...checked, file: pathOf(file) };
    const copy = { ...checked, file: pathOf(copyOf(file)) };
    return { ...layout, file: pathOf(file), value: content, copy };
  };

  const write: StoredFiles['write'] = files => {
    writer.write(files);
    for (const { file, next } of files) {
      const stamp = next ? stampOf(file) : null;
      if (next && stamp !== null) cache.set(next.name, { stamp, value: next.value });
    }
  };

  function locked<T>(work: () => T): Result<T> {
    try {
      return ok(lock.run(work));
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return { ok: false, error: error.readerError };
    }
  }

  const read: StoredFiles['read'] = file =>
    readWith(file, problem =>
      problem.kind === 'newer' ? readNewer(file, problem) : readThroughDamage(file, problem),
    );

  function readIfPossible<T>(file: StoredFile<T>): T | null {
    try {
      return read(file);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      noticeInPlace(pathOf(file), failureDetail(error.cause));
      return null;
    }
  }

  return {
    pathOf,
    stampOf: file => stampOf(pathOf(file)),
    read,
    readIfPossible,
    readForChange,
    toWrite,
    write,
    locked,
    restore(goneFiles) {
      if (goneFiles.length === 0) return;
      locked(() => {
        const toRestore = goneFiles.flatMap(restored);
        write(toRestore);
        for (const { file } of toRestore) tellRestored(file);
      });
    },
    damage: () => [...notices],
  };
}
