/** Writes a home into one file: a tar, compressed by gzip, so that other programs can open it too. */
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BackedUp } from '../../domain/homes.ts';
import { putInPlace } from '../conf-file.ts';
import type { Folders } from '../folders.ts';
import { StorageError } from '../storage-error.ts';
import { BackupError } from './backup-errors.ts';
import { archiveName, keptFilesIn, oneFolder } from './home-files.ts';
import { backupFormat, gzipMagic, listedFile, type Manifest, manifestName } from './manifest.ts';
import { copyHome } from './snapshot.ts';
import { fileToPack, packTar } from './tar.ts';
import { writingFile } from './write-stream.ts';

export interface BackupRequest {
  readonly folders: Folders;
  /** Where it is to be. */
  readonly file: string;
  readonly program: string;
  readonly now: Date;
  readonly signal?: AbortSignal | undefined;
}

function beginningOf(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(gzipMagic.length);
    return bytes.subarray(0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}

function isBackupOrEmpty(file: string): boolean {
  const beginning = beginningOf(file);
  return beginning.length === 0 || beginning.equals(gzipMagic);
}

/** An older backup may be replaced; anything else, such as a device or a pipe, is not ours to write over. */
function assertReplaceable(file: string): void {
  if (!existsSync(file)) return;
  const stats = statSync(file);
  if (stats.isDirectory())
    throw new BackupError({ code: 'file-unreadable', subject: file, detail: 'EISDIR' });
  if (!stats.isFile() || !isBackupOrEmpty(file))
    throw new BackupError({ code: 'file-exists', subject: file });
}

async function manifestOf(home: string, { program, now }: BackupRequest): Promise<Manifest> {
  const names = [...keptFilesIn(oneFolder(home))];
  if (existsSync(path.join(home, archiveName))) names.push(archiveName);
  const files = [];
  for (const name of names) files.push(await listedFile(name, path.join(home, ...name.split('/'))));
  return { format: backupFormat, program, created: now.toISOString(), files };
}

/** Levels above this one make the file by a hundredth smaller and take twice as long. */
const compression = { level: 5 };

async function pack(home: string, manifest: Manifest, target: string, request: BackupRequest): Promise<void> {
  const head = Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`);
  const files = [
    { name: manifestName, size: head.length, content: [head] },
    ...manifest.files.map(({ name, size }) => fileToPack(name, path.join(home, ...name.split('/')), size)),
  ];
  const { signal } = request;
  await writingFile(target, stream =>
    pipeline(
      Readable.from(packTar(files, request.now)),
      createGzip(compression),
      stream,
      signal ? { signal } : {},
    ),
  );
}

/** `part`: an empty folder on the disk of the file. The file is there whole, or as it was before. */
export async function writeBackup(request: BackupRequest, part: string): Promise<BackedUp> {
  const { file, folders } = request;
  assertReplaceable(file);
  const home = path.join(part, 'home');
  const target = path.join(part, 'backup');
  copyHome(folders, home);
  const manifest = await manifestOf(home, request);
  try {
    await pack(home, manifest, target, request);
    putInPlace(target, file);
  } catch (error) {
    if (request.signal?.aborted) throw new BackupError({ code: 'interrupted' }, error);
    throw new StorageError(file, error);
  }
  const { created, files } = manifest;
  return { file, created, bytes: statSync(file).size, files: files.length };
}
