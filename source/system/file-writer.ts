/**
 * Writes a file that the user names. It is written beside its place under a name of its own, synced, and then takes the place in one step:
 * neither a full disk nor Ctrl-C leaves a half of it. Its mode is that of the file that it replaces, or else what the user's umask leaves: other
 * than what Khabar keeps, a document may be meant for others.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, link, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result, readerErrorIn } from '../domain/errors.ts';
import type { FileWriter, WriteOptions, WrittenFile } from '../domain/ports.ts';
import { withHome, withTilde } from './home-path.ts';
import { userFolder } from './user-folder.ts';

/** The code of the system for what it refuses; null for anything else. */
function systemCode(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  const isSystems = typeof code === 'string' && syscall !== undefined && readerErrorIn(error) === null;
  return isSystems ? code : null;
}

const isAbsent = (error: unknown): boolean => systemCode(error) === 'ENOENT';

/** What a link leads to is what the user means. */
const followed = (file: string): Promise<string> =>
  realpath(file).catch(error => {
    if (isAbsent(error)) return file;
    throw error;
  });

const statsOf = (file: string) =>
  stat(file).catch(error => {
    if (isAbsent(error)) return null;
    throw error;
  });

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  let rest = piece;
  while (rest.length > 0) rest = rest.subarray((await handle.write(rest)).bytesWritten);
}

async function writePieces(
  handle: FileHandle,
  pieces: Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<number> {
  let bytes = 0;
  for (const piece of pieces) {
    signal?.throwIfAborted();
    await writeAll(handle, piece);
    bytes += piece.length;
  }
  signal?.throwIfAborted();
  return bytes;
}

/** What is no regular file (`/dev/stdout`, a pipe) is written to, and never replaced. */
async function writeInPlace(
  file: string,
  pieces: Iterable<Uint8Array>,
  signal: AbortSignal | undefined,
): Promise<number> {
  const handle = await open(file, 'w');
  try {
    return await writePieces(handle, pieces, signal);
  } finally {
    await handle.close();
  }
}

/** The system knows no way to give a file a second name there (FAT). */
const cannotLink = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** `news.html`, `news-2.html`, … */
function numbered(file: string, number: number): string {
  const { dir, name, ext } = path.parse(file);
  return number === 1 ? file : path.join(dir, `${name}-${number}${ext}`);
}

const taken = (): Error => Object.assign(new Error('file exists'), { code: 'EEXIST', syscall: 'link' });

/** Gives the file the first of its names, as many as `most`, that nothing has. */
async function takeFreeName(temporary: string, file: string, most: number): Promise<string> {
  for (let number = 1; ; number++) {
    const name = numbered(file, number);
    try {
      await link(temporary, name);
      await rm(temporary);
      return name;
    } catch (error) {
      const code = systemCode(error) ?? '';
      if (code === 'EEXIST' && number < most) continue;
      if (!cannotLink.has(code)) throw error;
      if ((await statsOf(name)) !== null) {
        if (number < most) continue;
        throw taken();
      }
      await rename(temporary, name);
      return name;
    }
  }
}

async function writeBeside(
  file: string,
  mode: number | null,
  pieces: Iterable<Uint8Array>,
  { signal, isNew = false, refusesTaken = false }: WriteOptions,
): Promise<WrittenFile> {
  const temporary = path.join(path.dirname(file), `.khabar-${randomBytes(6).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx');
  try {
    let bytes = 0;
    try {
      if (mode !== null) await handle.chmod(mode);
      bytes = await writePieces(handle, pieces, signal);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const most = isNew ? Number.POSITIVE_INFINITY : 1;
    if (isNew || refusesTaken) return { file: await takeFreeName(temporary, file, most), bytes };
    await rename(temporary, file);
    return { file, bytes };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const permissions = 0o777;

async function writeFile(
  name: string,
  pieces: Iterable<Uint8Array>,
  options: WriteOptions,
): Promise<WrittenFile> {
  const { signal, isNew = false, refusesTaken = false } = options;
  const file = await followed(path.resolve(withHome(name)));
  const stats = await statsOf(file);
  if (stats && refusesTaken && !stats.isDirectory()) throw taken();
  if (stats && !isNew && !stats.isFile() && !stats.isDirectory())
    return { file, bytes: await writeInPlace(file, pieces, signal) };
  if (stats?.isDirectory())
    throw Object.assign(new Error('is a directory'), { code: 'EISDIR', syscall: 'open' });
  return writeBeside(file, stats && !isNew ? stats.mode & permissions : null, pieces, options);
}

export function createFileWriter(env: NodeJS.ProcessEnv): FileWriter {
  return {
    async write(name, pieces, options = {}): Promise<Result<WrittenFile>> {
      try {
        return ok(await writeFile(name, pieces, options));
      } catch (error) {
        if (options.signal?.aborted) return fail('interrupted', { subject: name });
        const code = systemCode(error);
        if (code === null) throw error;
        return fail('file-unwritable', { subject: name, detail: code });
      }
    },
    folder: () => userFolder(env),
    shown: file => withTilde(file),
  };
}
