import { useInput } from 'ink';
import type { ReactNode } from 'react';
import type { Input } from '../domain/input.ts';
import { inputsIn } from '../terminal/input/tokens.ts';
import { byPlace } from './by-place.ts';

/** The only listener to the keyboard in the whole program. */
export function Keyboard({ onInput }: { readonly onInput: (input: Input) => void }): ReactNode {
  useInput((chunk, flags) => {
    for (const input of inputsIn(chunk, flags)) onInput(byPlace(input));
  });
  return null;
}
