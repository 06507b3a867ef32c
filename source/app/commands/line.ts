/** The `:` line: a command's name in any language, and its argument; or a number, which is a row. */

import { suggestionFor } from '../../base/suggestion.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { searchKey } from '../../text/search-key.ts';
import { latinKey } from '../keymap/arabic-layout.ts';
import { complain, type Effect, say } from '../session/effect.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { parseArgument } from './argument.ts';
import { argumentNames } from './argument-names.ts';
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

/** It is compared with nothing, and so no part of a name: `~/`. */
const isSign = (word = ''): boolean => searchKey(word) === '';

/** The name with the most words wins; a beginning that only one command has is enough. */
function namedIn(text: string, names: readonly CommandName[]): Named | null {
  const words = wordsOf(text);
  for (let count = words.length; count > 0; count--) {
    if (isSign(words[count - 1])) continue;
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
  if ((takes === 'source' || takes === 'article') && argument === '')
    return { code: 'missing-argument', subject: head, detail: `${head} TITLE` };
  return null;
}

/** In either digits. */
export const isRowNumber = (text: string): boolean => /^\d+$/u.test([...text.trim()].map(latinKey).join(''));

export function runLine(text: string, session: Session, reads: Reads): readonly Effect[] {
  if (text.trim() === '') return [];
  if (isRowNumber(text)) return runCommand(commandOf('bottom'), text.trim(), session, reads);
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

/** What can stand behind the command that begins a line. */
export interface ArgumentChoice {
  readonly id: CommandId;
  /** The name of the command as it was typed. */
  readonly head: string;
  /** What is typed of the argument. */
  readonly argument: string;
  /** Null: it has no names, or the command is not here. */
  readonly names: readonly string[] | null;
}

/** Once a command that takes an argument is followed by a blank; null: it is not. */
export function argumentChoice(stem: string, session: Session): ArgumentChoice | null {
  const named = namedIn(stem, session.names);
  if (!named || stem.trimStart() === named.head) return null;
  const { id, head } = named;
  const command = commandOf(id);
  if (command.takes === 'none') return null;
  const argument = named.argument === '' || !/\s$/u.test(stem) ? named.argument : `${named.argument} `;
  const names = isHere(command, session)
    ? (argumentNames[command.takes]?.(session, head, argument) ?? null)
    : null;
  return { id, head, argument, names };
}

/** The command that a line names and does nothing but name, if it is here. */
export function commandNamed(text: string, session: Session): CommandId | null {
  const named = namedIn(text, session.names);
  return named && named.argument === '' && isHere(commandOf(named.id), session) ? named.id : null;
}

/** Whether a line can be run as it is typed. */
export function canRunLine(text: string, session: Session, reads: Reads): boolean {
  if (isRowNumber(text)) return true;
  const named = namedIn(text, session.names);
  if (!named || misuse(named)) return false;
  const command = commandOf(named.id);
  return isHere(command, session) && parseArgument(command.takes, named.argument, session, reads).ok;
}
