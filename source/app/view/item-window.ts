/** Which items of a list are in sight, where each has a height of its own. Pure: the height of no item far from the cursor is asked. */
import { clamp } from '../../base/clamp.ts';

export interface Items {
  /** Those that are there: [first, end). */
  readonly first: number;
  readonly end: number;
  /** Rows. */
  readonly heightOf: (index: number) => number;
  /** Rows between two items. */
  readonly gap: number;
}

export interface ItemWindow {
  /** The item in the first row. */
  readonly start: number;
  /** Behind the last item that is in sight, if only in part. */
  readonly end: number;
  /** Items that are in sight as wholes. */
  readonly whole: number;
}

/** The first item from which all up to `last` are in sight as wholes; `last` itself if it alone does not fit. */
function startFor({ first, heightOf, gap }: Items, last: number, room: number): number {
  let start = last;
  let left = room - heightOf(last);
  while (start > first) {
    left -= gap + heightOf(start - 1);
    if (left < 0) break;
    start--;
  }
  return start;
}

/** What there is room for from an item on. */
function windowFrom({ end, heightOf, gap }: Items, start: number, room: number): ItemWindow {
  let index = start;
  let whole = 0;
  for (let row = 0; index < end && row < room; index++) {
    const bottom = row + heightOf(index);
    if (bottom <= room) whole++;
    row = bottom + gap;
  }
  return { start, end: index, whole };
}

/**
 * The window that begins at the item `top`, or as near to it as shows the item under the cursor and its neighbours as wholes (only that
 * item where not all of them fit), and that leaves no room free at its end.
 * @param room rows
 */
export function itemWindow(items: Items, top: number, cursor: number, room: number): ItemWindow {
  const { first, end } = items;
  if (cursor < first || cursor >= end) return { start: first, end: first, whole: 0 };
  const above = Math.max(first, cursor - 1);
  const lowest = startFor(items, Math.min(end - 1, cursor + 1), room);
  const start =
    lowest <= above ? clamp(top, lowest, above) : clamp(top, startFor(items, cursor, room), cursor);
  const window = windowFrom(items, start, room);
  if (window.end < end || start === first) return window;
  return windowFrom(items, Math.min(start, startFor(items, end - 1, room)), room);
}
