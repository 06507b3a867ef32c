import { earlier } from '../base/clock.ts';
import type { Edit } from './change.ts';
import { tagCell } from './tags.ts';

/** An article that is read already keeps its date, unless it is one of those to be read `again`. `at`: ISO 8601 in UTC. */
export const markRead = (
  ids: readonly string[],
  at: string,
  again: ReadonlySet<string> = new Set(),
): readonly Edit[] =>
  ids.map(key => ({ table: 'read', key, to: before => (again.has(key) ? at : (before ?? at)) }));

export const markUnread = (ids: readonly string[]): readonly Edit[] =>
  ids.map(key => ({ table: 'read', key, to: () => null }));

/**
 * An article that is bookmarked already keeps its date. `at`: ISO 8601 in UTC, of the first; each one behind it is a millisecond
 * earlier, so that lists, which have the latest first, keep their order. The copies go beside, in `ChangeRequest.copies`.
 */
export const addBookmarks = (ids: readonly string[], at: string): readonly Edit[] =>
  ids.map((key, index) => ({ table: 'bookmark', key, to: before => before ?? earlier(at, index) }));

export const removeBookmarks = (ids: readonly string[]): readonly Edit[] =>
  ids.map(key => ({ table: 'bookmark', key, to: () => null }));

/** `at`: ISO 8601 in UTC. */
export const hideArticles = (ids: readonly string[], at: string): readonly Edit[] =>
  ids.map(key => ({ table: 'hidden', key, to: before => before ?? at }));

export interface Tag {
  readonly name: string;
  /** As it is compared (`text/tag-key.ts`). */
  readonly key: string;
}

/** A tag that an article has already keeps its spelling. */
export const addTags = (ids: readonly string[], tags: readonly Tag[]): readonly Edit[] =>
  ids.flatMap(id =>
    tags.map(
      ({ name, key }): Edit => ({ table: 'tag', key: tagCell(id, key), to: before => before ?? name }),
    ),
  );

/** By their keys. */
export const removeTags = (ids: readonly string[], keys: readonly string[]): readonly Edit[] =>
  ids.flatMap(id => keys.map((key): Edit => ({ table: 'tag', key: tagCell(id, key), to: () => null })));

/** Null: it goes. */
export const setNote = (id: string, text: string | null): Edit => ({
  table: 'note',
  key: id,
  to: () => text,
});

export const setRank = (id: string, rank: string | null): Edit => ({
  table: 'rank',
  key: id,
  to: () => rank,
});
