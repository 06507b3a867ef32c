/** The actions of rules: one row each. */
import type { Edit } from '../../domain/change.ts';
import { addBookmarks, addTags, hideArticles, markRead } from '../../domain/mark-edits.ts';
import { everything, type Query } from '../../domain/query/query.ts';
import { type Action, type ActionKind, kindOfAction, tagOfAction } from '../../domain/rule.ts';
import { tagKey } from '../../text/tag-key.ts';

interface RuleAction {
  /** `at`: ISO 8601 in UTC. */
  readonly edits: (ids: readonly string[], at: string) => readonly Edit[];
  /** The articles that the action would change. */
  readonly undone: Query;
}

const ruleActions: Readonly<Record<ActionKind, (tag: string) => RuleAction>> = {
  read: () => ({ edits: markRead, undone: { is: 'unread' } }),
  hide: () => ({
    edits: hideArticles,
    undone: { all: [{ not: { is: 'hidden' } }, { not: { is: 'bookmarked' } }] },
  }),
  bookmark: () => ({ edits: addBookmarks, undone: { not: { is: 'bookmarked' } } }),
  tag: name => ({
    edits: (ids, at) => [...addBookmarks(ids, at), ...addTags(ids, [{ name, key: tagKey(name) }])],
    undone: { not: { tag: name } },
  }),
  notify: () => ({ edits: () => [], undone: everything }),
};

export const ruleAction = (action: Action): RuleAction =>
  ruleActions[kindOfAction(action)](tagOfAction(action) ?? '');
