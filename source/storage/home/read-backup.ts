/** Unpacks a backup, and checks every byte of it. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { syncFile } from '../conf-file.ts';
import type { Folders } from '../folders.ts';
import { makeFolder } from '../make-folder.ts';
import { failureDetail, StorageError } from '../storage-error.ts';
import { BackupError } from './backup-errors.ts';
import { placeIn } from './home-files.ts';
import {
  backupFormat,
  formatIn,
  gzipMagic,
  type ListedFile,
  type Manifest,
  manifestName,
  readManifest,
} from './manifest.ts';
import { BrokenTar, type PackedFile, unpackTar } from './tar.ts';
import { writingFile } from './write-stream.ts';

const largestManifest = 100_000_000;

const notABackup = (file: string): BackupError => new BackupError({ code: 'not-a-backup', subject: file });
const broken = (file: string, detail: string, cause?: unknown): BackupError =>
  new BackupError({ code: 'broken-backup', subject: file, detail }, cause);

async function textOf({ content }: PackedFile): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

async function manifestIn(first: PackedFile | undefined, file: string): Promise<Manifest> {
  if (first?.name !== manifestName || first.size > largestManifest) throw notABackup(file);
  const text = await textOf(first);
  const format = formatIn(text);
  if (format !== null && format > backupFormat) throw new BackupError({ code: 'newer-file', subject: file });
  const manifest = readManifest(text);
  if (manifest === null) throw broken(file, manifestName);
  return manifest;
}

/** Writes what passes, and tells its hash. */
async function unpackFile({ content }: PackedFile, target: string): Promise<string> {
  const hash = createHash('sha256');
  makeFolder(path.dirname(target));
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const part of content) {
      hash.update(part);
      yield part;
    }
  }
  try {
    await writingFile(target, stream => pipeline(Readable.from(hashed()), stream));
    syncFile(target);
  } catch (error) {
    if (isAboutBackup(error)) throw error;
    throw new StorageError(target, error);
  }
  return hash.digest('hex');
}

/** What unpacks may be stopped (`ABORT_ERR`) before it is told why: the stream that it reads from has failed. */
const isAboutBackup = (error: unknown): boolean =>
  error instanceof BrokenTar || /^(?:Z_|ERR_|ABORT_ERR$)/u.test(failureDetail(error));

async function unpackAll(
  tar: AsyncIterator<PackedFile>,
  expected: readonly ListedFile[],
  { file, into }: UnpackRequest,
): Promise<void> {
  const isOther = ({ name, size }: PackedFile, { name: listed, size: listedSize }: ListedFile): boolean =>
    name !== listed || size !== listedSize;
  for (const listed of expected) {
    const next = await tar.next();
    if (next.done || isOther(next.value, listed)) throw broken(file, listed.name);
    if ((await unpackFile(next.value, placeIn(into, listed.name))) !== listed.sha256)
      throw broken(file, listed.name);
  }
  if (!(await tar.next()).done) throw broken(file, manifestName);
}

export interface UnpackRequest {
  /** As the user named it. */
  readonly file: string;
  readonly content: AsyncIterable<Uint8Array>;
  /** Empty folders. */
  readonly into: Folders;
}

/** Throws a `BackupError` unless every byte is as it was packed, and a `StorageError`. What is unpacked by then is of no use. */
export async function unpackBackup(request: UnpackRequest): Promise<Manifest> {
  const { file, content } = request;
  let firstByte: number | undefined;
  async function* checked(): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      firstByte ??= chunk[0];
      yield chunk;
    }
  }
  async function unpack(bytes: AsyncIterable<Uint8Array>): Promise<Manifest> {
    const tar = unpackTar(bytes);
    const first = await tar.next();
    const manifest = await manifestIn(first.done ? undefined : first.value, file);
    await unpackAll(tar, manifest.files, request);
    return manifest;
  }
  let unpacked: Promise<Manifest> | undefined;
  try {
    await pipeline(Readable.from(checked()), createGunzip(), async bytes => {
      unpacked = unpack(bytes as AsyncIterable<Uint8Array>);
      await unpacked;
    });
    return await (unpacked as unknown as Promise<Manifest>);
  } catch (error) {
    await Promise.allSettled([unpacked]); // the pipeline does not wait for what writes
    if (error instanceof BackupError || error instanceof StorageError) throw error;
    if (firstByte !== gzipMagic[0]) throw notABackup(file);
    if (isAboutBackup(error)) throw broken(file, failureDetail(error), error);
    throw new StorageError(file, error);
  }
}
