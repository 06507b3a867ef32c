import { useInput } from 'ink';
import type { ReactNode } from 'react';
import { pressKey } from '../app/commands/index.ts';
import { latinName } from '../app/keymap/keys.ts';
import type { Reader } from '../app/reader/reader.ts';
import type { Input } from '../domain/input.ts';
import { inputsIn } from '../terminal/input/tokens.ts';

const lineBreaks = /\s*\n\s*/gu;

/** A paste is text for the prompt that is open; it never acts as keys. */
function takeInput(reader: Reader, input: Input): void {
  if (input.input === 'key') pressKey(reader, latinName(input.key), input.typed);
  if (input.input === 'paste' && reader.store.get().prompt !== null) {
    pressKey(reader, '', input.text.replace(lineBreaks, ' '));
  }
}

/** The only listener to the keyboard in the whole program. */
export function Keyboard({ reader }: { readonly reader: Reader }): ReactNode {
  useInput((chunk, flags) => {
    for (const input of inputsIn(chunk, flags)) takeInput(reader, input);
  });
  return null;
}
