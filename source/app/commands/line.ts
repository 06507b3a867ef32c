/** The `:` line: a command's name in any language, and its argument; or a number, which is a row. */

import { suggestionFor } from '../../base/suggestion.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { intervalExamples } from '../../domain/interval.ts';
import { languageOf } from '../../domain/query/keyword.ts';
import { momentExamples } from '../../domain/query/moment.ts';
import { printField } from '../../domain/query/print.ts';
import { actionKinds, actionWords } from '../../domain/rule.ts';
import { actionOf, actionWordsIn } from '../../domain/typed-action.ts';
import { searchKey } from '../../text/search-key.ts';
import { latinKey } from '../keymap/arabic-layout.ts';
import { languageName } from '../language-name.ts';
import { complain, type Effect, say } from '../session/effect.ts';
import { wordOrders } from '../session/list-state.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { themeLabel, themesOf } from '../session/settings.ts';
import { sourceName } from '../view/source-name.ts';
import type { ArgumentKind } from './command.ts';
import { type CommandId, commandOf } from './index.ts';
import type { CommandName } from './names.ts';
import { isEnabled, isHere, runCommand } from './run.ts';

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u).filter(Boolean);

interface Named {
  readonly id: CommandId;
  /** The name as it was typed. */
  readonly head: string;
  readonly argument: string;
}

/** The name with the most words wins; a beginning that only one command has is enough. */
function namedIn(text: string, names: readonly CommandName[]): Named | null {
  const words = wordsOf(text);
  for (let count = words.length; count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    const key = searchKey(head);
    const argument = words.slice(count).join(' ');
    const exact = names.find(name => name.key === key);
    if (exact) return { id: exact.id, head, argument };
    const begun = new Set(names.filter(name => key !== '' && name.key.startsWith(key)).map(({ id }) => id));
    const [only] = begun;
    if (only && begun.size === 1) return { id: only, head, argument };
  }
  return null;
}

function unknownCommand(subject: string, session: Session): ReaderError {
  const known = session.names.filter(({ id }) => isHere(commandOf(id), session));
  const suggestion = suggestionFor(
    subject,
    known.map(({ name }) => name),
  );
  const detail = session.messages.commandNames.help;
  return { code: 'unknown-command', subject, detail, ...(suggestion === undefined ? {} : { suggestion }) };
}

/** What is wrong with the number of arguments. */
function misuse({ id, head, argument }: Named): ReaderError | null {
  const { takes } = commandOf(id);
  if (takes === 'none' && argument !== '') return { code: 'extra-argument', subject: argument, detail: head };
  if (takes === 'source' && argument === '')
    return { code: 'missing-argument', subject: head, detail: `${head} TITLE` };
  return null;
}

export function runLine(text: string, session: Session, reads: Reads): readonly Effect[] {
  const number = [...text.trim()].map(latinKey).join('');
  if (number === '') return [];
  if (/^\d+$/u.test(number)) return runCommand(commandOf('bottom'), number, session, reads);
  const named = namedIn(text, session.names);
  if (!named || !isHere(commandOf(named.id), session))
    return [complain(unknownCommand(text.trim(), session))];
  const wrong = misuse(named);
  return wrong ? [complain(wrong)] : runNamed(named, session, reads);
}

/** A key that can do nothing now does nothing; a command that was typed says so. */
function runNamed({ id, head, argument }: Named, session: Session, reads: Reads): readonly Effect[] {
  const command = commandOf(id);
  const effects = runCommand(command, argument, session, reads);
  return effects.length > 0 || isEnabled(command, argument, session, reads)
    ? effects
    : [say({ kind: 'not-here', command: head })];
}

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
const argumentNames: Partial<Readonly<Record<ArgumentKind, Names>>> = {
  source: ({ sources }) =>
    sources.rows.flatMap(({ scope, title }) => (scope.kind === 'source' && title !== null ? [title] : [])),
  list: ({ sources, messages }) => sources.rows.map(row => sourceName(row, messages)),
  age: (_, head) => momentExamples[languageOf(head) ?? 'en'],
  interval: (_, head) => intervalExamples[languageOf(head) ?? 'en'],
  order: ({ messages }, head) =>
    languageOf(head) === 'ar' ? wordOrders.map(order => messages.orders[order]) : wordOrders,
  theme: (session, head) =>
    languageOf(head) === 'ar' ? themesOf(session).map(name => themeLabel(name, session)) : themesOf(session),
  language: ({ languages }) => languages.map(languageName),
  actions: actionLines,
};

/** Lines with an argument, once the command is followed by a blank. */
function argumentLines(stem: string, session: Session): readonly string[] {
  const named = namedIn(stem, session.names);
  if (!named || stem.trimStart() === named.head) return [];
  const { id, head } = named;
  const argument = named.argument === '' || !/\s$/u.test(stem) ? named.argument : `${named.argument} `;
  const command = commandOf(id);
  const names = isHere(command, session)
    ? (argumentNames[command.takes]?.(session, head, argument) ?? [])
    : [];
  const key = searchKey(argument);
  return names.filter(name => searchKey(name).startsWith(key)).map(name => `${head} ${name}`);
}

/** Each command once, by the first of its names that begins so. */
function nameLines(stem: string, session: Session): readonly string[] {
  const key = searchKey(stem);
  const begun = key !== '' && /\s$/u.test(stem) ? `${key} ` : key;
  const found = session.names.filter(
    ({ id, key: name }) => name.startsWith(begun) && isHere(commandOf(id), session),
  );
  const first = new Map<CommandId, string>();
  for (const { id, name } of found) if (!first.has(id)) first.set(id, name);
  return [...first.values()];
}

/** The lines that what has been typed can become: commands with their arguments, and names of commands. */
export const completions = (stem: string, session: Session): readonly string[] => [
  ...argumentLines(stem, session),
  ...nameLines(stem, session),
];
