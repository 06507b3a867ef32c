import type { Messages } from '../../i18n/messages.ts';
import { arabicTwin } from './arabic-layout.ts';

const functionKey = /^(?:shift\+)?f\d+$/u;

/** How a key is written for the user: its name, `^D` for Control, or the character itself. */
export function keyLabel(key: string, messages: Messages): string {
  if (key.startsWith('ctrl+')) return messages.modifiers.ctrl + key.slice(5).toUpperCase();
  if (functionKey.test(key)) return key.replace('shift', 'Shift').replace(/f(?=\d)/u, 'F');
  return messages.keyNames[key] ?? key;
}

/** Fathatan to sukun, each in a form of its own that stays where marks are hidden (Arabic Presentation Forms-B). */
const spacingMarks: Readonly<Record<string, string>> = {
  '\u064B': '\uFE70',
  '\u064C': '\uFE72',
  '\u064D': '\uFE74',
  '\u064E': '\uFE76',
  '\u064F': '\uFE78',
  '\u0650': '\uFE7A',
  '\u0651': '\uFE7C',
  '\u0652': '\uFE7E',
};

/** What the key types in the Arabic layout, or null where that is the same. */
export function arabicKeyLabel(key: string): string | null {
  const twin = [...key].length === 1 ? arabicTwin(key) : null;
  return twin === null ? null : (spacingMarks[twin] ?? twin);
}
