/** A file that Khabar writes says what its content sums up to, so that a byte that has changed inside a text is noticed. */
import { createHash } from 'node:crypto';
import type { JsonObject } from '../shape.ts';

const checksumOf = (content: JsonObject): string =>
  createHash('sha1').update(JSON.stringify(content)).digest('base64url').slice(0, 16);

/** With the checksum in the field `sum`: 96 bits of SHA-1 over the JSON of all other fields, in their order. */
export const withChecksum = (content: JsonObject): JsonObject => ({ ...content, sum: checksumOf(content) });

/** Files of earlier versions and those that people write have none, which is right too. */
export const hasWrongChecksum = ({ sum, ...content }: JsonObject): boolean =>
  sum !== undefined && sum !== checksumOf(content);
