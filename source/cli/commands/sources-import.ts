import { type ImportReport, importSources } from '../../app/services/import-sources.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Describe } from '../output/error-json.ts';
import { linesOf, type Page } from '../output/page.ts';
import { sourceJson } from '../output/source-json.ts';

export const importJson = (
  { added, removed, left, skipped, problems }: ImportReport,
  { cli }: Messages,
  describe: Describe,
) => ({
  added: added.map(source => sourceJson(source, undefined, describe)),
  removed: [...removed, ...left].map(source => sourceJson(source, undefined, describe)),
  skipped: skipped.map(({ url, reason }) => ({ url, code: reason, reason: cli.skipReasons[reason] })),
  errors: problems.map(({ line, problem, detail }) => ({
    line,
    code: problem,
    message: cli.listProblems[problem](detail ?? ''),
  })),
});

const noRow = { id: null, status: null, line: null, code: null, title: null, url: null };

/** A row for each source, for what was passed over, and for what is wrong with the list. */
function* importRows({ added, removed, left, skipped, problems }: ImportReport): Generator<object> {
  for (const { id, title, url } of added) yield { ...noRow, status: 'added', id, title, url };
  for (const { id, title, url } of [...removed, ...left])
    yield { ...noRow, status: 'removed', id, title, url };
  for (const { url, reason } of skipped) yield { ...noRow, status: 'skipped', code: reason, url };
  for (const { line, problem } of problems) yield { ...noRow, status: 'error', line, code: problem };
}

/** How many sources are new; then what was passed over, and what is wrong with the list, a line each. */
export function importLines(page: Page, { added, removed, skipped, problems }: ImportReport): string[] {
  const { cli } = page.messages;
  return [
    ...linesOf(page, cli.sourcesImported(added.length), { role: 'notice' }),
    ...removed.flatMap(({ title }) => linesOf(page, cli.sourceRemoved(title))),
    ...skipped.flatMap(({ url, reason }) =>
      linesOf(page, cli.skipped(url, cli.skipReasons[reason]), { role: 'meta' }),
    ),
    ...problems.flatMap(({ line, problem, detail }) =>
      linesOf(page, cli.onLine(line, cli.listProblems[problem](detail ?? '')), { role: 'error' }),
    ),
  ];
}

export const run: RunCommand = async ({ input: [file = '-'], flags, ...context }) => {
  const { files, services, messages, describe, warn } = context;
  const bytes = await files.read(file);
  if (!bytes.ok) return bytes;
  const imported = importSources(await services(), bytes.value, { replace: flags.replace });
  if (!imported.ok) return { ok: false, error: { subject: file, ...imported.error } };
  const report = imported.value;
  if (report.left.length > 0) warn(messages.cli.sourceChanges.starterSetLeft(report.left.length));
  if (flags.replace && report.problems.length > 0) warn(messages.cli.sourceChanges.nothingReplaced);
  return {
    ok: true,
    value: {
      json: () => importJson(report, messages, describe),
      columns: ['id', 'status', 'line', 'code', 'title', 'url'],
      rows: () => importRows(report),
      text: page => importLines(page, report),
      exitCode: report.problems.length > 0 ? exitCodes.partial : exitCodes.done,
    },
  };
};
