/** Where the panes are, and how much fits in them. Sizes are cells. */
import type { Direction } from '../../domain/article.ts';
import { type PaneId, paneIds, widthsIn } from '../session/panes.ts';
import type { ScreenSize, Session } from '../session/session.ts';

/** Below this many columns one pane is shown at a time. */
const allPanesFrom = 100;
export const smallest = { columns: 40, rows: 8 } as const;

export interface PaneBox {
  readonly id: PaneId;
  /** With the frame. */
  readonly width: number;
  readonly height: number;
}

/** The inside of a frame. */
export interface Field {
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

interface PaneLayout {
  readonly columns: number;
  readonly height: number;
  readonly focus: PaneId;
  readonly direction: Direction;
  /** Whether panes may be side by side if there is room. */
  readonly sideBySide: boolean;
}

/** The panes that are shown, from left to right. */
function paneBoxes({ columns, height, focus, direction, sideBySide }: PaneLayout): readonly PaneBox[] {
  if (columns < allPanesFrom || !sideBySide) return [{ id: focus, width: columns, height }];
  const widths = widthsIn(columns);
  const boxes = paneIds.map(id => ({ id, width: widths[id], height }));
  return direction === 'rtl' ? boxes.reverse() : boxes;
}

export const isTooSmall = ({ columns, rows }: ScreenSize): boolean =>
  columns < smallest.columns || rows < smallest.rows;

/** Above the bottom line. */
const heightOf = ({ rows }: ScreenSize): number => Math.max(3, rows - 1);

export const boxesOf = ({ size, messages, terminal }: Session, focus: PaneId): readonly PaneBox[] =>
  paneBoxes({
    columns: Math.max(3, size.columns),
    height: heightOf(size),
    focus,
    direction: messages.direction,
    sideBySide: terminal.sideBySide,
  });

export const fieldIn = ({ width, height }: Pick<PaneBox, 'width' | 'height'>): Field => ({
  width: width - 2,
  height: height - 2,
});

/** The field of a pane, if it were in sight. */
export const paneField = (session: Session, id: PaneId): Field =>
  fieldIn(boxesOf(session, id).find(box => box.id === id) as PaneBox);

export const overlayField = ({ size }: Session): Field =>
  fieldIn({ width: Math.max(3, size.columns), height: heightOf(size) });

/** The first of `count` items shown if `selected` stays in the middle of `room` as far as it can. */
export function windowStart(count: number, selected: number, room: number): number {
  return clamp(selected - Math.floor(room / 2), 0, Math.max(0, count - room));
}
