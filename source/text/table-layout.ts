/** Tables of text: columns in the order of reading, cells wrapped, nothing wider than the field. */
import type { Direction } from '../domain/article.ts';
import { type Line, layoutParagraph, type TextStyle } from './layout.ts';
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

const gap = 3; // ` │ `
/** Wider than any cell's text. */
const unbounded = 10_000;

/** Widths that fit: columns that are narrower than their even share leave the rest to the wider ones. */
function columnWidths(natural: readonly number[], available: number): number[] {
  const widths = natural.map(() => 0);
  let open = natural.map((_, index) => index);
  let left = available;
  while (open.length > 0) {
    const share = Math.max(1, Math.floor(left / open.length));
    const narrow = open.filter(index => (natural[index] as number) <= share);
    if (narrow.length === 0) {
      for (const index of open) widths[index] = share;
      return widths;
    }
    for (const index of narrow) {
      widths[index] = natural[index] as number;
      left -= natural[index] as number;
    }
    open = open.filter(index => !narrow.includes(index));
  }
  return widths;
}

function cellLines<Style>(
  cell: StyledText<Style> | undefined,
  width: number,
  options: TableOptions<Style>,
): Line<Style>[] {
  const { text, spans } = cell ?? { text: '', spans: [] };
  return layoutParagraph(text, { ...options, width, direction: options.directionOf(text) }, spans);
}

/** Where the text of the `k`th line of a row begins: that of its first cell which is so high. */
function startOfLine<Style>(row: TableRow<Style>, cells: readonly Line<Style>[][], k: number): number {
  const column = Math.max(
    0,
    cells.findIndex(lines => lines.length > k),
  );
  return (row[column]?.start ?? 0) + (cells[column]?.[k]?.start ?? 0);
}

/** Lays out rows of cells; the first row is the head. Every row is exactly `options.width` cells wide. */
export function layoutTable<Style>(
  rows: readonly TableRow<Style>[],
  options: TableOptions<Style>,
): TextRow<Style>[] {
  const columns = Math.max(1, ...rows.map(row => row.length));
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map(row => cellLines(row[column], unbounded, options)[0]?.width ?? 0)),
  );
  const widths = columnWidths(natural, options.width - gap * (columns - 1));
  const used = widths.reduce((sum, width) => sum + width, 0) + gap * (columns - 1);
  if (used > options.width) return asParagraphs(rows, options);

  const bar = markRow(' │ ', options.ruleStyle);
  const rest = blankRow(options.width - used);
  const inReadingOrder = (cells: readonly Row<Style>[], between: Row<Style>): Row<Style> =>
    joinInReadingOrder<Style>(options.direction, [
      ...cells.flatMap((cell, index) => (index === 0 ? [cell] : [between, cell])),
      rest,
    ]);
  const rule = inReadingOrder(
    widths.map(width => markRow('─'.repeat(width), options.ruleStyle)),
    markRow('─┼─', options.ruleStyle),
  );
  return rows.flatMap((row, index) => {
    const cells = widths.map((width, column) => cellLines(row[column], width, options));
    const height = Math.max(1, ...cells.map(lines => lines.length));
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

/** Where the field is too narrow for columns: each row is a paragraph. */
function asParagraphs<Style>(
  rows: readonly TableRow<Style>[],
  options: TableOptions<Style>,
): TextRow<Style>[] {
  return rows.flatMap(row => {
    const { text, spans } = joinStyled(row, dash);
    const direction = options.directionOf(text);
    return layoutParagraph<Style>(text, { ...options, direction }, spans).map(line => ({
      ...placeLine(line, options.width),
      start: startInCells(row, line.start),
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
