/** A file of bookmarks from another program or from Khabar. */
import type { Article } from './article.ts';

/** Why an entry of a file is not bookmarked. */
export const bookmarkSkipReasons = [
  'already-there', // bookmarked already
  'repeated', // further up in the same file
  'bad-address', // not a URL
  'unsafe-address', // a scheme that no reader opens: a script, a page of a browser
] as const;
export type BookmarkSkipReason = (typeof bookmarkSkipReasons)[number];

/** A problem in a file. The rest of the file is still read. */
export const bookmarkProblems = [
  'no-address',
  'broken-bookmark', // of our own export: not of its shape
  'bad-tag', // `detail` is the name; the bookmark is read without it
  'long-note', // `detail` is the limit; the note is cut
  'cut-off', // the file ends in the middle of a bookmark
  'too-many', // beyond the limit: they are left out
  'more-problems', // than are told
] as const;
export type BookmarkProblem = (typeof bookmarkProblems)[number];

export interface ListedBookmark {
  /** Counted from 1. */
  readonly line: number;
  readonly title: string;
  /** Null only in Khabar's own export, where articles may have no link. */
  readonly link: string | null;
  /** ISO 8601 in UTC; null: the file does not say. */
  readonly added: string | null;
  /** As written, folders too. */
  readonly tags: readonly string[];
  readonly note: string | null;
  /** As in `Tables.rank`. */
  readonly rank: string | null;
  readonly read: boolean;
  /** The article, only in Khabar's own export; otherwise null. */
  readonly article: Article | null;
}

export interface BookmarkProblemOnLine {
  /** Counted from 1. */
  readonly line: number;
  readonly problem: BookmarkProblem;
  /** Never translated. */
  readonly detail?: string;
}

export interface SkippedBookmark {
  /** As the file has it, cleaned. */
  readonly url: string;
  readonly reason: BookmarkSkipReason;
}

export interface BookmarkList {
  readonly bookmarks: readonly ListedBookmark[];
  readonly skipped: readonly SkippedBookmark[];
  readonly problems: readonly BookmarkProblemOnLine[];
}
