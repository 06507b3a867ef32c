/** The whole screen as rows: the panes side by side (or an overlay), and the bottom line. Pure: the same state, the same rows. */
import type { OverlayId, OverlayWindow, PaneId, ReaderState } from '../app/reader/state.ts';
import { joinRows, type Row } from '../text/rows.ts';
import type { Role } from '../theme/theme.ts';
import { centredText, type Drawing, type Field } from './drawing.ts';
import { frameRows } from './frame.ts';
import { type PaneBox, paneBoxes, smallest } from './geometry.ts';
import { overlays } from './overlays/index.ts';
import { panes } from './panes/index.ts';
import { statusRow } from './status-line.ts';

export interface ScreenSize {
  readonly columns: number;
  readonly rows: number;
}

function paneRows(box: PaneBox, state: ReaderState, drawing: Drawing): Row<Role>[] {
  const pane = panes[box.id];
  const field = { width: box.width - 2, height: box.height - 2 };
  return frameRows(pane.rows(state, field, drawing), {
    ...box,
    title: pane.title(state, drawing),
    note: pane.note(state, drawing),
    focused: state.focus === box.id,
    direction: drawing.messages.direction,
    text: drawing.text,
  });
}

const overlayField = ({ columns, rows }: ScreenSize): Field => ({ width: columns - 2, height: rows - 3 });

/** Of the overlay that is open, as it is drawn at this size; null where none is. */
export function overlayWindow(state: ReaderState, size: ScreenSize, drawing: Drawing): OverlayWindow | null {
  if (!state.overlay) return null;
  const field = overlayField(size);
  const rows = overlays[state.overlay].rows(state, field, drawing);
  return { height: field.height, end: Math.max(0, rows.length - field.height) };
}

function overlayScreen(id: OverlayId, state: ReaderState, size: ScreenSize, drawing: Drawing): Row<Role>[] {
  const { messages, text } = drawing;
  const overlay = overlays[id];
  const field = overlayField(size);
  const rows = overlay.rows(state, field, drawing);
  const start = Math.min(state.overlayScroll, Math.max(0, rows.length - field.height));
  return frameRows(rows.slice(start, start + field.height), {
    width: size.columns,
    height: size.rows - 1,
    title: overlay.title(messages),
    note: overlay.note(state, messages),
    focused: true,
    direction: messages.direction,
    text,
  });
}

const boxesOf = (
  { direction }: ReaderState,
  focus: PaneId,
  { columns, rows }: ScreenSize,
  { sideBySide }: Drawing,
): readonly PaneBox[] => paneBoxes({ columns, height: rows - 1, focus, direction, sideBySide });

function panesScreen(state: ReaderState, size: ScreenSize, drawing: Drawing): Row<Role>[] {
  const boxes = boxesOf(state, state.focus, size, drawing);
  const drawn = boxes.map(box => paneRows(box, state, drawing));
  return Array.from({ length: size.rows - 1 }, (_, index) =>
    joinRows<Role>(drawn.map(rows => rows[index] as Row<Role>)),
  );
}

/** Exactly `size.rows` rows of `size.columns` cells. */
export function screenRows(state: ReaderState, size: ScreenSize, drawing: Drawing): Row<Role>[] {
  if (size.columns < smallest.columns || size.rows < smallest.rows) {
    return centredText(
      drawing,
      drawing.messages.tooSmall,
      { width: size.columns, height: size.rows },
      'error',
    ).slice(0, size.rows);
  }
  const above = state.overlay
    ? overlayScreen(state.overlay, state, size, drawing)
    : panesScreen(state, size, drawing);
  return [...above, statusRow(state, size.columns, drawing)];
}

/** The field in which the article is read at this size. */
export function readerField(
  state: ReaderState,
  size: ScreenSize,
  drawing: Drawing,
): { readonly width: number; readonly height: number } {
  const boxes = boxesOf(state, 'reader', size, drawing);
  const box = boxes.find(({ id }) => id === 'reader') as PaneBox;
  return { width: box.width - 2, height: box.height - 2 };
}
