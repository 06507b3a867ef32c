/** In what order articles are listed. */

export const orders = ['newest', 'oldest', 'best', 'bookmarked', 'source'] as const;
/** `bookmarked`: the latest bookmark first, but for those that the user has moved. `best`: by rank among the newest hits, the rest by time; only where words are searched. `source`: by the titles of their sources, the newest first in each. */
export type NamedOrder = (typeof orders)[number];

/**
 * All that is unread, then all that is read, the newest first in each. What was marked since the list was made stands where it stood: by
 * id, those that were unread then, and those that were read.
 */
export interface UnreadFirst {
  readonly unread: readonly string[];
  readonly read: readonly string[];
}

export type Order = NamedOrder | UnreadFirst;
