import { createHash } from 'node:crypto';

/** Crockford's base 32 in lower case: no i, l, o or u, so that an id can be read aloud and typed from a screen. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const bitsPerCharacter = 5;

const sourceIdLength = 8; // 40 bits
const ruleIdLength = 6; // 30 bits: among 100 rules a clash has a chance of 1 in 200 000
const articleIdLength = 10; // 50 bits: among 100 000 articles a clash has a chance of 1 in 200 000

/**
 * The address as it is compared: scheme and host in lower case, no default port, no fragment (RFC 3986 §6.2).
 * What is no URL stays as it is.
 */
export function normaliseAddress(address: string): string {
  const trimmed = address.trim();
  if (!URL.canParse(trimmed)) return trimmed;
  const url = new URL(trimmed);
  url.hash = '';
  return url.href;
}

/** The id of a source: 8 characters, the same on every machine. */
export const sourceIdOf = (url: string): string => shortHash(normaliseAddress(url), sourceIdLength);

/** The ids of a source's articles: 10 characters, from its address and an article's own key in that feed (`Entry.key`). */
export function articleIds(sourceUrl: string): (entryKey: string) => string {
  const address = normaliseAddress(sourceUrl);
  return entryKey => shortHash(`${address}\n${entryKey}`, articleIdLength);
}

/** The id of a rule: 6 characters, from its query as it is printed in English, and what it does. */
export const ruleIdOf = (query: string, actions: readonly string[]): string =>
  shortHash([query, ...actions].join('\n'), ruleIdLength);

function shortHash(text: string, length: number): string {
  const digest = createHash('sha256').update(text, 'utf8').digest();
  let hash = '';
  for (let index = 0; index < length; index++) hash += alphabet[bitsAt(digest, index * bitsPerCharacter)];
  return hash;
}

/** Five bits of a digest, counted from the most significant one. */
function bitsAt(digest: Buffer, offset: number): number {
  const pair = digest.readUInt16BE(offset >> 3);
  return (pair >> (16 - bitsPerCharacter - (offset & 7))) & 31;
}
