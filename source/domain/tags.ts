/** Tags of bookmarks. Each tag of each article is a cell of its own, so that two who add different ones lose neither. */

export interface TagCount {
  /** As it is written. */
  readonly name: string;
  readonly articles: number;
  readonly unread: number;
}

const separator = '/';

/** The key of the cell of a tag; `key`: its name as it is compared (`text/tag-key.ts`). */
export const tagCell = (id: string, key: string): string => id + separator + key;

/** The id of the article; ids have no slash. */
export const articleOfTag = (cell: string): string => cell.slice(0, cell.indexOf(separator));
