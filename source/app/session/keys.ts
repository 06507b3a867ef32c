/** What a key means now: counts, sequences, and the command that is bound to it. */
import { commandOf } from '../commands/index.ts';
import { isEnabled, runCommand, scopesOf } from '../commands/run.ts';
import { type BoundKey, lookUp } from '../keymap/bindings.ts';
import { type Effect, go } from './effect.ts';
import { follow } from './follow.ts';
import type { Reads } from './reads.ts';
import { nothingPending, type PendingKeys, type Session } from './session.ts';

const wait = (pending: PendingKeys): Effect => go({ type: 'pending', pending });

const nothingMore: Effect = wait(nothingPending);

/** A digit is part of a count if one has begun, or if it means nothing else here; no count begins with 0. */
const isCountDigit = (key: string, count: string): boolean =>
  /^\d$/u.test(key) && (count !== '' || key !== '0');

/** The count goes to commands that take one, unless the key says it itself. */
function written(bound: BoundKey, count: string): string {
  return commandOf(bound.command).takes === 'count' && bound.argument === '' ? count : bound.argument;
}

function run(bound: BoundKey, session: Session, reads: Reads): readonly Effect[] {
  const { count } = session.pending;
  const idle = { ...session, pending: nothingPending };
  return [nothingMore, ...runCommand(commandOf(bound.command), written(bound, count), idle, reads)];
}

/** The command of keys that wait for more, now that no more fits; then the key by itself. */
function startAgain(session: Session, key: string, reads: Reads): readonly Effect[] {
  const { keys } = session.pending;
  const [waiting] = lookUp(session.bindings, scopesOf(session), keys).bound;
  const before = waiting ? run(waiting, session, reads) : [nothingMore];
  return [...before, ...pressKey(follow(session, before), key, reads)];
}

/** What a key does outside of a prompt. */
export function pressKey(session: Session, key: string, reads: Reads): readonly Effect[] {
  const { count, keys } = session.pending;
  const isPending = count !== '' || keys.length > 0;
  if (key === 'escape' && isPending) return [nothingMore];
  const sequence = [...keys, key];
  const { bound, isPrefix } = lookUp(session.bindings, scopesOf(session), sequence);
  const [meant] = bound.filter(({ command, argument }) =>
    isEnabled(commandOf(command), argument, session, reads),
  );
  const counts = keys.length === 0 && isCountDigit(key, count);
  if (counts && (count !== '' || !meant)) return [wait({ count: count + key, keys: [] })];
  if (isPrefix) return [wait({ count, keys: sequence })];
  if (meant) return run(meant, session, reads);
  if (keys.length > 0) return startAgain(session, key, reads);
  return isPending ? [nothingMore] : [];
}
