/** The frame of a pane: its title stands in the upper edge where reading begins, a note in the lower one. */
import type { Direction } from '../../domain/article.ts';
import { layoutLine, type TextStyle } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, joinRows, markRow, placeLine, type Row } from '../../text/rows.ts';
import type { Role, Style } from '../../theme/theme.ts';
import { rememberFor } from './remember-for.ts';

export interface FrameOptions {
  /** With the frame; cells. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly note: string;
  readonly focused: boolean;
  readonly direction: Direction;
  readonly text: TextStyle;
}

const edgeText = (text: string, style: Role, options: FrameOptions): Row<Style> => {
  if (text === '') return blankRow(0);
  const line = layoutLine<Role>(
    text,
    { ...options.text, width: Math.max(1, options.width - 6), direction: options.direction },
    [{ start: 0, end: text.length, style }],
  );
  return joinRows([blankRow(1), placeLine(line, line.width), blankRow(1)]);
};

function edge(
  left: string,
  right: string,
  label: Row<Style>,
  border: Role,
  options: FrameOptions,
): Row<Style> {
  const rest = Math.max(0, options.width - 3 - label.width);
  const inner = joinInReadingOrder<Style>(options.direction, [
    markRow('─', border),
    label,
    markRow('─'.repeat(rest), border),
  ]);
  return joinRows([markRow(left, border), inner, markRow(right, border)]);
}

/** The same object while it is the same row. */
const betweenSides = rememberFor((row: Row<Style>, border: Role): Row<Style> => {
  const side = markRow<Style>('│', border);
  return joinRows<Style>([side, row, side]);
});

const blanks = new Map<number, Row<Style>>();

function blankOf(width: number): Row<Style> {
  const blank = blanks.get(width) ?? blankRow(width);
  blanks.set(width, blank);
  return blank;
}

/** `content` in a frame: exactly `height` rows of `width` cells. Content rows are `width - 2` wide; what is too much is left out. */
export function frameRows(content: readonly Row<Style>[], options: FrameOptions): Row<Style>[] {
  const border: Role = options.focused ? 'border-focused' : 'border';
  const title = edgeText(options.title, options.focused ? 'pane-title-focused' : 'pane-title', options);
  const note = edgeText(options.note, 'meta', options);
  const room = options.height - 2;
  const blank = blankOf(options.width - 2);
  const inside = Array.from({ length: room }, (_, index) => betweenSides(content[index] ?? blank, border));
  return [edge('┌', '┐', title, border, options), ...inside, edge('└', '┘', note, border, options)];
}
