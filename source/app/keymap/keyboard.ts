/** The keyboard layout in use, as far as what is typed shows it. */
import type { Messages } from '../../i18n/messages.ts';
import { arabicKeyLabel, keyLabel } from './key-names.ts';

export type Keyboard = 'arabic' | 'latin';

/** What a key is named with. */
export interface Typing {
  readonly messages: Messages;
  readonly keyboard: Keyboard;
}

export const keyboardOf = ({ direction }: Pick<Messages, 'direction'>): Keyboard =>
  direction === 'rtl' ? 'arabic' : 'latin';

/** The layout that has this letter; null: both have it, or neither. */
export function keyboardTyping(typed: string): Keyboard | null {
  if (/^[a-z]$/iu.test(typed)) return 'latin';
  return /^\p{Script=Arabic}+$/u.test(typed) ? 'arabic' : null;
}

/** With Shift: the letter that is printed on it. */
function labelShifted(keyboard: Keyboard, key: string, shift: string): string {
  return shift + ((keyboard === 'arabic' ? arabicKeyLabel(key.toLowerCase()) : null) ?? key);
}

/** How a key is written on a keyboard; for those who listen, how it is said. */
export function labelOn(keyboard: Keyboard, key: string, messages: Messages): string {
  const { keyNames, modifiers } = messages;
  if (modifiers.shift !== null && /^[A-Z]$/u.test(key)) return labelShifted(keyboard, key, modifiers.shift);
  const twin = keyboard === 'arabic' ? arabicKeyLabel(key) : null;
  return twin === null ? keyLabel(key, messages) : (keyNames[twin] ?? twin);
}
