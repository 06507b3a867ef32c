import type { ImportReport } from '../../app/services/import-sources.ts';
import { linesOf, type Page } from './page.ts';

/** How many sources are new; then what was passed over, and what is wrong with the list, a line each. */
export function importLines(page: Page, { added, skipped, problems }: ImportReport): string[] {
  const { cli } = page.messages;
  return [
    ...linesOf(page, cli.sourcesImported(added.length), { role: 'notice' }),
    ...skipped.flatMap(({ url, reason }) =>
      linesOf(page, cli.skipped(url, cli.skipReasons[reason]), { role: 'meta' }),
    ),
    ...problems.flatMap(({ line, problem, detail }) =>
      linesOf(page, cli.onLine(line, cli.listProblems[problem](detail ?? '')), { role: 'error' }),
    ),
  ];
}
