/** The keyboard layout in use, as far as what is typed shows it. */
import type { Messages } from '../../i18n/messages.ts';
import { arabicKeyLabel, keyLabel } from './key-names.ts';

export type Keyboard = 'arabic' | 'latin';

export const keyboardOf = ({ direction }: Pick<Messages, 'direction'>): Keyboard =>
  direction === 'rtl' ? 'arabic' : 'latin';

/** The layout that has this letter; null: both have it, or neither. */
export function keyboardTyping(typed: string): Keyboard | null {
  if (/^[a-z]$/iu.test(typed)) return 'latin';
  return /^\p{Script=Arabic}+$/u.test(typed) ? 'arabic' : null;
}

/** How a key is written on a keyboard. */
export const labelOn = (keyboard: Keyboard, key: string, messages: Messages): string =>
  (keyboard === 'arabic' ? arabicKeyLabel(key) : null) ?? keyLabel(key, messages);
