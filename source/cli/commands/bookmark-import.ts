import { headerJson } from '../../app/article-json.ts';
import { type BookmarkImport, importBookmarks } from '../../app/services/import-bookmarks.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { RunCommand } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { linesOf, type Page } from '../output/page.ts';
import { withArticles } from '../with-articles.ts';

const importJson = ({ added, skipped, problems }: BookmarkImport, { cli: { bookmarks } }: Messages) => ({
  added: added.map(headerJson),
  skipped: skipped.map(({ url, reason }) => ({ url, code: reason, reason: bookmarks.skipReasons[reason] })),
  errors: problems.map(({ line, problem, detail }) => ({
    line,
    code: problem,
    message: bookmarks.problems[problem](detail ?? ''),
  })),
});

const noRow = { id: null, status: null, line: null, code: null, title: null, url: null };

/** One row for each bookmark, skipped link and problem in the file. */
function* importRows({ added, skipped, problems }: BookmarkImport): Generator<object> {
  for (const { id, title, link } of added) yield { ...noRow, status: 'added', id, title, url: link };
  for (const { url, reason } of skipped) yield { ...noRow, status: 'skipped', code: reason, url };
  for (const { line, problem } of problems) yield { ...noRow, status: 'error', line, code: problem };
}

/** The number of new bookmarks, then skipped links and problems in the file, one a line. */
function importLines(page: Page, { added, skipped, problems }: BookmarkImport): string[] {
  const { cli } = page.messages;
  const { skipReasons, problems: texts, imported } = cli.bookmarks;
  return [
    ...linesOf(page, imported(added.length), { role: 'notice' }),
    ...skipped.flatMap(({ url, reason }) =>
      linesOf(page, cli.skipped(url, skipReasons[reason]), { role: 'meta' }),
    ),
    ...problems.flatMap(({ line, problem, detail }) =>
      linesOf(page, cli.onLine(line, texts[problem](detail ?? '')), { role: 'error' }),
    ),
  ];
}

export const run: RunCommand = async context => {
  const { input, files, messages } = context;
  const [file = '-'] = input;
  const bytes = await files.read(file);
  if (!bytes.ok) return bytes;
  const imported = importBookmarks(await withArticles(context), bytes.value);
  if (!imported.ok) return { ok: false, error: { subject: file, ...imported.error } };
  const report = imported.value;
  return {
    ok: true,
    value: {
      json: () => importJson(report, messages),
      columns: ['id', 'status', 'line', 'code', 'title', 'url'],
      rows: () => importRows(report),
      text: page => importLines(page, report),
      exitCode: report.problems.length > 0 ? exitCodes.partial : exitCodes.done,
    },
  };
};
