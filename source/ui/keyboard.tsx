import { useInput } from 'ink';
import type { ReactNode } from 'react';
import { pressKey } from '../app/commands/index.ts';
import { keysOf } from '../app/keymap/keys.ts';
import type { Reader } from '../app/reader/reader.ts';

/** The only listener to the keyboard in the whole program. */
export function Keyboard({ reader }: { readonly reader: Reader }): ReactNode {
  useInput((input, flags) => {
    for (const { key, typed } of keysOf(input, flags)) pressKey(reader, key, typed);
  });
  return null;
}
