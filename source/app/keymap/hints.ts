import { rememberLatest } from '../../base/remember-latest.ts';
import type { Command } from '../commands/command.ts';
import { type CommandId, commandOf, commands } from '../commands/index.ts';
import { isHere, scopesOf } from '../commands/run.ts';
import { isInside, openOverlay } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { type Bindings, lookUp } from './bindings.ts';

/** A command that the footer names, with its first key here. */
export interface HintedKey {
  readonly command: CommandId;
  readonly key: string;
  /** The command whose name says what it does: to go back from the lists is to quit. */
  readonly says: CommandId;
}

/** The first key of each command in the scopes at hand, the nearest first; null where another command has that key. */
const keysHere = rememberLatest((bindings: Bindings, here: string): ReadonlyMap<CommandId, string | null> => {
  const keys = new Map<CommandId, string | null>();
  const taken = new Set<string>();
  const bound = here.split(' ').flatMap(scope => bindings.filter(row => row.scope === scope));
  for (const { command, keys: sequence } of bound) {
    const key = sequence.join(' ');
    if (!keys.has(command)) keys.set(command, taken.has(key) ? null : key);
    taken.add(key);
  }
  return keys;
}, 4);

const hinted = commands
  .filter(({ hint }) => hint !== undefined)
  .sort((a, b) => (a.hint as number) - (b.hint as number))
  .map(({ id }) => id);

const keysFor = rememberLatest(
  (bindings: Bindings, here: string, enabled: string, inside: boolean): readonly HintedKey[] => {
    const keys = keysHere(bindings, here);
    return enabled
      .split(' ')
      .filter(Boolean)
      .flatMap(id => {
        const command = id as CommandId;
        const key = keys.get(command) ?? null;
        const says = command === 'back' && !inside ? 'quit' : command;
        return key === null ? [] : [{ command, key, says }];
      });
  },
);

function canRun(command: Command, session: Session): boolean {
  const ask = command.isEnabled as ((session: Session, argument: null) => boolean) | undefined;
  return isHere(command, session) && (ask?.(session, null) ?? true);
}

/** What a key by itself does now; null: nothing. */
export function commandOfKey(session: Session, key: string): CommandId | null {
  const { bound } = lookUp(session.bindings, scopesOf(session), [key]);
  return bound.find(({ command }) => canRun(commandOf(command), session))?.command ?? null;
}

/** Of what is listed: of no use where nothing is. */
const ofArticles: ReadonlySet<CommandId> = new Set(['read-on', 'sort', 'next-unread']);

const hasNothing = (session: Session): boolean =>
  session.list.total === 0 && session.focus !== 'reader' && openOverlay(session) === null;

/** The key that opened an overlay would close it, as the one to go back does. */
const isUseful = (id: CommandId, session: Session): boolean =>
  id !== openOverlay(session)?.layer && !(ofArticles.has(id) && hasNothing(session));

/** The commands that are worth naming now, the most useful first; the same array while they are the same. */
export function hintsHere(session: Session): readonly HintedKey[] {
  const enabled = hinted.filter(id => canRun(commandOf(id), session) && isUseful(id, session));
  return keysFor(session.bindings, scopesOf(session).join(' '), enabled.join(' '), isInside(session));
}
