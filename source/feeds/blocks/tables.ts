/** Tables: cells that take several rows or columns, and what is no table of data: the layout of a page, code with a gutter. */
import { greatestOf } from '../../base/append.ts';
import type { Block } from '../../domain/article.ts';
import type { Attributes } from './attributes.ts';
import { mayNumberLines } from './code-text.ts';
import { annotations, joinTexts, onOneLine, type RichText, richText } from './rich-text.ts';
import { isText } from './text-blocks.ts';

/** What the attributes of a cell say of it. */
export interface CellTraits {
  /** How many columns and rows it takes; without end if it takes all rows of its group. */
  readonly columns: number;
  readonly rows: number;
  /** Its class says that it holds code. */
  readonly isCode: boolean;
  /** Its class says that it holds the numbers of lines. */
  readonly numbersLines: boolean;
  /** The number of its line, which style shows; otherwise empty. */
  readonly lineNumber: string;
}

export interface TableCell {
  readonly children: readonly Block[];
  readonly traits: CellTraits;
}

export interface TableRow {
  readonly cells: TableCell[];
  /** The first of a `<thead>`, `<tbody>` or `<tfoot>`, which no cell above reaches into. */
  readonly startsGroup: boolean;
}

const childrenOfRow = ({ cells }: TableRow): readonly Block[] => cells.flatMap(({ children }) => children);

/** Longest text of a cell, in UTF-16 units: longer ones are columns of a page's layout. */
const longestCell = 400;
/** More columns do not fit any screen. */
const mostColumns = 64;
/** Columns of cells that take several; beyond them no cell begins. */
const mostPlaces = 2 * mostColumns;

const countOf = (raw: string | undefined): number | null => {
  const count = Number.parseInt(raw ?? '', 10);
  return count >= 0 ? count : null;
};

/** `colspan` and `rowspan` (HTML §4.9.11; 0 rows are all that follow), and what highlighters of code write. */
export function cellTraits(attributes: Attributes): CellTraits {
  const rows = countOf(attributes.get('rowspan'));
  return {
    columns: Math.min(countOf(attributes.get('colspan')) || 1, mostColumns),
    rows: rows === 0 ? Infinity : (rows ?? 1),
    isCode: /(?:^|[\s_-])code(?=$|[\s_-])/iu.test(attributes.get('class') ?? ''),
    numbersLines: mayNumberLines(attributes),
    lineNumber: attributes.get('data-line-number') ?? '',
  };
}

/* ---- gutters ---- */

/** The numbers of lines: nothing but whole numbers, each one more than that before it. */
function isCounting(lines: readonly string[]): boolean {
  const first = Number(lines[0]);
  return lines.every((line, index) => /^\d+$/u.test(line) && Number(line) === first + index);
}

const linesOf = ({ children, traits }: TableCell): readonly string[] =>
  children.length > 0
    ? children.flatMap(({ text }) => text.split('\n')).map(line => line.trim())
    : [traits.lineNumber];

const isCode = ({ type }: Block): boolean => type === 'code';
const isLines = (block: Block): boolean => isText(block) || isCode(block);
const holdsCode = ({ children, traits }: TableCell): boolean => traits.isCode || children.some(isCode);

/** A cell of line numbers beside one of code. A number alone counts only if it is set as code, or said to be one. */
function isGutter(cell: TableCell, beside: TableCell | undefined): boolean {
  if (beside === undefined || !holdsCode(beside) || !cell.children.every(isLines)) return false;
  const lines = linesOf(cell);
  const isTold = cell.traits.numbersLines || cell.children.some(isCode);
  return (lines.length > 1 || isTold) && isCounting(lines);
}

const withoutGutter = (row: TableRow): TableRow => ({
  ...row,
  cells: row.cells.filter((cell, index) => !isGutter(cell, row.cells[index + 1])),
});

/** Code in a table whose every row had a gutter: one block; null for all other tables. */
function codeIn(all: readonly TableRow[], rows: readonly TableRow[]): Block | null {
  const isNumbered = rows.every(({ cells }, index) => cells.length < (all[index]?.cells.length ?? 0));
  const children = rows.flatMap(childrenOfRow);
  if (!isNumbered || children.length === 0 || !children.every(isLines)) return null;
  return { type: 'code', text: children.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('\n') };
}

/* ---- places ---- */

type PlacedRow = readonly (TableCell | undefined)[];

/** Where each cell begins (HTML §4.9.12, “forming a table”): rows by column, with gaps; null if they go on beyond all bounds. */
function placed(rows: readonly TableRow[]): readonly PlacedRow[] | null {
  /** How many rows the cell above still takes, by column. */
  let taken: number[] = [];
  const result: PlacedRow[] = [];
  for (const { cells, startsGroup } of rows) {
    if (startsGroup) taken = [];
    const row: (TableCell | undefined)[] = [];
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > 0) column++;
      if (column >= mostPlaces) return null;
      row[column] = cell;
      const end = Math.min(column + cell.traits.columns, mostPlaces);
      for (; column < end; column++) taken[column] = Math.max(taken[column] ?? 0, cell.traits.rows);
    }
    taken = Array.from(taken, count => Math.max(0, (count ?? 0) - 1));
    result.push(row);
  }
  return result;
}

/** The rows with a cell in each column; what a cell takes besides its first place is empty. Columns in which no cell begins go. */
function gridOf(rows: readonly TableRow[]): readonly PlacedRow[] | null {
  const sparse = placed(rows);
  if (sparse === null) return null;
  const used = new Set(sparse.flatMap(row => row.flatMap((_, column) => column)));
  const columns = [...used].sort((a, b) => a - b);
  return sparse.map(row => columns.map(column => row[column]));
}

/* ---- the table ---- */

const childrenOf = (cell: TableCell | undefined): readonly Block[] => cell?.children ?? [];
const isFilled = (row: PlacedRow): boolean => row.some(cell => childrenOf(cell).length > 0);

/** Whether a table holds data and not the layout of a page: short texts in at least two rows and two columns. */
function isData(grid: readonly PlacedRow[], hasHead: boolean): boolean {
  const width = greatestOf(
    grid.map(row => row.length),
    0,
  );
  if (width < 2 || width > mostColumns || grid.length < 2) return false;
  const cells = grid.flat().map(childrenOf);
  const isPlain = cells.every(cell =>
    cell.every(block => isText(block) || block.type === 'list' || block.type === 'image'),
  );
  const isShort = cells.every(cell => cell.reduce((sum, { text }) => sum + text.length, 0) <= longestCell);
  const pictures = cells.flat().some(block => block.type === 'image');
  return isPlain && isShort && (hasHead || !pictures);
}

const cellText = (cell: TableCell | undefined): RichText => {
  const texts = childrenOf(cell)
    .filter(block => block.text !== '')
    .map(richText);
  return onOneLine(joinTexts(texts, ' '));
};

/** Whether a row has cells enough to be no table of data, without a look at their places. */
const isTooWide = ({ cells }: TableRow): boolean => cells.length > mostColumns;

export function finishTable(all: readonly TableRow[], hasHead: boolean): readonly Block[] {
  const rows = all.map(withoutGutter);
  const code = codeIn(all, rows);
  if (code !== null) return [code];
  const grid = rows.some(isTooWide) ? null : (gridOf(rows)?.filter(isFilled) ?? null);
  if (grid === null || !isData(grid, hasHead)) return rows.flatMap(childrenOfRow);
  const lines = grid.map(row => joinTexts(row.map(cellText), '\t'));
  const table = joinTexts(lines, '\n');
  return [{ type: 'table', text: table.text, items: lines.map(line => line.text), ...annotations(table) }];
}
