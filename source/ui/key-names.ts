import { arabicTwin } from '../app/keymap/arabic-layout.ts';
import type { Messages } from '../i18n/messages.ts';

const functionKey = /^(?:shift\+)?f\d+$/u;

/** How a key is written for the user: its name, `^D` for Control, or the character itself. */
export function keyLabel(key: string, messages: Messages): string {
  if (key.startsWith('ctrl+')) return `^${key.slice(5).toUpperCase()}`;
  if (functionKey.test(key)) return key.replace('shift', 'Shift').replace(/f(?=\d)/u, 'F');
  return messages.keyNames[key] ?? key;
}

const combining = /^\p{M}$/u;

/** What the key types in the Arabic layout, or null where that is the same; a mark is shown on a tatweel. */
export function arabicKeyLabel(key: string): string | null {
  const twin = [...key].length === 1 ? arabicTwin(key) : null;
  return twin !== null && combining.test(twin) ? `ـ${twin}` : twin;
}
