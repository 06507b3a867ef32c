/** Where the panes stand. Sizes are cells. */

import { type PaneId, paneIds } from '../app/reader/state.ts';
import type { Direction } from '../domain/article.ts';

/** Below this many columns one pane is shown at a time. */
export const allPanesFrom = 100;
export const smallest = { columns: 40, rows: 8 } as const;

export interface PaneBox {
  readonly id: PaneId;
  /** With the frame. */
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** Widths of sources, articles and reader; they sum up to `columns`. */
function paneWidths(columns: number): readonly [number, number, number] {
  const sources = clamp(Math.round(columns * 0.2), 24, 36);
  const articles = clamp(Math.round(columns * 0.32), 34, 64);
  return [sources, articles, columns - sources - articles];
}

export interface PaneLayout {
  readonly columns: number;
  readonly height: number;
  readonly focus: PaneId;
  readonly direction: Direction;
  /** Whether panes may stand side by side where there is room. */
  readonly sideBySide: boolean;
}

/** The panes that are shown, from left to right. */
export function paneBoxes({ columns, height, focus, direction, sideBySide }: PaneLayout): readonly PaneBox[] {
  if (columns < allPanesFrom || !sideBySide) return [{ id: focus, width: columns, height }];
  const widths = paneWidths(columns);
  const boxes = paneIds.map((id, index) => ({ id, width: widths[index] as number, height }));
  return direction === 'rtl' ? boxes.reverse() : boxes;
}

/** The first of `count` items shown where `selected` stays in the middle of `room` as far as it can. */
export function windowStart(count: number, selected: number, room: number): number {
  return clamp(selected - Math.floor(room / 2), 0, Math.max(0, count - room));
}
