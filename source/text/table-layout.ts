/** Tables of text: columns in the order of reading, cells wrapped, nothing wider than the field. */
import type { Direction } from '../domain/article.ts';
import { proseDirection } from './direction.ts';
import { type Line, layoutParagraph, type TextStyle } from './layout.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row } from './rows.ts';

export interface TableOptions<Style> extends TextStyle {
  /** Cells of every row. */
  readonly width: number;
  readonly direction: Direction;
  readonly headStyle: Style;
  readonly ruleStyle: Style;
}

const gap = 3; // ` │ `

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

/** Lays out rows of cells; the first row is the head. Every row is exactly `options.width` cells wide. */
export function layoutTable<Style>(
  rows: readonly (readonly string[])[],
  options: TableOptions<Style>,
): Row<Style>[] {
  const columns = Math.max(1, ...rows.map(row => row.length));
  const layout = (text: string, width: number, head: boolean): Line<Style>[] =>
    layoutParagraph(
      text,
      { ...options, width, direction: proseDirection(text, options.direction) },
      head ? [{ start: 0, end: text.length, style: options.headStyle }] : [],
    );
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map(row => layout(row[column] ?? '', 10_000, false)[0]?.width ?? 0)),
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
    const cells = widths.map((width, column) => layout(row[column] ?? '', width, index === 0));
    const height = Math.max(1, ...cells.map(cell => cell.length));
    const drawn = Array.from({ length: height }, (_, k) =>
      inReadingOrder(
        cells.map((cell, column) => {
          const width = widths[column] as number;
          const line = cell[k];
          return line ? placeLine(line, width, options.direction) : blankRow(width);
        }),
        bar,
      ),
    );
    return index === 0 && rows.length > 1 ? [...drawn, rule] : drawn;
  });
}

/** Where the field is too narrow for columns: each row is a paragraph. */
function asParagraphs<Style>(
  rows: readonly (readonly string[])[],
  options: TableOptions<Style>,
): Row<Style>[] {
  return rows.flatMap(row => {
    const text = row.join(' — ');
    const direction = proseDirection(text, options.direction);
    return layoutParagraph<Style>(text, { ...options, direction }).map(line =>
      placeLine(line, options.width),
    );
  });
}
