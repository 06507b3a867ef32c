import type { BookmarkProblem, BookmarkSkipReason } from '../domain/bookmark-list.ts';

/** Messages of the command line about bookmarks, tags and notes. */
export interface BookmarkMessages {
  readonly none: string;
  readonly added: (count: number) => string;
  readonly removed: (count: number) => string;
  readonly imported: (count: number) => string;
  /** Articles that were not exported, because they have no link. */
  readonly leftOut: (count: number) => string;
  readonly tagged: (count: number, tag: string, as: 'add' | 'remove') => string;
  readonly noTags: string;
  readonly noNote: string;
  /** Whether the note changed, and whether there is one now. */
  readonly noted: (isChanged: boolean, isThere: boolean) => string;
  readonly skipReasons: Readonly<Record<BookmarkSkipReason, string>>;
  readonly problems: Readonly<Record<BookmarkProblem, (detail: string) => string>>;
}
