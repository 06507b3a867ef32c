/** What a window of a list has, lacks and becomes: a page of rows around the cursor, of all that the list has. */
import type { ListedArticle } from '../../domain/library.ts';
import type { ListState, ListWindow } from './list-state.ts';

export const hasRow = ({ offset, rows }: ListWindow, index: number): boolean =>
  index >= offset && index < offset + rows.length;

/** Whether the rows to either side of a row are there, as far as there are any. */
export function covers({ rows, offset, total }: ListWindow, index: number, margin: number): boolean {
  const end = offset + rows.length;
  const isThere = index >= offset && index < end;
  return isThere && (offset === 0 || index - offset >= margin) && (end >= total || end - index > margin);
}

/** Where reading on begins: at an end of the list, or at one of the rows that are there. */
export type Origin = 'start' | 'end' | 'below' | 'above';

/** Rows that lie between each origin and a row. */
export function distances(
  { rows, offset, total, order }: ListState,
  index: number,
): Readonly<Record<Origin, number>> {
  const end = offset + rows.length;
  const isBelow = rows.length > 0 && index >= offset + rows.length / 2;
  const isAbove = rows.length > 0 && !isBelow;
  return {
    start: index,
    end: order === 'best' ? Number.POSITIVE_INFINITY : total - 1 - index,
    below: isBelow ? Math.max(0, index - end) : Number.POSITIVE_INFINITY,
    above: isAbove ? Math.max(0, offset - index) : Number.POSITIVE_INFINITY,
  };
}

export function nearestOrigin(list: ListState, index: number): readonly [Origin, number] {
  const all = Object.entries(distances(list, index)) as [Origin, number][];
  return all.reduce((best, next) => (next[1] < best[1] ? next : best));
}

/** The rows that are there and those that were found; `whole`: there are no more on that side. */
export function joined(
  origin: Origin,
  { rows, offset, total }: ListWindow,
  found: readonly ListedArticle[],
  whole: boolean,
): ListWindow {
  switch (origin) {
    case 'start':
      return { rows: found, offset: 0, total: whole ? found.length : total };
    case 'end':
      return { rows: found, offset: Math.max(0, total - found.length), total };
    case 'below':
      return {
        rows: [...rows, ...found],
        offset,
        total: whole ? offset + rows.length + found.length : total,
      };
    case 'above': {
      const begin = whole ? 0 : Math.max(0, offset - found.length);
      return { rows: [...found, ...rows], offset: begin, total: total - (offset - found.length - begin) };
    }
  }
}

/** Where the rows end before they are so many from the cursor on, though there are more. */
export function shortSide(
  { rows, offset, total, cursor }: ListState,
  margin: number,
): 'below' | 'above' | null {
  const end = offset + rows.length;
  if (end < total && end - cursor <= margin) return 'below';
  return offset > 0 && cursor - offset < margin ? 'above' : null;
}
