/** Tables of text: columns in the order of reading, cells wrapped, nothing wider than the field. */
import { greatestOf } from '../base/append.ts';
import type { Direction } from '../domain/article.ts';
import { convertDigits } from './digits.ts';
import { type LayoutOptions, type Line, layoutParagraph, lineWidth, type TextStyle } from './layout.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row, type TextRow } from './rows.ts';
import { joinStyled, type StyledText } from './spans.ts';

export interface TableOptions<Style> extends TextStyle {
  /** Cells of every row. */
  readonly width: number;
  /** In which the columns are read. */
  readonly direction: Direction;
  /** The direction of one cell's text. */
  readonly directionOf: (text: string) => Direction;
  readonly ruleStyle: Style;
}

type TableRow<Style> = readonly StyledText<Style>[];

/** What parts two columns, and crosses the rule under the head: the first that lets the columns fit. */
const separators = [
  { bar: ' │ ', cross: '─┼─' },
  { bar: '│', cross: '┼' },
] as const;

interface Column {
  /** Cells of its longest word. */
  readonly least: number;
  /** Cells of its longest text. */
  readonly natural: number;
}

/**
 * Widths that fit, or null if they would break words: a column gets an even share of what is left, one that needs more for its
 * longest word gets that, and one that needs less for all of its text leaves the rest to the others.
 */
function columnWidths(columns: readonly Column[], available: number): number[] | null {
  const widths = columns.map(({ least }) => least);
  let open = columns.map((_, index) => index);
  let left = available;
  while (open.length > 0) {
    const share = Math.floor(left / open.length);
    const settled = settledColumns(columns, open, share);
    for (const [index, width] of settled) widths[index] = width;
    left -= settled.reduce((sum, [, width]) => sum + width, 0);
    const done = new Set(settled.map(([index]) => index));
    open = open.filter(index => !done.has(index));
  }
  return left < 0 ? null : widths;
}

/** The open columns whose width is certain at a share, with that width. */
function settledColumns(
  columns: readonly Column[],
  open: readonly number[],
  share: number,
): (readonly [index: number, width: number])[] {
  const widthsOf = (of: keyof Column, isSettled: (cells: number) => boolean) =>
    open
      .map(index => [index, (columns[index] as Column)[of]] as const)
      .filter(([, cells]) => isSettled(cells));
  const wide = widthsOf('least', cells => cells > share);
  if (wide.length > 0) return wide;
  const narrow = widthsOf('natural', cells => cells <= share);
  return narrow.length > 0 ? narrow : open.map(index => [index, share] as const);
}

const cellOptions = <Style>(text: string, width: number, options: TableOptions<Style>): LayoutOptions => ({
  ...options,
  width,
  direction: options.directionOf(text),
  justify: 'off',
});

function cellLines<Style>(
  cell: StyledText<Style> | undefined,
  width: number,
  options: TableOptions<Style>,
): Line<Style>[] {
  const { text, spans } = cell ?? { text: '', spans: [] };
  return layoutParagraph(text, cellOptions(text, width, options), spans);
}

/** Where the text of the `k`th line of a row begins: that of its first cell which is so high. */
function startOfLine<Style>(row: TableRow<Style>, cells: readonly Line<Style>[][], k: number): number {
  const column = Math.max(
    0,
    cells.findIndex(lines => lines.length > k),
  );
  return (row[column]?.start ?? 0) + (cells[column]?.[k]?.start ?? 0);
}

const naturalWidth = <Style>(text: string, options: TableOptions<Style>): number =>
  lineWidth(text, cellOptions(text, options.width, options));

function columnOf<Style>(
  rows: readonly TableRow<Style>[],
  index: number,
  options: TableOptions<Style>,
): Column {
  const texts = rows.map(row => row[index]?.text ?? '');
  const widest = (parts: readonly string[]): number =>
    greatestOf(
      parts.map(part => naturalWidth(part, options)),
      1,
    );
  return { least: widest(texts.flatMap(text => text.split(' '))), natural: widest(texts) };
}

const arabicLetterMark = '\u061c';
const arabicLetter = /(?=\p{Letter})\p{Script=Arabic}/u;
const letter = /\p{Letter}/u;

/** A cell of numbers alone, as it reads in the midst of Arabic (UAX #9 W2, by the Arabic letter mark): a score as in the sentence next to it. */
function amongArabic<Style>(cell: StyledText<Style>): StyledText<Style> {
  if (cell.text === '' || letter.test(cell.text)) return cell;
  const marked = joinStyled([{ text: arabicLetterMark, spans: [] }, cell], '');
  return { ...marked, start: cell.start - arabicLetterMark.length };
}

const isArabic = (rows: readonly TableRow<unknown>[]): boolean =>
  rows.some(row => row.some(({ text }) => arabicLetter.test(text)));

/** Lays out rows of cells; the first row is the head. Every row is exactly `options.width` cells wide. */
export function layoutTable<Style>(
  table: readonly TableRow<Style>[],
  options: TableOptions<Style>,
): TextRow<Style>[] {
  const isSetInArabic = options.direction === 'rtl' && isArabic(table);
  const rows = isSetInArabic ? table.map(row => row.map(amongArabic)) : table;
  const count = greatestOf(
    rows.map(row => row.length),
    1,
  );
  const columns = Array.from({ length: count }, (_, index) => columnOf(rows, index, options));
  for (const separator of separators) {
    const gaps = separator.bar.length * (count - 1);
    const widths = columnWidths(columns, options.width - gaps);
    if (widths) return asColumns(rows, widths, separator, options);
  }
  return asParagraphs(rows, options);
}

function asColumns<Style>(
  rows: readonly TableRow<Style>[],
  widths: readonly number[],
  separator: (typeof separators)[number],
  options: TableOptions<Style>,
): TextRow<Style>[] {
  const bar = markRow(separator.bar, options.ruleStyle);
  const used = widths.reduce((sum, width) => sum + width, bar.width * (widths.length - 1));
  const rest = blankRow(options.width - used);
  const inReadingOrder = (cells: readonly Row<Style>[], between: Row<Style>): Row<Style> =>
    joinInReadingOrder<Style>(options.direction, [
      ...cells.flatMap((cell, index) => (index === 0 ? [cell] : [between, cell])),
      rest,
    ]);
  const rule = inReadingOrder(
    widths.map(width => markRow('─'.repeat(width), options.ruleStyle)),
    markRow(separator.cross, options.ruleStyle),
  );
  return rows.flatMap((row, index) => {
    const cells = widths.map((width, column) => cellLines(row[column], width, options));
    const height = greatestOf(
      cells.map(lines => lines.length),
      1,
    );
    const drawn = Array.from({ length: height }, (_, k) => ({
      ...inReadingOrder(
        cells.map((lines, column) => {
          const width = widths[column] as number;
          const line = lines[k];
          return line ? placeLine(line, width, options.direction) : blankRow(width);
        }),
        bar,
      ),
      start: startOfLine(row, cells, k),
    }));
    const [next] = rows[index + 1] ?? [];
    return index === 0 && next ? [...drawn, { ...rule, start: next.start }] : drawn;
  });
}

const dash = ' — ';

/** Where the field is too narrow for columns: each row is a paragraph, its cells parted by dashes. A number goes by its cell alone. */
function asParagraphs<Style>(
  rows: readonly TableRow<Style>[],
  options: TableOptions<Style>,
): TextRow<Style>[] {
  return rows.flatMap(row => {
    const filled = row.filter(({ text }) => text !== '');
    const cells = filled.map(cell => ({ ...cell, text: convertDigits(cell.text, options.digits) }));
    const { text, spans } = joinStyled(cells, dash);
    return layoutParagraph<Style>(text, cellOptions(text, options.width, options), spans).map(line => ({
      ...placeLine(line, options.width),
      start: startInCells(filled, line.start),
    }));
  });
}

/** The offset in the table of an offset in a row whose cells were joined with dashes. */
function startInCells<Style>(row: TableRow<Style>, offset: number): number {
  let end = -dash.length;
  for (const cell of row) {
    const start = end + dash.length;
    end = start + cell.text.length;
    if (offset <= end) return cell.start + Math.max(0, offset - start);
  }
  return row[0]?.start ?? 0;
}
