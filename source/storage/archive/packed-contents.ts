/** The texts of an article in few bytes: JSON, deflated with a dictionary that all of them share. */
import { deflated, inflated } from './deflate.ts';
import { firstDictionary } from './packing-dictionary.ts';

/** Apart from `contents`: rows that shrink leave the room that they had to nobody. */
export const packedContentsTable = `
  CREATE TABLE IF NOT EXISTS packed_contents (key INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT;`;

/** The first byte of packed texts names their dictionary. */
const dictionaries: Readonly<Record<number, Buffer>> = { 1: firstDictionary };
const present = 1;

export function packTexts(json: string): Uint8Array {
  const dictionary = dictionaries[present] as Buffer;
  return Buffer.concat([Uint8Array.of(present), deflated(json, dictionary)]);
}

/** Null: it is damaged, or of a later version. */
export function unpackTexts(packed: Uint8Array): string | null {
  const dictionary = dictionaries[packed[0] ?? 0];
  return dictionary ? inflated(packed.subarray(1), dictionary) : null;
}
