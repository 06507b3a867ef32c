import { ltr } from '../../base/isolated.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { CommandId } from '../commands/index.ts';
import type { Bindings } from './bindings.ts';
import { keyboardOf, labelOn } from './keyboard.ts';
import { keysOfCommand } from './keys-of-command.ts';

/** The first key of a command, for a sentence; null: it has none. */
export function shownKey(bindings: Bindings, command: CommandId, messages: Messages): string | null {
  const [key] = keysOfCommand(bindings, command);
  return key === undefined ? null : ltr(labelOn(keyboardOf(messages), key, messages));
}

/** The first key of a command, or what to type on the `:` line in its stead. */
export const keyOrName = (bindings: Bindings, command: CommandId, messages: Messages): string =>
  shownKey(bindings, command, messages) ?? `:${messages.commandNames[command]}`;
