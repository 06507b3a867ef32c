/** The texts of an article in few bytes: JSON, deflated (RFC 1951) with a dictionary that all of them share. */
import { isUtf8 } from 'node:buffer';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { firstDictionary } from './packing-dictionary.ts';

/** Apart from `contents`: rows that shrink leave the room that they had to nobody. */
export const packedContentsTable = `
  CREATE TABLE IF NOT EXISTS packed_contents (key INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;`;

/** The first byte of packed texts names their dictionary. */
const dictionaries: Readonly<Record<number, Buffer>> = { 1: firstDictionary };
const present = 1;

/** Far above what any feed may hold (`system/http-fetcher.ts`): a damaged row must not fill the memory. */
const mostBytes = 64 * 1024 * 1024;

export function packTexts(json: string): Uint8Array {
  const dictionary = dictionaries[present] as Buffer;
  return Buffer.concat([Uint8Array.of(present), deflateRawSync(json, { dictionary, level: 9 })]);
}

/** Null: it is damaged, or of a later version. */
export function unpackTexts(packed: Uint8Array): string | null {
  const dictionary = dictionaries[packed[0] ?? 0];
  if (!dictionary) return null;
  try {
    const json = inflateRawSync(packed.subarray(1), { dictionary, maxOutputLength: mostBytes });
    return isUtf8(json) ? json.toString('utf8') : null;
  } catch {
    return null;
  }
}
