/** Records as lines, in columns. */
import type { Direction } from '../../domain/article.ts';
import { type Line, layoutLine, type Span } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row } from '../../text/rows.ts';
import { overlay, spanOver } from '../../text/spans.ts';
import type { Role } from '../../theme/theme.ts';
import { directionMarks } from './marked-line.ts';
import { defaultWidth, lineOf, linesOfRows, type Page } from './page.ts';

export interface Field {
  readonly text: string;
  readonly role?: Role | null;
  /** Roles of stretches of it, in order. */
  readonly over?: readonly Span<Role>[];
}

export interface Column {
  /** Takes the remaining width. */
  readonly flexible?: boolean;
  /** Maximum width, in cells. */
  readonly most?: number;
  readonly direction?: Direction;
  /** Hidden on pages with fewer cells. */
  readonly from?: number;
}

/** A field for each column. */
export type Fields = readonly Field[];

const gap = 2;
const leastFlexible = 12;

/** Each field is laid out by itself: no text can turn its neighbours round. */
function layOut(
  page: Page,
  { text, role = null, over = [] }: Field,
  width: number,
  direction: Direction | 'auto',
): Line<Role> {
  const spans = overlay(role === null ? [] : [spanOver(text, role)], over);
  return layoutLine<Role>(text, { ...page, width, direction, fallback: page.messages.direction }, spans);
}

function widthsOf(
  page: Page,
  columns: readonly Column[],
  records: readonly Fields[],
  width: number,
): number[] | null {
  const fixed = columns.map((column, index) => {
    if (column.flexible) return 0;
    const most = column.most ?? width;
    const widest = records.reduce((cells, record) => {
      const field = record[index];
      return field ? Math.max(cells, layOut(page, field, most, 'auto').width) : cells;
    }, 0);
    return Math.min(widest, most);
  });
  const used = fixed.reduce((sum, cells) => sum + cells, 0) + gap * (columns.length - 1);
  const left = width - used;
  if (left < leastFlexible) return null;
  return columns.map((column, index) => (column.flexible ? left : (fixed[index] as number)));
}

/** In the place of a blank, a mark keeps the fields around it apart. */
const gapOf = ({ marksLines, messages }: Page): Row<Role> =>
  marksLines ? markRow<Role>(` ${directionMarks[messages.direction]}`, null) : blankRow(gap);

function rowOf(page: Page, columns: readonly Column[], record: Fields, widths: readonly number[]): Row<Role> {
  const side = page.order === 'visual' ? page.messages.direction : 'ltr';
  const fields = columns.map((column, index) => {
    const width = widths[index] as number;
    const field = record[index] ?? { text: '' };
    return placeLine(layOut(page, field, width, column.direction ?? 'auto'), width, side);
  });
  const separated = fields.flatMap((field, index) => (index === 0 ? [field] : [gapOf(page), field]));
  return joinInReadingOrder<Role>(side, separated);
}

function behindOneAnother(page: Page, record: Fields): string {
  const texts = record.map(({ text }) => text).filter(text => text !== '');
  return lineOf(page, texts.join(' '), { direction: page.messages.direction });
}

/** One line a record. The flexible column is truncated with `…`. On a page too narrow for columns, fields follow one another. */
export function linesOfRecords(page: Page, columns: readonly Column[], records: readonly Fields[]): string[] {
  const width = page.width ?? defaultWidth;
  const fits = columns.map(({ from = 0 }) => from <= width);
  const shown = columns.filter((_, index) => fits[index]);
  const cut = records.map(record => record.filter((_, index) => fits[index]));
  const widths = widthsOf(page, shown, cut, width);
  if (widths === null) return cut.map(record => behindOneAnother(page, record));
  return linesOfRows(
    page,
    cut.map(record => rowOf(page, shown, record, widths)),
  );
}
