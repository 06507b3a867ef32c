import type { RunCommand } from '../command.ts';
import { linesOf } from '../output/page.ts';

/** Without opening the home: that could change it. */
export const run: RunCommand = async ({ input: [file = ''], homes, interruption }) => {
  const made = await (await homes()).backUp(file, interruption());
  if (!made.ok) return made;
  const backup = made.value;
  return {
    ok: true,
    value: {
      json: () => backup,
      columns: ['file', 'created', 'bytes', 'files'],
      rows: () => [backup],
      text: page => linesOf(page, page.messages.cli.homes.backedUp(backup.file, backup.bytes)),
      confirmation: true,
    },
  };
};
