import { latinName } from '../app/keymap/keys.ts';
import type { Input } from '../domain/input.ts';

/** A key by its place on the keyboard, whatever the layout. */
export const byPlace = (input: Input): Input =>
  input.input === 'key' ? { ...input, key: latinName(input.key) } : input;
