/** A page of a list: around an article, or around a row. */
import type { Archive, ListedArticle } from '../../domain/library.ts';
import { fits } from './fits.ts';
import { type Listing, requestOf, rowOf } from './story-rows.ts';

/** The rows from `offset` on, of `total`. */
export interface ListPage {
  readonly rows: readonly ListedArticle[];
  readonly offset: number;
  readonly total: number;
}

export interface PageRequest {
  readonly listing: Listing;
  /** The article in its middle; null, or where it has no place in the list: the row at `index`. */
  readonly on: string | null;
  /** From 0. */
  readonly index: number;
  /** Rows to either side. */
  readonly margin: number;
}

export interface FoundPage extends ListPage {
  /** The row that it was asked for, of all rows. */
  readonly cursor: number;
}

export type Lists = Pick<Archive, 'list' | 'listed' | 'count' | 'position'>;

/** What is kept of a page: so many rows to either side of one. */
export function trimmed({ rows, offset, total }: ListPage, cursor: number, margin: number): ListPage {
  const begin = Math.max(0, cursor - offset - margin);
  return { rows: rows.slice(begin, cursor - offset + margin + 1), offset: offset + begin, total };
}

function pageAt(archive: Lists, { listing, index, margin }: PageRequest): FoundPage {
  const limit = index + margin;
  const rows = archive.list({ ...requestOf(listing), limit });
  const total = rows.length < limit ? rows.length : archive.count(listing.query, listing.byStory);
  const page = trimmed({ rows, offset: 0, total }, Math.min(index, rows.length - 1), margin);
  return { ...page, cursor: index };
}

/** Also of an article that has just left the list; null: it has no place there. */
function pageAround(archive: Lists, id: string, { listing, margin }: PageRequest): FoundPage | null {
  const { query, order, byStory } = listing;
  const self = rowOf(archive, listing, id);
  const cursor = self ? archive.position(query, order, self.id, byStory) : null;
  if (!self || cursor === null) return null;
  const plain = { ...requestOf(listing), limit: margin };
  const above = archive.list({ ...plain, before: self.id });
  const below = archive.list({ ...plain, after: self.id });
  const total = archive.count(query, byStory) + (fits(query, self) ? 0 : 1);
  return { rows: [...above, self, ...below], offset: cursor - above.length, total, cursor };
}

export const listPage = (archive: Lists, request: PageRequest): FoundPage =>
  (request.on === null ? null : pageAround(archive, request.on, request)) ?? pageAt(archive, request);
