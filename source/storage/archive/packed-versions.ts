/**
 * How earlier versions of a text are kept small. Each is deflated with the version after it as the dictionary: what both have in
 * common costs next to nothing, and what is kept of a corrected article is about the correction (zlib's manual,
 * “deflateSetDictionary”). The last version is the article itself.
 */
import { createHash } from 'node:crypto';
import type { VersionText } from '../../domain/versions.ts';
import { isText, nullable, objectOf } from '../shape.ts';
import type { StoredArticle } from './article-parts.ts';
import { deflated, inflated } from './deflate.ts';
import { isContent } from './row-shape.ts';
import { parseJson } from './stored-article.ts';

export const pack = (text: string, newer: string): Uint8Array => deflated(text, dictionaryOf(newer));

/** Null: it is damaged, or packed with another text. */
export const unpack = (packed: Uint8Array, newer: string): string | null =>
  inflated(packed, dictionaryOf(newer));

/** The window of deflate, in bytes. */
const longestDictionary = 32_768;

/** Where an article is longer than the window, what stands at its end is found least often: corrections are at the beginning. */
const dictionaryOf = (text: string): Buffer => Buffer.from(text).subarray(0, longestDictionary);

/** Each version's hash covers those before it, so that none can be changed or left out without the next one telling. */
export const chainedHash = (previous: string, at: string, text: string): string =>
  createHash('sha256').update(`${previous}\n${at}\n${text}`).digest('base64url');

export const textOfVersion = ({ title, summary, author, feed, page }: VersionText): string =>
  JSON.stringify({ title, summary, author, feed, page } satisfies VersionText);

export const versionText = ({ header, feed, page }: StoredArticle): string =>
  textOfVersion({ ...header, feed, page });

const isShape = objectOf({
  title: isText,
  summary: nullable(isText),
  author: nullable(isText),
  feed: nullable(isContent),
  page: nullable(isContent),
});

const isVersionText = (value: unknown): value is VersionText => isShape(value);

export function readVersionText(text: string): VersionText | null {
  const read = parseJson(text);
  return isVersionText(read) && (read.feed ?? read.page) ? read : null;
}
