import { useInput } from 'ink';
import type { ReactNode } from 'react';
import { latinName } from '../app/keymap/keys.ts';
import type { Input } from '../domain/input.ts';
import { inputsIn } from '../terminal/input/tokens.ts';

/** A key by its place on the keyboard, whatever the layout. */
const byPlace = (input: Input): Input =>
  input.input === 'key' ? { ...input, key: latinName(input.key) } : input;

/** The only listener to the keyboard in the whole program. */
export function Keyboard({ onInput }: { readonly onInput: (input: Input) => void }): ReactNode {
  useInput((chunk, flags) => {
    for (const input of inputsIn(chunk, flags)) onInput(byPlace(input));
  });
  return null;
}
