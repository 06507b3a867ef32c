/**
 * The screen as parts, each as rows: the panes side by side (or an overlay), and the bottom line. The same session is the same rows,
 * and what has not changed is the same object.
 */
import { rememberLatest } from '../../base/remember-latest.ts';
import { joinRows, type Row } from '../../text/rows.ts';
import type { Style } from '../../theme/theme.ts';
import { type PaneId, paneIds } from '../session/panes.ts';
import { topLayer } from '../session/selectors.ts';
import { isOverlay, type Overlay, type Session } from '../session/session.ts';
import { centredText, type Drawing, drawingOf } from './drawing.ts';
import { frameRows } from './frame.ts';
import { boxesOf, fieldIn, isTooSmall, overlayField, type PaneBox } from './geometry.ts';
import { overlays } from './overlays/index.ts';
import { panes } from './panes/index.ts';
import { statusRow } from './status-line.ts';

function framedPane(session: Session, box: PaneBox, drawing: Drawing): readonly Row<Style>[] {
  const pane = panes[box.id];
  return frameRows(pane.rows(session, fieldIn(box), drawing), {
    ...box,
    title: pane.title(session, drawing),
    note: pane.note(session, drawing),
    focused: session.focus === box.id,
    direction: drawing.messages.direction,
    text: drawing.text,
  });
}

type DrawPane = (session: Session, box: PaneBox, drawing: Drawing) => readonly Row<Style>[];

/** A pane that is not drawn anew costs nothing. */
function rememberPane(id: PaneId): DrawPane {
  let latest: { readonly of: readonly unknown[]; readonly rows: readonly Row<Style>[] } | null = null;
  return (session, box, drawing) => {
    const { focus, size, terminal } = session;
    const isFocused = focus === id;
    const of = [box.width, box.height, isFocused, drawing, size, terminal, ...panes[id].draws(session)];
    if (latest && of.every((value, index) => Object.is(value, latest?.of[index]))) return latest.rows;
    latest = { of, rows: framedPane(session, box, drawing) };
    return latest.rows;
  };
}

const drawPane = Object.fromEntries(paneIds.map(id => [id, rememberPane(id)])) as Readonly<
  Record<PaneId, DrawPane>
>;

const openOverlay = ({ layers }: Session): Overlay | null => layers.findLast(isOverlay) ?? null;

function overlayScreen({ layer, top }: Overlay, session: Session, drawing: Drawing): readonly Row<Style>[] {
  const { messages, text } = drawing;
  const overlay = overlays[layer];
  const field = overlayField(session);
  const rows = overlay.rows(session, field, drawing);
  const start = Math.max(0, Math.min(top, rows.length - field.height));
  return frameRows(rows.slice(start, start + field.height), {
    width: field.width + 2,
    height: field.height + 2,
    title: overlay.title(messages),
    note: overlay.note(session, messages),
    focused: true,
    direction: messages.direction,
    text,
  });
}

type Rows = readonly Row<Style>[];

/** Side by side; a row of which all parts are the same is the same, and so are rows of which each is. */
function createJoiner(): (columns: readonly Rows[], height: number) => Rows {
  let before: { readonly columns: readonly Rows[]; readonly rows: Rows } = { columns: [], rows: [] };
  return (columns, height) => {
    const isKnown = (index: number): boolean =>
      columns.length === before.columns.length &&
      columns.every((rows, column) => rows[index] === before.columns[column]?.[index]);
    const rows = Array.from({ length: height }, (_, index) => {
      const known = before.rows[index];
      return known && isKnown(index)
        ? known
        : joinRows<Style>(columns.map(column => column[index] as Row<Style>));
    });
    const isSame = rows.length === before.rows.length && rows.every((row, i) => row === before.rows[i]);
    before = { columns, rows: isSame ? before.rows : rows };
    return before.rows;
  };
}

const joinPanes = createJoiner();

const panesScreen = (session: Session, drawing: Drawing): Rows =>
  joinPanes(
    boxesOf(session, session.focus).map(box => drawPane[box.id](session, box, drawing)),
    session.size.rows - 1,
  );

const tooSmall = rememberLatest((columns: number, rows: number, drawing: Drawing): Rows => {
  const field = { width: Math.max(1, columns), height: rows };
  return centredText(drawing, drawing.messages.tooSmall, field, 'error').slice(0, rows);
});

export interface ScreenPart {
  /** `prompt`: what is typed, or asked. */
  readonly part: 'panes' | 'overlay' | 'too-small' | 'prompt' | 'status-line';
  readonly rows: Rows;
}

function bottomLine(session: Session, drawing: Drawing): ScreenPart {
  const top = topLayer(session);
  const isPrompt = top !== null && !isOverlay(top);
  return {
    part: isPrompt ? 'prompt' : 'status-line',
    rows: [statusRow(session, session.size.columns, drawing)],
  };
}

/** From the top to the bottom; in a window that is too small, only that. */
export function screenParts(session: Session): readonly ScreenPart[] {
  const { size } = session;
  const drawing = drawingOf(session);
  if (isTooSmall(size)) return [{ part: 'too-small', rows: tooSmall(size.columns, size.rows, drawing) }];
  const overlay = openOverlay(session);
  return [
    overlay
      ? { part: 'overlay', rows: overlayScreen(overlay, session, drawing) }
      : { part: 'panes', rows: panesScreen(session, drawing) },
    bottomLine(session, drawing),
  ];
}

/** Exactly `size.rows` rows of `size.columns` cells; in a window that is too small, at most so many. */
export const screenRows = (session: Session): Rows => screenParts(session).flatMap(({ rows }) => rows);
