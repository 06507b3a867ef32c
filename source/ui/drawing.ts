/** What every pane draws with, and the small pieces that panes share. */
import type { Direction } from '../domain/article.ts';
import type { Messages } from '../i18n/messages.ts';
import { proseDirection } from '../text/direction.ts';
import { type Line, layoutLine, layoutParagraph, type TextStyle } from '../text/layout.ts';
import { blankRow, joinRows, placeLine, type Row } from '../text/rows.ts';
import type { Role } from '../theme/theme.ts';

export interface Drawing {
  readonly messages: Messages;
  readonly text: TextStyle;
  readonly now: Date;
  /** Panes may stand side by side: no row is turned round as a whole by the terminal. */
  readonly sideBySide: boolean;
}

/** A field of a pane, inside its frame; cells. */
export interface Field {
  readonly width: number;
  readonly height: number;
}

const styled = (text: string, style: Role | null) =>
  style === null ? [] : [{ start: 0, end: text.length, style }];

/** One line in a field, cut with `…` where it does not fit, at the side where the interface begins. */
export function lineRow(
  { messages, text: options }: Drawing,
  text: string,
  width: number,
  style: Role | null,
  direction: Direction = messages.direction,
): Row<Role> {
  const line = layoutLine<Role>(text, { ...options, width, direction }, styled(text, style));
  return placeLine(line, width, messages.direction);
}

/** A text in at most `most` lines; what is left over ends in `…`. */
export function clampedRows(
  drawing: Drawing,
  text: string,
  width: number,
  most: number,
  style: Role | null,
  direction: Direction = proseDirection(text, drawing.messages.direction),
): Row<Role>[] {
  const layout = { ...drawing.text, width, direction };
  const lines: Line<Role>[] = layoutParagraph<Role>(text, layout, styled(text, style));
  const last = lines[most - 1];
  if (lines.length > most && last) {
    const rest = text.slice(last.start);
    lines[most - 1] = layoutLine<Role>(rest, layout, styled(rest, style));
  }
  return lines.slice(0, most).map(line => placeLine(line, width));
}

/** A paragraph in the middle of a field, for what has nothing else to show. */
export function centredText(drawing: Drawing, text: string, field: Field, style: Role): Row<Role>[] {
  const width = Math.max(1, field.width - 4);
  const rows = layoutParagraph<Role>(
    text,
    { ...drawing.text, width, direction: drawing.messages.direction },
    styled(text, style),
  ).map(line => centredRow(line, field.width));
  const above = Math.max(0, Math.floor((field.height - rows.length) / 2));
  return [...Array.from({ length: above }, () => blankRow(field.width)), ...rows];
}

function centredRow(line: Line<Role>, width: number): Row<Role> {
  const left = Math.max(0, Math.floor((width - line.width) / 2));
  return joinRows<Role>([
    blankRow(left),
    { runs: line.runs, width: line.width },
    blankRow(width - left - line.width),
  ]);
}

/** The whole row in one style, whatever its parts were. */
export const inStyle = (row: Row<Role>, style: Role): Row<Role> => ({
  runs: [{ text: row.runs.map(run => run.text).join(''), style }],
  width: row.width,
});
