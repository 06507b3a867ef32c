import { ltr } from '../../base/isolated.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { CommandId } from '../commands/index.ts';
import type { Bindings } from './bindings.ts';
import { keyboardOf, labelOn } from './keyboard.ts';
import { keysOfCommand } from './keys-of-command.ts';

/** A vowel sign by itself (Arabic Presentation Forms-B) is hard to read in a sentence. */
const isSign = (label: string): boolean => /^[\uFE70-\uFE7F]$/u.test(label);

/** A key of a command, for a sentence: the first that is easy to read; null: it has none. */
export function shownKey(bindings: Bindings, command: CommandId, messages: Messages): string | null {
  const labels = keysOfCommand(bindings, command).map(key => labelOn(keyboardOf(messages), key, messages));
  const label = labels.find(each => !isSign(each)) ?? labels[0];
  return label === undefined ? null : ltr(label);
}

/** A key of a command, or what to type on the `:` line in its stead. */
export const keyOrName = (bindings: Bindings, command: CommandId, messages: Messages): string =>
  shownKey(bindings, command, messages) ?? `:${messages.commandNames[command]}`;
