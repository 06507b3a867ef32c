import type { CommandId } from '../commands/index.ts';
import type { Bindings } from './bindings.ts';

/** The keys of a command, as they are written in the settings, each once, in the order of the table. */
export const keysOfCommand = (bindings: Bindings, command: CommandId): readonly string[] => [
  ...new Set(bindings.filter(bound => bound.command === command).map(({ keys }) => keys.join(' '))),
];
