import type { CommandScope } from '../commands/command.ts';
import type { CommandId } from '../commands/index.ts';
import type { Bindings } from './bindings.ts';

/** The keys of a command, as they are written in the settings, each once, in the order of the table. `scope`: only those of it. */
export const keysOfCommand = (
  bindings: Bindings,
  command: CommandId,
  scope?: CommandScope,
): readonly string[] => [
  ...new Set(
    bindings
      .filter(bound => bound.command === command && (scope === undefined || bound.scope === scope))
      .map(({ keys }) => keys.join(' ')),
  ),
];
