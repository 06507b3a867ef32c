import type { Messages } from '../../i18n/messages.ts';
import { arabicTwin } from './arabic-layout.ts';

const functionKey = /^(?:shift\+)?f\d+$/u;

/** How a key is written for the user: its name, `^D` for Control, or the character itself. */
export function keyLabel(key: string, messages: Messages): string {
  if (key.startsWith('ctrl+')) return messages.modifiers.ctrl + key.slice(5).toUpperCase();
  if (functionKey.test(key)) return key.replace('shift', 'Shift').replace(/f(?=\d)/u, 'F');
  return messages.keyNames[key] ?? key;
}

const vowelSign = /^\p{M}$/u;

/** What the key types in the Arabic layout, or null where that is the same. A vowel sign is hard to see: its key is named instead. */
export function arabicKeyLabel(key: string): string | null {
  const twin = [...key].length === 1 ? arabicTwin(key) : null;
  if (twin === null || !vowelSign.test(twin)) return twin;
  const letter = arabicTwin(key.toLowerCase());
  return letter === null || letter === twin ? null : `Shift+${letter}`;
}
