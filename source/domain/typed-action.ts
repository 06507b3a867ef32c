/** Actions of rules as they are typed and printed. */
import { once } from '../base/once.ts';
import { foldKeyword, keywordIndex, type QueryLanguage } from './query/keyword.ts';
import { printField } from './query/print.ts';
import { plainText } from './query/syntax.ts';
import { tokensOf } from './query/tokens.ts';
import { type Action, type ActionKind, actionKinds, actionWords, kindOfAction, tagOfAction } from './rule.ts';

const actionsByWord = once(() => keywordIndex(actionKinds.map(kind => [actionWords[kind], kind] as const)));

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
  const kind = actionsByWord().get(foldKeyword(plainText(head)));
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
