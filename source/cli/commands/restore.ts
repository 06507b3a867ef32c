import type { Restored } from '../../domain/homes.ts';
import type { RunCommand } from '../command.ts';
import { linesOf, type Page } from '../output/page.ts';

function restoredLines(page: Page, { file, created, keptIn }: Restored): string[] {
  const { homes } = page.messages.cli;
  return [
    ...linesOf(page, homes.restored(file, page.messages.date(created)), { role: 'notice' }),
    ...keptIn.flatMap(folder => linesOf(page, homes.keptIn(folder), { role: 'meta' })),
  ];
}

/** Without opening the home, which may be a damaged one. */
export const run: RunCommand = async ({ input: [file = ''], flags: { replace }, files, homes }) => {
  const content = await files.stream(file);
  if (!content.ok) return content;
  const restored = await (await homes()).restore({ file, content: content.value, replace });
  if (!restored.ok) return restored;
  return {
    ok: true,
    value: {
      json: () => restored.value,
      columns: ['file', 'created', 'program', 'files', 'keptIn'],
      rows: () => [restored.value],
      text: page => restoredLines(page, restored.value),
      confirmation: true,
    },
  };
};
