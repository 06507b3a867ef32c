/** Keys as they are said. */
import type { CommandId } from '../../commands/index.ts';
import { labelOn } from '../../keymap/keyboard.ts';
import { keyOrName } from '../../keymap/shown-key.ts';
import type { Session } from '../../session/session.ts';

export const keyOf = (session: Session, command: CommandId): string =>
  keyOrName(session.bindings, command, session);

/** The arrow, if it is a key of the command: newcomers look for it first. */
export function arrowOf(session: Session, command: 'up' | 'down'): string {
  const { bindings, keyboard, messages } = session;
  const isBound = bindings.some(bound => bound.command === command && bound.keys.join(' ') === command);
  return isBound ? labelOn(keyboard, command, messages) : keyOf(session, command);
}

/** The default bindings have none of them. */
const spareKeys = ['=', ';', '0'];

/** A key that has no command, and so says where one is. */
export function whereKey({ bindings, keyboard, messages }: Session): string {
  const [key = ''] = spareKeys.filter(spare => !bindings.some(({ keys }) => keys[0] === spare));
  return labelOn(keyboard, key, messages);
}
