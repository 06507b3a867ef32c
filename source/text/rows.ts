/** Rows of cells: lines placed in fields of a fixed width, and fields put side by side. */
import type { Direction } from '../domain/article.ts';
import type { Line, Run } from './layout.ts';

/** Exactly `width` cells, from left to right. */
export interface Row<Style> {
  readonly runs: readonly Run<Style>[];
  /** Cells. */
  readonly width: number;
}

/** A row of a longer text. */
export interface TextRow<Style> extends Row<Style> {
  /** UTF-16 offset in the text at which the row begins. */
  readonly start: number;
}

export const blankRow = (width: number): Row<never> => ({
  runs: width > 0 ? [{ text: ' '.repeat(width), style: null }] : [],
  width: Math.max(0, width),
});

/** Text of one cell a character, in one style. */
export const markRow = <Style>(text: string, style: Style | null): Row<Style> => ({
  runs: text === '' ? [] : [{ text, style }],
  width: [...text].length,
});

/** Side by side, from left to right. */
export const joinRows = <Style>(rows: readonly Row<Style>[]): Row<Style> => ({
  runs: rows.flatMap(row => row.runs),
  width: rows.reduce((sum, row) => sum + row.width, 0),
});

/** Side by side in the order of reading: the first is at the side where `direction` begins. */
export const joinInReadingOrder = <Style>(direction: Direction, rows: readonly Row<Style>[]): Row<Style> =>
  joinRows(direction === 'rtl' ? [...rows].reverse() : rows);

/** A line in a field: at the side where its own direction begins, or at that of `side`. */
export function placeLine<Style>(
  line: Line<Style>,
  width: number,
  side: Direction = line.direction,
): Row<Style> {
  const row: Row<Style> = { runs: line.runs, width: line.width };
  const rest = blankRow(width - line.width);
  return joinInReadingOrder<Style>(side, [row, rest]);
}

/** The text of a row, without the blanks at its right end. */
export const rowText = (row: Row<unknown>): string =>
  row.runs
    .map(run => run.text)
    .join('')
    .trimEnd();
