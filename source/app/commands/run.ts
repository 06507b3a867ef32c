import { complain, type Effect } from '../session/effect.ts';
import { isOverlay } from '../session/layers.ts';
import type { Reads } from '../session/reads.ts';
import type { Session } from '../session/session.ts';
import { parseArgument } from './argument.ts';
import type { ArgumentKind, Arguments, Command, CommandScope } from './command.ts';

/** The scopes in which a key is looked up, innermost first; a prompt speaks of what it was opened over. */
export function scopesOf({ layers, focus, reading, arrived }: Session): readonly CommandScope[] {
  const overlay = layers.findLast(isOverlay);
  if (overlay) return [overlay.layer, 'overlay', 'anywhere'];
  if (layers.some(({ layer }) => layer === 'question')) return ['overlay', 'anywhere'];
  const came = arrived > 0 ? (['arrived'] as const) : [];
  if (focus !== 'reader' || !reading) return [...came, focus, 'anywhere'];
  const numbered = reading.numbersLinks ? (['numbered'] as const) : [];
  const found = reading.finding ? (['found'] as const) : [];
  return [...came, ...numbered, ...found, focus, 'anywhere'];
}

export const isHere = ({ scopes }: Command, session: Session): boolean =>
  scopesOf(session).some(scope => scopes.includes(scope));

/** A row of the table with the argument that it takes: the table's type holds the two together. */
interface Prepared<Kind extends ArgumentKind> {
  readonly takes: Kind;
  readonly isEnabled?: (session: Session, argument: Arguments[Kind]) => boolean;
  readonly run: (session: Session, argument: Arguments[Kind], reads: Reads) => readonly Effect[];
}

/** Whether a command can do anything now. */
export function isEnabled(command: Command, written: string, session: Session, reads: Reads): boolean {
  const { takes, isEnabled: ask } = command as Prepared<ArgumentKind>;
  if (!ask) return true;
  const argument = parseArgument(takes, written, session, reads);
  return argument.ok && ask(session, argument.value);
}

/** What a command wants done with an argument as it is written. */
export function runCommand(
  command: Command,
  written: string,
  session: Session,
  reads: Reads,
): readonly Effect[] {
  const { takes, isEnabled: ask, run } = command as Prepared<ArgumentKind>;
  const argument = parseArgument(takes, written, session, reads);
  if (!argument.ok) return [complain(argument.error)];
  return ask?.(session, argument.value) === false ? [] : run(session, argument.value, reads);
}
