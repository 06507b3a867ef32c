/**
 * How earlier versions of a text are kept small. Each is deflated with the version after it as the dictionary: what both have in
 * common costs next to nothing, and what is kept of a corrected article is about the correction (RFC 1951; zlib's manual,
 * “deflateSetDictionary”). The last version is the article itself.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { VersionText } from '../../domain/versions.ts';
import { isContent } from './row-shape.ts';
import { parseJson, type StoredArticle } from './stored-article.ts';

/** More than any article has, in bytes. */
const largestText = 64_000_000;

export const pack = (text: string, newer: string): Uint8Array =>
  deflateRawSync(Buffer.from(text), { dictionary: dictionaryOf(newer), level: 9 });

/** Null: it is damaged, or packed with another text. */
export function unpack(packed: Uint8Array, newer: string): string | null {
  try {
    return inflateRawSync(packed, {
      dictionary: dictionaryOf(newer),
      maxOutputLength: largestText,
    }).toString();
  } catch {
    return null;
  }
}

/** The window of deflate, in bytes. */
const longestDictionary = 32_768;

/** Where an article is longer than the window, what stands at its end is found least often: corrections are at the beginning. */
const dictionaryOf = (text: string): Buffer => Buffer.from(text).subarray(0, longestDictionary);

/** Each version's hash covers those before it, so that none can be changed or left out without the next one telling. */
export const chainedHash = (previous: string, at: string, text: string): string =>
  createHash('sha256').update(`${previous}\n${at}\n${text}`).digest('base64url');

export const versionText = ({ header, feed, page }: StoredArticle): string => {
  const { title, summary, author } = header;
  return JSON.stringify({ title, summary, author, feed, page } satisfies VersionText);
};

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string';

export function readVersionText(text: string): VersionText | null {
  const read = parseJson(text) as Partial<VersionText> | null | undefined;
  if (typeof read?.title !== 'string') return null;
  const { title, summary, author, feed, page } = read;
  const isWhole =
    isTextOrNull(summary) &&
    isTextOrNull(author) &&
    (feed === null || isContent(feed)) &&
    (page === null || isContent(page)) &&
    (feed ?? page);
  return isWhole ? ({ title, summary, author, feed, page } as VersionText) : null;
}
