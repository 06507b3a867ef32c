/**
 * Decoded pictures in a folder: a file each, named by the SHA-256 of its address, 0600. A size as two numbers of four bytes, then the
 * pixels, deflated. The folder is bounded; what was not asked for the longest goes first.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Picture, PictureCache } from '../domain/picture.ts';
import { makeFolder } from './make-folder.ts';

export interface PictureCacheOptions {
  /** Made with the first picture. */
  readonly folder: string;
  /** Of all files together. */
  readonly maxBytes?: number;
}

const defaultMaxBytes = 50_000_000;
const privateFile = 0o600;
const headerBytes = 8;
/** Pictures are noise for the most part: more effort saves little. */
const level = 1;

function packed({ width, height, pixels }: Picture): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(width, 0);
  header.writeUInt32LE(height, 4);
  return Buffer.concat([header, deflateSync(pixels, { level })]);
}

/** Throws where the bytes are damaged. */
function unpacked(bytes: Buffer): Picture {
  const [width, height] = [bytes.readUInt32LE(0), bytes.readUInt32LE(4)];
  const length = width * height * 3;
  const pixels = inflateSync(bytes.subarray(headerBytes), { maxOutputLength: length });
  if (pixels.length !== length) throw new RangeError('pixels are missing');
  return { width, height, pixels };
}

interface CachedFile {
  readonly file: string;
  readonly bytes: number;
  readonly usedMs: number;
}

function cachedFiles(folder: string): CachedFile[] {
  return readdirSync(folder).flatMap(name => {
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    return stats?.isFile() ? [{ file, bytes: stats.size, usedMs: stats.mtimeMs }] : [];
  });
}

function removeOldest(folder: string, maxBytes: number): void {
  const files = cachedFiles(folder).sort((one, other) => other.usedMs - one.usedMs);
  let sum = 0;
  for (const { file, bytes } of files) {
    sum += bytes;
    if (sum > maxBytes) rmSync(file, { force: true });
  }
}

/** A cache is no place for failures: what cannot be read or written is not there. */
function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function createPictureCache(options: PictureCacheOptions): PictureCache {
  const { folder, maxBytes = defaultMaxBytes } = options;
  const fileOf = (url: string): string => path.join(folder, createHash('sha256').update(url).digest('hex'));
  return {
    async get(url) {
      const file = fileOf(url);
      const picture = attempt(() => unpacked(readFileSync(file)));
      const now = new Date();
      if (picture) attempt(() => utimesSync(file, now, now));
      return picture;
    },
    async put(url, picture) {
      attempt(() => {
        makeFolder(folder);
        const file = fileOf(url);
        const unfinished = `${file}.${process.pid}`;
        writeFileSync(unfinished, packed(picture), { mode: privateFile });
        renameSync(unfinished, file);
        removeOldest(folder, maxBytes);
      });
    },
  };
}
