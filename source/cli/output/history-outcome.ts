/** What `undo` and `redo` have done: with `--json` and in a pipe the changes, otherwise a sentence for each. */
import type { HistoryEntry, UndoOutcome } from '../../domain/history.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Outcome } from '../command.ts';
import { linesOf, type Page } from './page.ts';

export const entryJson = ({ id, at, what, count, undone }: HistoryEntry) => ({ id, at, what, count, undone });

const outcomeJson = ({ entry, changed, skipped }: UndoOutcome) => ({
  entry: entryJson(entry),
  changed,
  skipped,
});

/** Which way the history went: the key of the JSON, and of the sentence. */
export type Direction = 'undone' | 'redone';

function sentenceOf(
  { entry, changed, skipped }: UndoOutcome,
  direction: Direction,
  { cli, notices }: Messages,
): string {
  const left = skipped === 0 ? '' : cli.leftAsChanged(skipped);
  return notices[direction](entry.what, changed) + left;
}

export const historyOutcome = (direction: Direction, outcomes: readonly UndoOutcome[]): Outcome => ({
  json: () => ({ [direction]: outcomes.map(outcomeJson) }),
  columns: ['entry.id', 'entry.at', 'entry.undone', 'changed', 'entry.what', 'skipped'],
  rows: () => outcomes.map(outcomeJson),
  text: (page: Page) =>
    outcomes.flatMap(outcome => linesOf(page, sentenceOf(outcome, direction, page.messages))),
  confirmation: true,
});
