import { type DecoderState, decode, expire, initialState } from '../../../source/terminal/input/decoder.ts';
import type { Decoded } from '../../../source/terminal/input/sequences.ts';

/** Everything that comes of the chunks once nothing more comes. */
export function decoded(...chunks: readonly string[]): readonly Decoded[] {
  const inputs: Decoded[] = [];
  let state: DecoderState = initialState;
  for (const chunk of chunks) {
    const step = decode(state, chunk);
    inputs.push(...step.inputs);
    state = step.state;
  }
  return [...inputs, ...expire(state).inputs];
}

const nameOf = (input: Decoded): string => {
  if (input.input === 'key') return input.key;
  if (input.input === 'paste') return `paste ${input.text}`;
  return JSON.stringify(input);
};

export const names = (...chunks: readonly string[]): readonly string[] => decoded(...chunks).map(nameOf);
