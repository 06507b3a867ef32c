/** What a user types for an address, or for a file. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasScheme, webAddressOf } from '../../app/services/web-address-of.ts';
import { ok, type ReaderError, type ReaderErrorCode, type Result } from '../../domain/errors.ts';
import { withoutFeedScheme } from '../../feeds/opml/listed-address.ts';
import { addressOfHandle } from '../../feeds/site-feeds.ts';

const looksLikePath = (word: string): boolean =>
  /^(?:\.{0,2}[\\/]|~[\\/])|\.(?:xml|rss|atom|rdf|json)$|^[a-z]:[\\/]/iu.test(word);

/** A handle looks like a path, too: `/r/arabic`. */
const isFile = (word: string, exists: (file: string) => boolean): boolean =>
  !hasScheme(word) && (exists(word) || (addressOfHandle(word) === null && looksLikePath(word)));

/** What the user typed, as an address: a path becomes `file:`, the rest as on the web. */
export function addressOf(typed: string, exists: (file: string) => boolean = existsSync): Result<string> {
  const word = withoutFeedScheme(typed);
  return isFile(word, exists) ? ok(pathToFileURL(path.resolve(word)).href) : webAddressOf(word);
}

/** Files are typed as paths, and fetched by their URLs. */
const aboutFiles: readonly ReaderErrorCode[] = ['file-not-found', 'file-unreadable'];

/** What fails about a file names it as it was typed. */
export const fileAsTyped = (error: ReaderError, typed: string): ReaderError =>
  aboutFiles.includes(error.code) ? { ...error, subject: typed } : error;
