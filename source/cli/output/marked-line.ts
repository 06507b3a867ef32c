/**
 * A line in logical order for mlterm (docs/terminals.md §10, measured), which reorders it: it takes the first letter of a line for the
 * direction of all, shows isolates as boxes, and obeys U+200E and U+200F, each of which counts as a cell but is not drawn.
 */
import type { Direction } from '../../domain/article.ts';
import { withoutSequences } from '../../terminal/escapes.ts';
import { firstStrongDirection } from '../../text/direction.ts';

export const directionMarks: Readonly<Record<Direction, string>> = { ltr: '\u200E', rtl: '\u200F' };
const marks = /[\u200E\u200F]/gu;
const boxes = /[\u061C\u202A-\u202E\u2066-\u2069]/gu;
const leftToRightStretch = /\u2066([^\u2066-\u2069]*)\u2069/gu;

const countMarks = (line: string): number => line.match(marks)?.length ?? 0;

/** With as many marks as there is room for, in cells: that of the direction comes first, those around stretches come last. */
export function markedLine(line: string, direction: Direction, room: number): string {
  const lead = firstStrongDirection(withoutSequences(line)) === direction ? '' : directionMarks[direction];
  const bare = line.replace(marks, '');
  const all = line.replace(leftToRightStretch, `${directionMarks.ltr}$1${directionMarks.ltr}`);
  const choices = [lead + all, lead + line, lead + bare].map(choice => choice.replace(boxes, ''));
  return choices.find(choice => countMarks(choice) <= room) ?? bare.replace(boxes, '');
}
