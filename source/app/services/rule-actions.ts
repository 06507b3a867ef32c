/** The actions of rules: one row each. */
import type { Edit } from '../../domain/change.ts';
import { addBookmarks, hideArticles, markRead } from '../../domain/mark-edits.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import type { ActionKind } from '../../domain/rule.ts';

interface RuleAction {
  /** `at`: ISO 8601 in UTC. */
  readonly edits: (ids: readonly string[], at: string) => readonly Edit[];
  /** The articles that the action would change. */
  readonly undone: Query;
}

export const ruleActions: Readonly<Record<ActionKind, RuleAction>> = {
  read: { edits: markRead, undone: { is: 'unread' } },
  hide: {
    edits: hideArticles,
    undone: { all: [{ not: { is: 'hidden' } }, { not: { is: 'bookmarked' } }] },
  },
  bookmark: { edits: addBookmarks, undone: { not: { is: 'bookmarked' } } },
  notify: { edits: () => [], undone: everything },
};
