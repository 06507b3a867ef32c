/** What each action of a rule does to articles: a row for each. */
import type { Edit } from '../../domain/change.ts';
import { addBookmarks, hideArticles, markRead } from '../../domain/mark-edits.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import type { ActionKind } from '../../domain/rule.ts';

/** `at`: ISO 8601 in UTC. */
type EditsOf = (ids: readonly string[], at: string) => readonly Edit[];

export const editsOf: Readonly<Record<ActionKind, EditsOf>> = {
  read: markRead,
  hide: hideArticles,
  bookmark: addBookmarks,
  notify: () => [],
};

/** Articles to which it is not done yet. */
export const undone: Readonly<Record<ActionKind, Query>> = {
  read: { is: 'unread' },
  hide: { all: [{ not: { is: 'hidden' } }, { not: { is: 'bookmarked' } }] },
  bookmark: { not: { is: 'bookmarked' } },
  notify: everything,
};
