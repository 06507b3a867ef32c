/**
 * Finds what a frame has moved up or down: of a text that one reads on in, every row changes, and nearly all are on the screen already. Pure.
 * Rows and columns are zero-based; of a stretch, the end is behind it.
 */
import { blankCells, type CellRow, cellAt, penAt } from './cell-row.ts';

export interface Scroll {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Rows, up where positive. */
  readonly by: number;
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

/** Null: it is not sure which cells there are. */
type Rows = readonly (CellRow | null)[];

/** The line between two panes. */
const line = '│';

/** Columns between lines that go down most of the screen. */
function fieldsOf(rows: Rows, columns: number): readonly Columns[] {
  const isLine = (column: number): boolean =>
    rows.filter(row => row && cellAt(row, column) === line).length > rows.length / 2;
  const middle = rows[Math.floor(rows.length / 2)] ?? blankCells;
  const lines = Array.from({ length: columns }, (_, column) => column).filter(
    column => cellAt(middle, column) === line && isLine(column),
  );
  const lefts = [0, ...lines.map(column => column + 1)];
  return lefts.map((left, index) => ({ left, right: lines[index] ?? columns }));
}

/** By row, by the columns it was looked at in last: what a frame shows is what the next one is compared with. */
const textsOfRows = new WeakMap<CellRow, Map<number, { readonly right: number; readonly text: string }>>();

function textIn(row: CellRow | null, { left, right }: Columns): string {
  if (!row) return '';
  const texts = textsOfRows.get(row) ?? new Map();
  textsOfRows.set(row, texts);
  const known = texts.get(left);
  if (known?.right === right) return known.text;
  const text = row.cells.slice(left, right).join('');
  texts.set(left, { right, text });
  return text;
}

/** Where each text stands, if nowhere else. */
function placesOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [row, text] of texts.entries()) places.set(text, places.has(text) ? Number.NaN : row);
  return places;
}

/** Rows that are found again must be so many for a movement to be worth looking at. */
const fewestMoved = 3;

function scrollIn(
  before: Rows,
  after: Rows,
  field: Columns,
): { readonly scroll: Scroll; readonly moved: number } | null {
  const texts = before.map(row => textIn(row, field));
  const places = placesOf(texts);
  const moves = new Map<number, number[]>();
  for (const [row, cells] of after.entries()) {
    const text = textIn(cells, field);
    if (text === texts[row]) continue;
    const by = (places.get(text) ?? Number.NaN) - row;
    if (by) moves.set(by, [...(moves.get(by) ?? []), row]);
  }
  const [most] = [...moves].sort(([, one], [, other]) => other.length - one.length);
  if (!most || most[1].length < fewestMoved) return null;
  const [by, rows] = most;
  const first = rows[0] as number;
  const last = rows.at(-1) as number;
  const scroll = { ...field, by, top: Math.min(first, first + by), bottom: Math.max(last, last + by) + 1 };
  return { scroll, moved: rows.length };
}

/** What has moved in one of the fields between lines; null: nothing that is worth it. */
export function findScroll(before: Rows, after: Rows, columns: number): Scroll | null {
  const found = fieldsOf(before, columns).flatMap(field => scrollIn(before, after, field) ?? []);
  return found.sort((one, other) => other.moved - one.moved)[0]?.scroll ?? null;
}

/** Part of the rows stays. */
export const hasSides = ({ left, right }: Columns, columns: number): boolean => left > 0 || right < columns;

const cellsIn = (row: CellRow, { left, right }: Columns): CellRow => {
  const columns = Array.from({ length: right - left }, (_, index) => left + index);
  return {
    cells: columns.map(column => cellAt(row, column)),
    pens: columns.map(column => penAt(row, column)),
  };
};

/** The row with other cells in these columns. */
function withCells(row: CellRow, part: CellRow, field: Columns, columns: number): CellRow {
  const before = cellsIn(row, { left: 0, right: field.left });
  const behind = cellsIn(row, { left: field.right, right: columns });
  return {
    cells: [...before.cells, ...part.cells, ...behind.cells],
    pens: [...before.pens, ...part.pens, ...behind.pens],
  };
}

/** What a terminal shows after a scroll of rows that are sure: those that come in are blank. */
export function scrolled(before: Rows, scroll: Scroll, columns: number): Rows {
  const { top, bottom, by } = scroll;
  return before.map((row, index) => {
    if (index < top || index >= bottom) return row;
    const from = index + by;
    const source = (from >= top && from < bottom && before[from]) || blankCells;
    if (!hasSides(scroll, columns)) return source;
    return withCells(row ?? blankCells, cellsIn(source, scroll), scroll, columns);
  });
}

/** The whole rows instead of a stretch of them, for a terminal that has no margins at the sides. */
export const ofWholeRows = (scroll: Scroll, columns: number): Scroll => ({
  ...scroll,
  left: 0,
  right: columns,
});
