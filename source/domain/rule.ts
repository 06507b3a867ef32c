/** Rules that act on new articles. */
import type { Edit } from './change.ts';
import { foldKeyword, keywordIndex, type QueryLanguage, type Words } from './query/keyword.ts';
import { plainText } from './query/syntax.ts';

/** All actions, in both languages. `app/services/rule-actions.ts` implements them. */
const actionWords = {
  read: { en: 'read', ar: 'مقروء', also: ['قراءة'] },
  hide: { en: 'hide', ar: 'إخفاء', also: ['hidden', 'مخفي'] },
  bookmark: { en: 'bookmark', ar: 'حفظ', also: ['bookmarked', 'محفوظ'] },
  notify: { en: 'notify', ar: 'تنبيه' },
} as const satisfies Readonly<Record<string, Words>>;

export type ActionKind = keyof typeof actionWords;
export const actionKinds = Object.keys(actionWords) as readonly ActionKind[];

export interface Rule {
  /** Short, and stable across machines (`app/identity.ts`). */
  readonly id: string;
  /** As it was typed, unresolved. */
  readonly query: string;
  readonly actions: readonly ActionKind[];
  /** When it was added, as ISO 8601 in UTC. */
  readonly at: string;
  /** Rules run in this order. */
  readonly order: number;
}

const actionsByWord = keywordIndex(actionKinds.map(kind => [actionWords[kind], kind] as const));

/** Looks up an action by its word in either language. */
export const actionOf = (word: string): ActionKind | undefined =>
  actionsByWord.get(foldKeyword(plainText(word)));

export const actionWord = (kind: ActionKind, language: QueryLanguage): string => actionWords[kind][language];

/** An existing rule stays where it is. */
export const keepRule = ({ id, ...rule }: Rule): Edit => ({
  table: 'rule',
  key: id,
  to: before => before ?? rule,
});

export const removeRule = (id: string): Edit => ({ table: 'rule', key: id, to: () => null });

/** Orders rules as their IDs are given. */
export const orderRules = (ids: readonly string[]): readonly Edit[] =>
  ids.map((key, index) => ({ table: 'rule', key, to: before => before && { ...before, order: index + 1 } }));
