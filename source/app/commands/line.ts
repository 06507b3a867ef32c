/** The `:` line: a command's name in any language, and its argument; or a number, which is a row. */
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
  readonly argument: string;
}

/** The name with the most words wins; a beginning that only one command has is enough. */
function namedIn(text: string, names: readonly CommandName[]): Named | null {
  const words = wordsOf(text);
  for (let count = words.length; count > 0; count--) {
    const key = searchKey(words.slice(0, count).join(' '));
    const argument = words.slice(count).join(' ');
    const exact = names.find(name => name.key === key);
    if (exact) return { id: exact.id, argument };
    const begun = new Set(names.filter(name => key !== '' && name.key.startsWith(key)).map(({ id }) => id));
    const [only] = begun;
    if (only && begun.size === 1) return { id: only, argument };
  }
  return null;
}

export function runLine(text: string, session: Session, reads: Reads): readonly Effect[] {
  const number = [...text.trim()].map(latinKey).join('');
  if (number === '') return [];
  if (/^\d+$/u.test(number)) return runCommand(commandOf('bottom'), number, session, reads);
  const named = namedIn(text, session.names);
  const command = named ? commandOf(named.id) : null;
  if (!named || !command || !isHere(command, session)) {
    const known = session.names.filter(({ id }) => isHere(commandOf(id), session));
    return [
      complain({
        code: 'unknown-command',
        subject: text.trim(),
        detail: known.map(({ name }) => name).join(', '),
      }),
    ];
  }
  return runCommand(command, named.argument, session, reads);
}

const sourceLines = (named: Named, head: string, { sources }: Session): readonly string[] =>
  sources.rows.flatMap(({ scope, title }) =>
    scope.kind === 'source' && title !== null && searchKey(title).startsWith(searchKey(named.argument))
      ? [`${head} ${title}`]
      : [],
  );

/** The lines that what has been typed can become: names of commands, each command once, or titles of sources. */
export function completions(stem: string, session: Session): readonly string[] {
  const key = searchKey(stem);
  const found = session.names.filter(
    ({ id, key: name }) => name.startsWith(key) && isHere(commandOf(id), session),
  );
  const first = new Map<CommandId, string>();
  for (const { id, name } of found) if (!first.has(id)) first.set(id, name);
  if (first.size > 0) return [...first.values()];
  const named = namedIn(stem, session.names);
  if (!named || commandOf(named.id).takes !== 'source') return [];
  const head = stem
    .trim()
    .slice(0, stem.trim().length - named.argument.length)
    .trim();
  return sourceLines(named, head, session);
}
