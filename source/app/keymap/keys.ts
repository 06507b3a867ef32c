/**
 * A key as commands name it: the character it types in the Latin layout (`j`, `G`, `?`), or a name (`enter`, `ctrl+d`, `f2`, `shift+f2`).
 */
import { latinKey } from './arabic-layout.ts';

const modifiers = /^(?:(?:ctrl|alt|shift|super|hyper|meta)\+)*/u;

/** The name that commands have for a key, in whichever layout it was pressed. */
export function latinName(key: string): string {
  const [held = ''] = modifiers.exec(key) ?? [];
  return held + latinKey(key.slice(held.length));
}
