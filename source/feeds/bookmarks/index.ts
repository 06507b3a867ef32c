/** Reads files of bookmarks: bytes in, bookmarks out. */
import type { BookmarkList } from '../../domain/bookmark-list.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import { decode } from '../decode.ts';
import { isBookmarkFile, readNetscape } from './read-netscape.ts';
import { isOwnJson, readOwnJson } from './read-own-json.ts';

interface BookmarkFormat {
  readonly detects: (text: string) => boolean;
  readonly read: (text: string) => BookmarkList;
}

/** The formats. To add one, add a file and a line. */
const formats: readonly BookmarkFormat[] = [
  { detects: isOwnJson, read: readOwnJson },
  { detects: isBookmarkFile, read: readNetscape },
];

/** Errors: `empty-document`; `no-bookmarks` if no format matches. */
export function readBookmarkList(bytes: Uint8Array): Result<BookmarkList> {
  const { text } = decode(bytes, null);
  if (text.trim() === '') return fail('empty-document');
  const format = formats.find(({ detects }) => detects(text));
  return format ? ok(format.read(text)) : fail('no-bookmarks');
}
