/** The names that the argument of a command can have. */
import { intervalExamples } from '../../domain/interval.ts';
import { languageOf } from '../../domain/query/keyword.ts';
import { momentExamples } from '../../domain/query/moment.ts';
import { printField } from '../../domain/query/print.ts';
import { asksForWords } from '../../domain/query/words.ts';
import { actionKinds, actionWords } from '../../domain/rule.ts';
import { keyPresets } from '../../domain/settings.ts';
import { actionOf, actionWordsIn } from '../../domain/typed-action.ts';
import { languageName } from '../language-name.ts';
import { arrangementsFor, wordOrders } from '../session/list-state.ts';
import { pathsFrom } from '../session/paths.ts';
import type { Session } from '../session/session.ts';
import { themeLabel, themesOf } from '../session/settings.ts';
import { sourceName } from '../view/source-name.ts';
import type { ArgumentKind } from './command.ts';

/** What the argument can become, of a command that was typed as `head`. */
type Names = (session: Session, head: string, argument: string) => readonly string[];

/** The last word is what is completed; an action that is there already is not offered again. */
const actionLines: Names = ({ scopeCounts }, head, argument) => {
  const language = languageOf(head) ?? 'en';
  const before = argument.slice(0, argument.search(/\S*$/u));
  const given = new Set(actionWordsIn(before).map(word => actionOf(word)?.kind));
  const untagged = actionKinds.filter(kind => kind !== 'tag' && !given.has(kind));
  const tags = scopeCounts.tags.map(({ name }) => printField('tag', name, language));
  return [...untagged.map(kind => actionWords[kind][language]), ...tags].map(word => before + word);
};

/** What can stand behind a command, for the kinds of arguments that have names. */
export const argumentNames: Partial<Readonly<Record<ArgumentKind, Names>>> = {
  file: (session, _, argument) => pathsFrom(session, argument),
  source: ({ sources }) =>
    sources.rows.flatMap(({ scope, title }) => (scope.kind === 'source' && title !== null ? [title] : [])),
  article: ({ list, latest }) => [...new Set([...list.rows, ...latest].map(({ title }) => title))],
  list: ({ sources, messages }) => sources.rows.map(row => sourceName(row, messages)),
  age: (_, head) => momentExamples[languageOf(head) ?? 'en'],
  order({ list, messages }, head) {
    const sorts = asksForWords(list.query) ? wordOrders : arrangementsFor(list.scope);
    return languageOf(head) === 'ar' ? sorts.map(sort => messages.orders[sort]) : sorts;
  },
  preset: () => keyPresets,
  interval: (_, head) => intervalExamples[languageOf(head) ?? 'en'],
  theme: (session, head) =>
    languageOf(head) === 'ar' ? themesOf(session).map(name => themeLabel(name, session)) : themesOf(session),
  language: ({ languages }) => languages.map(languageName),
  actions: actionLines,
};
