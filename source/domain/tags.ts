/** Tags of bookmarks. Each tag of each article is a cell, so that two processes can add different tags without losing one. */
import type { Cell } from './change.ts';

export interface TagCount {
  /** As it is written. */
  readonly name: string;
  readonly articles: number;
  readonly unread: number;
}

const separator = '/';

/** The key of a tag's cell. `key`: the folded name (`text/tag-key.ts`). */
export const tagCell = (id: string, key: string): string => id + separator + key;

/** Cells of these are of an article and something else. */
const tablesOfPairs: ReadonlySet<Cell['table']> = new Set(['tag', 'story']);

/** The id of the article that a mark is of, the first of two; ids have no slash. */
export const articleOfMark = ({ table, key }: Pick<Cell, 'table' | 'key'>): string =>
  tablesOfPairs.has(table) ? key.slice(0, key.indexOf(separator)) : key;
