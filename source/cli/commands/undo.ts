import { fail, type Result } from '../../domain/errors.ts';
import type { History, HistoryEntry, UndoOutcome } from '../../domain/history.ts';
import { integer } from '../arguments/flag-values.ts';
import type { Outcome, RunCommand } from '../command.ts';
import { type Column, type Fields, linesOfRecords } from '../output/columns.ts';
import { entryJson, historyOutcome } from '../output/history-outcome.ts';
import { linesOf, type Page } from '../output/page.ts';

const most = 100;
const countOfChanges = integer(1, most);

/** Undoes up to `count` changes, the latest first; stops at the end of the history. */
function undoLatest(history: History, count: number): Result<readonly UndoOutcome[]> {
  const outcomes: UndoOutcome[] = [];
  while (outcomes.length < count) {
    const undone = history.undo();
    if (!undone.ok) return undone;
    if (undone.value === null) break;
    outcomes.push(undone.value);
  }
  return outcomes.length === 0 ? fail('nothing-to-undo') : { ok: true, value: outcomes };
}

const columns: readonly Column[] = [{ direction: 'ltr' }, {}, { flexible: true }, {}];

const fieldsOf = ({ id, at, what, count, undone }: HistoryEntry, { messages, now }: Page): Fields => [
  { text: String(id), role: 'meta' },
  { text: messages.ago(at, now), role: 'meta' },
  { text: messages.cli.changes[what](count), role: undone ? 'meta' : null },
  { text: undone ? messages.cli.isUndone : '', role: 'meta' },
];

/** One change a line: id, age, what it did, whether it is undone. */
function historyLines(page: Page, entries: readonly HistoryEntry[]): string[] {
  if (entries.length === 0) return linesOf(page, page.messages.cli.noHistory, { role: 'meta' });
  return linesOfRecords(
    page,
    columns,
    entries.map(entry => fieldsOf(entry, page)),
  );
}

const listOutcome = (entries: readonly HistoryEntry[]): Outcome => ({
  json: () => entries.map(entryJson),
  columns: ['id', 'at', 'undone', 'count', 'what'],
  text: page => historyLines(page, entries),
});

export const run: RunCommand = async ({ input: [typed], flags, services, clock }) => {
  if (flags.list && typed !== undefined)
    return fail('extra-argument', { subject: typed, detail: 'khabar undo --list' });
  const count = typed === undefined ? 1 : countOfChanges.parse(typed, clock.now());
  if (count === undefined) return fail('bad-value', { subject: typed ?? '', detail: countOfChanges.allowed });
  const { history } = (await services()).store;
  if (flags.list) return { ok: true, value: listOutcome(history.list()) };
  const undone = undoLatest(history, count);
  return undone.ok ? { ok: true, value: historyOutcome('undone', undone.value) } : undone;
};
