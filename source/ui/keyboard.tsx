import { useInput } from 'ink';
import type { ReactNode } from 'react';
import { keysOf } from '../app/keymap/keys.ts';
import type { Input } from '../domain/input.ts';

/** The only listener to the keyboard in the whole program. */
export function Keyboard({ onInput }: { readonly onInput: (input: Input) => void }): ReactNode {
  useInput((chunk, flags) => {
    for (const { key, typed } of keysOf(chunk, flags)) onInput({ input: 'key', key, typed });
  });
  return null;
}
