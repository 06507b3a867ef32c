/** Tags of bookmarks. Each tag of each article is a cell, so that two processes can add different tags without losing one. */

export interface TagCount {
  /** As it is written. */
  readonly name: string;
  readonly articles: number;
  readonly unread: number;
}

const separator = '/';

/** The key of a tag's cell. `key`: the folded name (`text/tag-key.ts`). */
export const tagCell = (id: string, key: string): string => id + separator + key;

/** The id of the article; ids have no slash. */
export const articleOfTag = (cell: string): string => cell.slice(0, cell.indexOf(separator));
