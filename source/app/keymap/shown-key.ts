import type { CommandScope } from '../commands/command.ts';
import type { CommandId } from '../commands/index.ts';
import type { Bindings } from './bindings.ts';
import { labelOn, type Typing } from './keyboard.ts';
import { keysOfCommand } from './keys-of-command.ts';

const needsShift = (label: string): boolean => label.startsWith('Shift+');

/** A key of a command, for a sentence: the first without Shift, if there is one; null: it has none. `scope`: where it is pressed. */
export function shownKey(
  bindings: Bindings,
  command: CommandId,
  { messages, keyboard }: Typing,
  scope?: CommandScope,
): string | null {
  const labels = keysOfCommand(bindings, command, scope).map(key => labelOn(keyboard, key, messages));
  const label = labels.find(each => !needsShift(each)) ?? labels[0];
  return label === undefined ? null : messages.keyInText(label);
}

/** A key of a command, or what to type on the `:` line in its stead. */
export const keyOrName = (
  bindings: Bindings,
  command: CommandId,
  typing: Typing,
  scope?: CommandScope,
): string => shownKey(bindings, command, typing, scope) ?? `:${typing.messages.commandNames[command]}`;
