/**
 * The screen as parts, each as rows: the masthead, the panes side by side (or an overlay), and the bottom line. The same session is the same rows,
 * and what has not changed is the same object.
 */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Direction } from '../../domain/article.ts';
import { blankRow, joinInReadingOrder, joinRows, markRow, type Row } from '../../text/rows.ts';
import type { Role, Style } from '../../theme/theme.ts';
import { isOverlay, type Overlay } from '../session/layers.ts';
import { type PaneId, paneIds } from '../session/panes.ts';
import { topLayer } from '../session/selectors.ts';
import type { Session } from '../session/session.ts';
import { centredText, type Drawing, drawingOf, lineRow } from './drawing.ts';
import {
  boxesOf,
  type Field,
  fieldIn,
  headHeight,
  isTooSmall,
  overlayField,
  overlayMargin,
  type PaneBox,
} from './geometry.ts';
import { hasHeading } from './heading.ts';
import { mastheadRows } from './masthead.ts';
import { overlayRows, overlays } from './overlays/index.ts';
import { panes } from './panes/index.ts';
import { rememberFor } from './remember-for.ts';
import { statusRows } from './status-line.ts';

const blanks = new Map<number, Row<never>>();

function blankOf(width: number): Row<never> {
  const blank = blanks.get(width) ?? blankRow(width);
  blanks.set(width, blank);
  return blank;
}

const padded = (rows: readonly Row<Style>[], { width, height }: Field): readonly Row<Style>[] => {
  const blank = blankOf(width);
  return Array.from({ length: height }, (_, index) => rows[index] ?? blank);
};

/** The heading of a pane or an overlay, `inset` cells from where it begins, with a blank row below it. */
const headingRows = (
  drawing: Drawing,
  text: string,
  role: Role,
  width: number,
  inset: number,
): readonly [Row<Role>, Row<Role>] => {
  const { direction } = drawing.messages;
  const row = joinInReadingOrder<Role>(direction, [
    blankRow(inset),
    lineRow(drawing, text, Math.max(1, width - inset - 1), role, direction),
    blankRow(1),
  ]);
  return [row, blankOf(width)];
};

/** The content of a pane, with the line beside it. */
function paneRows(session: Session, box: PaneBox, drawing: Drawing): readonly Row<Style>[] {
  const pane = panes[box.id];
  const { direction } = drawing.messages;
  const field = fieldIn(session, box);
  const role: Role = session.focus === box.id ? 'pane-title-focused' : 'pane-title';
  const heading = hasHeading(session, box.id)
    ? headingRows(drawing, pane.heading(session, drawing), role, field.width, 1)
    : [];
  const rows = [...heading, ...padded(pane.rows(session, field, drawing), field)].slice(0, box.height);
  return box.hasLine ? rows.map(row => besideLine(row, direction)) : rows;
}

/** The same object while it is the same row. */
const besideLine = rememberFor(
  (row: Row<Style>, direction: Direction): Row<Style> =>
    joinInReadingOrder<Style>(direction, [row, markRow('│', 'border')]),
);

type DrawPane = (session: Session, box: PaneBox, drawing: Drawing) => readonly Row<Style>[];

/** A pane that is not drawn anew costs nothing. */
function rememberPane(id: PaneId): DrawPane {
  let latest: { readonly of: readonly unknown[]; readonly rows: readonly Row<Style>[] } | null = null;
  return (session, box, drawing) => {
    const { focus, size, terminal } = session;
    const isFocused = focus === id;
    const of = [
      box.width,
      box.height,
      box.hasLine,
      isFocused,
      hasHeading(session, id),
      drawing,
      size,
      terminal,
      ...panes[id].draws(session),
    ];
    if (latest && of.every((value, index) => Object.is(value, latest?.of[index]))) return latest.rows;
    latest = { of, rows: paneRows(session, box, drawing) };
    return latest.rows;
  };
}

const drawPane = Object.fromEntries(paneIds.map(id => [id, rememberPane(id)])) as Readonly<
  Record<PaneId, DrawPane>
>;

const openOverlay = ({ layers }: Session): Overlay | null => layers.findLast(isOverlay) ?? null;

/** At either side as many blank cells. */
const insetBy = rememberFor(
  (row: Row<Style>, cells: number): Row<Style> => joinRows<Style>([blankRow(cells), row, blankRow(cells)]),
);

/** Where the rows of an overlay begin. */
const overlayInset = overlayMargin + 1;

function overlayScreen(layer: Overlay, session: Session, drawing: Drawing): readonly Row<Style>[] {
  const { messages } = drawing;
  const overlay = overlays[layer.layer];
  const field = overlayField(session);
  const rows = overlayRows(layer, session, field, drawing);
  const note = overlay.note(session, messages);
  const heading = [overlay.title(session, messages), note].filter(part => part !== '').join(' · ');
  return [
    ...headingRows(drawing, heading, 'pane-title-focused', session.size.columns, overlayInset),
    ...padded(rows, field).map(row => insetBy(row, overlayMargin)),
  ];
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
    session.size.rows - headHeight(session) - 1,
  );

const tooSmall = rememberLatest((columns: number, rows: number, drawing: Drawing): Rows => {
  const field = { width: Math.max(1, columns), height: rows };
  return centredText(drawing, drawing.messages.tooSmall, field, 'error').slice(0, rows);
});

export interface ScreenPart {
  /** `prompt`: what is typed, or asked. */
  readonly part: 'head' | 'panes' | 'overlay' | 'too-small' | 'prompt' | 'status-line';
  readonly rows: Rows;
}

function bottomLine(session: Session, drawing: Drawing): ScreenPart {
  const top = topLayer(session);
  const isPrompt = top !== null && !isOverlay(top);
  return { part: isPrompt ? 'prompt' : 'status-line', rows: statusRows(session, drawing) };
}

/** What is above the bottom line; an error of many rows covers its end. */
const uncovered = rememberLatest(
  (rows: Rows, height: number): Rows => (rows.length > height ? rows.slice(0, height) : rows),
);

/** From the top to the bottom; in a window that is too small, only that. */
export function screenParts(session: Session): readonly ScreenPart[] {
  const { size } = session;
  const drawing = drawingOf(session);
  if (isTooSmall(size)) return [{ part: 'too-small', rows: tooSmall(size.columns, size.rows, drawing) }];
  const overlay = openOverlay(session);
  const bottom = bottomLine(session, drawing);
  const height = size.rows - headHeight(session) - bottom.rows.length;
  return [
    { part: 'head', rows: mastheadRows(session, drawing) },
    overlay
      ? { part: 'overlay', rows: uncovered(overlayScreen(overlay, session, drawing), height) }
      : { part: 'panes', rows: uncovered(panesScreen(session, drawing), height) },
    bottom,
  ];
}

/** Exactly `size.rows` rows of `size.columns` cells; in a window that is too small, at most so many. */
export const screenRows = (session: Session): Rows => screenParts(session).flatMap(({ rows }) => rows);
