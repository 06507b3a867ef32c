/** What every pane draws with, and the small pieces that panes share. */
import { rememberLatest } from '../../base/remember-latest.ts';
import type { Direction } from '../../domain/article.ts';
import {
  type DigitStyle,
  type DisplaySettings,
  marksPolicy,
  type PunctuationStyle,
  type TatweelMode,
} from '../../domain/display.ts';
import type { Messages } from '../../i18n/messages.ts';
import { proseDirection } from '../../text/direction.ts';
import { type InlineStyle, unstyled } from '../../text/inline-marks.ts';
import { type Line, layoutLine, layoutParagraph, type Span, type TextStyle } from '../../text/layout.ts';
import { blankRow, joinRows, placeLine, type Row } from '../../text/rows.ts';
import { overlay, sliceStyled } from '../../text/spans.ts';
import type { Match } from '../../text/word-finder.ts';
import type { Role } from '../../theme/theme.ts';
import type { Keyboard, Typing } from '../keymap/keyboard.ts';
import { timeOf } from '../session/selectors.ts';
import type { Session, TerminalTraits } from '../session/session.ts';
import type { Field } from './geometry.ts';

export interface Drawing extends Typing {
  readonly text: TextStyle;
  readonly now: Date;
  /** Panes may stand side by side: no row is turned round as a whole by the terminal. */
  readonly sideBySide: boolean;
}

const drawingFor = rememberLatest(
  (
    messages: Messages,
    keyboard: Keyboard,
    { order, shaping, marks, inline = unstyled, sideBySide }: TerminalTraits,
    { tashkeel, tatweel, digits, punctuation }: DisplaySettings,
    minute: number,
  ): Drawing => ({
    messages,
    keyboard,
    text: textStyle(order, shaping, marksPolicy(tashkeel, marks), tatweel, digits, punctuation, inline),
    now: timeOf({ minute }),
    sideBySide,
  }),
);

/** The same object for as long as nothing of it changes. */
export const drawingOf = ({ messages, keyboard, terminal, display, minute }: Session): Drawing =>
  drawingFor(messages, keyboard, terminal, display, minute);

const styled = (text: string, style: Role | null) =>
  style === null ? [] : [{ start: 0, end: text.length, style }];

/** Layouts are remembered by their style: it is the same object until it changes. */
const textStyle = rememberLatest(
  (
    order: TextStyle['order'],
    shaping: boolean,
    marks: TextStyle['marks'],
    tatweel: TatweelMode,
    digits: DigitStyle,
    punctuation: PunctuationStyle,
    inline: InlineStyle,
  ): TextStyle => ({
    order,
    shaping,
    marks,
    tatweel,
    digits,
    punctuation,
    inline,
    isolate: true,
    onScreen: true,
  }),
);

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

/** One line that is as wide as its text, up to `most` cells. */
export function fittedRow(
  { messages, text: options }: Drawing,
  text: string,
  style: Role,
  most: number,
): Row<Role> {
  const { direction } = messages;
  const line = layoutLine<Role>(
    text,
    { ...options, width: Math.max(1, most), direction },
    styled(text, style),
  );
  return placeLine(line, line.width);
}

export interface Clamp {
  /** Cells. */
  readonly width: number;
  /** Lines at the most. */
  readonly most: number;
  readonly style: Role | null;
  /** Where not given, that of the text's own letters. */
  readonly direction?: Direction;
  /** Lines of about the same length, as headlines have them, if none is left over. */
  readonly balanced?: boolean;
  /** What was searched for, in order: shown in the role `match`. */
  readonly matches?: readonly Match[];
  /** Styles of stretches of it, in order. */
  readonly over?: readonly Span<Role>[];
}

/** A text in at most `most` lines; what is left over ends in `…`. */
export function clampedRows(drawing: Drawing, text: string, clamp: Clamp): Row<Role>[] {
  const { width, most, style, balanced = false, matches = [], over = [] } = clamp;
  const direction = clamp.direction ?? proseDirection(text, drawing.messages.direction);
  const layout = { ...drawing.text, width, direction };
  const hits = matches.map(({ start, end }): Span<Role> => ({ start, end, style: 'match' }));
  const whole = { text, spans: overlay(overlay(styled(text, style), over), hits), start: 0 };
  const lines: Line<Role>[] = layoutParagraph<Role>(text, { ...layout, balanced }, whole.spans);
  if (balanced && lines.length > most) return clampedRows(drawing, text, { ...clamp, balanced: false });
  const last = lines[most - 1];
  if (lines.length > most && last) {
    const rest = sliceStyled(whole, last.start);
    lines[most - 1] = layoutLine<Role>(rest.text, layout, rest.spans);
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

export function centredRow(line: Line<Role>, width: number): Row<Role> {
  const left = Math.max(0, Math.floor((width - line.width) / 2));
  return joinRows<Role>([
    blankRow(left),
    { runs: line.runs, width: line.width },
    blankRow(width - left - line.width),
  ]);
}
