import { fail, ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { isShell, scripts, shellNames } from '../complete/shells.ts';

/** Prints the script of a shell as it is: lines are not laid out. */
export const run: RunCommand = async ({ input: [shell = ''] }) => {
  if (!isShell(shell)) return fail('bad-value', { subject: shell, detail: shellNames.join(', ') });
  const script = scripts[shell];
  return ok({
    json: () => ({ shell, script }),
    text: () => script.trimEnd().split('\n'),
  });
};
