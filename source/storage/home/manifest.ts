/** The first file of a backup: what it is, and what is in it. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { arrayOf, isNumber, isRecord, isText, objectOf } from '../shape.ts';
import { isHomeName } from './home-files.ts';

export const manifestName = 'khabar-backup.json';

/** What a file begins with that is compressed by gzip. */
export const gzipMagic = Buffer.from([0x1f, 0x8b]);

/** A later version of Khabar that packs in another way writes a greater one. */
export const backupFormat = 1;

export interface ListedFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
}

export interface Manifest {
  readonly format: number;
  /** The version of Khabar that made it. */
  readonly program: string;
  /** ISO 8601 in UTC. */
  readonly created: string;
  readonly files: readonly ListedFile[];
}

export async function listedFile(name: string, place: string): Promise<ListedFile> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(place)) hash.update(chunk as Uint8Array);
  return { name, size: statSync(place).size, sha256: hash.digest('hex') };
}

const isManifest = objectOf({
  format: isNumber,
  program: isText,
  created: isText,
  files: arrayOf(objectOf({ name: isText, size: isNumber, sha256: isText })),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const formatIn = (text: string): number | null => {
  const file = parsed(text);
  return isRecord(file) && isNumber(file.format) ? (file.format as number) : null;
};

/** Null: it is damaged, or names what is no part of a home. */
export function readManifest(text: string): Manifest | null {
  const file = parsed(text);
  if (!isManifest(file)) return null;
  const manifest = file as unknown as Manifest;
  return manifest.files.every(({ name }) => isHomeName(name)) ? manifest : null;
}
