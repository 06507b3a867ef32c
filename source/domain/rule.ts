/** Rules that act on new articles. */
import type { Edit } from './change.ts';
import { foldKeyword, keywordIndex, type QueryLanguage, type Words } from './query/keyword.ts';
import { printField } from './query/print.ts';
import { plainText } from './query/syntax.ts';
import { tokensOf } from './query/tokens.ts';

/** All actions, in both languages. `app/services/rule-actions.ts` implements them. */
const actionWords = {
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

const actionsByWord = keywordIndex(actionKinds.map(kind => [actionWords[kind], kind] as const));

interface TypedAction {
  readonly kind: ActionKind;
  /** What stands behind the colon; null without one. */
  readonly name: string | null;
}

/** `وسم:اقتصاد`, `tag:"two words"`; where a word is one argument, quotation marks are not needed. */
function splitAtColon(word: string): readonly [head: string, name: string | null] {
  const [token] = tokensOf(word);
  if (token?.type !== 'field') return [word, null];
  const { name, value, end } = token;
  return [name, end === word.length ? value.text : plainText(word.slice(value.start))];
}

/** In either language; undefined for a word that is no action. */
export function actionOf(word: string): TypedAction | undefined {
  const [head, name] = splitAtColon(word);
  const kind = actionsByWord.get(foldKeyword(plainText(head)));
  return kind === undefined || (name !== null && kind !== 'tag') ? undefined : { kind, name };
}

/** A line of actions, cut into its words: blanks and commas separate them. */
export const actionWordsIn = (line: string): readonly string[] =>
  Array.from(tokensOf(line), ({ start, end }) => line.slice(start, end));

/** A tag is written as in the query that finds it. */
export function printAction(action: Action, language: QueryLanguage): string {
  const tag = tagOfAction(action);
  return tag === null ? actionWords[kindOfAction(action)][language] : printField('tag', tag, language);
}

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
