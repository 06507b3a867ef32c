/** Rules that act on new articles. */
import type { Words } from './query/keyword.ts';

/** All actions, in both languages. `app/services/rule-actions.ts` implements them. */
export const actionWords = {
  read: { en: 'read', ar: 'مقروء', also: ['قراءة'] },
  hide: { en: 'hide', ar: 'إخفاء', also: ['hidden', 'مخفي'] },
  bookmark: { en: 'bookmark', ar: 'حفظ', also: ['bookmarked', 'محفوظ'] },
  tag: { en: 'tag', ar: 'وسم' },
  notify: { en: 'notify', ar: 'تنبيه' },
} as const satisfies Readonly<Record<string, Words>>;

export type ActionKind = keyof typeof actionWords;
export const actionKinds = Object.keys(actionWords) as readonly ActionKind[];

/** As rules keep it: a kind, or `tag:NAME` (`app/tag-names.ts`). */
export type Action = Exclude<ActionKind, 'tag'> | `tag:${string}`;

export const taggingWith = (name: string): Action => `tag:${name}`;

/** The name of the tag; null: the action has none. */
export const tagOfAction = (action: Action): string | null =>
  action.startsWith('tag:') ? action.slice('tag:'.length) : null;

export const kindOfAction = (action: Action): ActionKind =>
  tagOfAction(action) === null ? (action as ActionKind) : 'tag';

export const isAction = (value: unknown): value is Action =>
  typeof value === 'string' &&
  (value.startsWith('tag:') || (value !== 'tag' && actionKinds.includes(value as ActionKind)));

export interface Rule {
  /** Short, and stable across machines (`app/identity.ts`). */
  readonly id: string;
  /** As it was typed, unresolved. */
  readonly query: string;
  readonly actions: readonly Action[];
  /** When it was added, as ISO 8601 in UTC. */
  readonly at: string;
  /** Rules run in this order. */
  readonly order: number;
}
