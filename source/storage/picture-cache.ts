/**
 * Decoded pictures in a folder: a file each, named by the SHA-256 of its address, 0600. A size as two numbers of four bytes, then the
 * pixels and what is seen of each, if that is not all, deflated. The folder is bounded; what was not asked for the longest goes first.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { deflateSync, inflateSync } from 'node:zlib';
import { largestPicture, type Picture, type PictureCache, type PictureSize } from '../domain/picture.ts';
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

function packed({ width, height, pixels, alpha }: Picture): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt32LE(width, 0);
  header.writeUInt32LE(height, 4);
  return Buffer.concat([header, deflateSync(alpha ? Buffer.concat([pixels, alpha]) : pixels, { level })]);
}

/** Throws where there are fewer bytes. */
const sizeIn = (header: Buffer): PictureSize => ({
  width: header.readUInt32LE(0),
  height: header.readUInt32LE(4),
});

/** Throws where the bytes are damaged. */
function unpacked(bytes: Buffer): Picture {
  const { width, height } = sizeIn(bytes);
  const count = width * height;
  const all = inflateSync(bytes.subarray(headerBytes), { maxOutputLength: count * 4 });
  if (all.length === count * 3) return { width, height, pixels: all };
  if (all.length !== count * 4) throw new RangeError('pixels are missing');
  return { width, height, pixels: all.subarray(0, count * 3), alpha: all.subarray(count * 3) };
}

function headerOf(file: string): Buffer {
  const header = Buffer.alloc(headerBytes);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header));
  } finally {
    closeSync(descriptor);
  }
}

const isWithinBounds = ({ width, height }: PictureSize): boolean =>
  width > 0 && height > 0 && width <= largestPicture.width && height <= largestPicture.height;

function keptSize(file: string): PictureSize | null {
  const size = attempt(() => sizeIn(headerOf(file)));
  return size && isWithinBounds(size) ? size : null;
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
    sizes: async () => url => keptSize(fileOf(url)),
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
