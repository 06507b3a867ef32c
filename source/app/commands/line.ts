/** The `:` line: a command's name in any language, and its argument; or a number, which is a row. */

import { suggestionFor } from '../../base/suggestion.ts';
import type { ReaderError } from '../../domain/errors.ts';
import { searchKey } from '../../text/search-key.ts';
import { latinKey } from '../keymap/arabic-layout.ts';
import type { Effect } from '../session/effect.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { type CommandId, commandOf } from './index.ts';
import type { CommandName } from './names.ts';
import { complain, isHere, runCommand } from './run.ts';

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
  return wrong ? [complain(wrong)] : runCommand(commandOf(named.id), named.argument, session, reads);
}

/** Lines that name a source, once the command is followed by a blank. */
function sourceLines(stem: string, session: Session): readonly string[] {
  const named = namedIn(stem, session.names);
  if (!named || commandOf(named.id).takes !== 'source' || stem.trimStart() === named.head) return [];
  const key = searchKey(named.argument);
  return session.sources.rows.flatMap(({ scope, title }) =>
    scope.kind === 'source' && title !== null && searchKey(title).startsWith(key)
      ? [`${named.head} ${title}`]
      : [],
  );
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

/** The lines that what has been typed can become: titles of sources, and names of commands. */
export const completions = (stem: string, session: Session): readonly string[] => [
  ...sourceLines(stem, session),
  ...nameLines(stem, session),
];
