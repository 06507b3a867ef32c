/** What the `:` line finds, below it: each in a row, with the letters marked that were typed. */
import { ltr } from '../../base/isolated.ts';
import { rememberLatest } from '../../base/remember-latest.ts';
import { asTyped, layoutLine } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../../text/rows.ts';
import { overlay, spanOver } from '../../text/spans.ts';
import type { Match } from '../../text/word-finder.ts';
import type { Role, Style } from '../../theme/theme.ts';
import type { CommandId } from '../commands/index.ts';
import { isRowNumber } from '../commands/line.ts';
import type { Bindings } from '../keymap/bindings.ts';
import { type Keyboard, labelOn } from '../keymap/keyboard.ts';
import { keysOfCommand } from '../keymap/keys-of-command.ts';
import { matchesAt, matchToRun, type PaletteMatch } from '../palette/matches.ts';
import type { Prompt } from '../session/layers.ts';
import type { Session } from '../session/session.ts';
import { type Drawing, fittedRow } from './drawing.ts';
import { headHeight, windowStart } from './geometry.ts';
import { onGround } from './grounds.ts';

const mostRows = 8;

/** The panes keep at least as many rows as this takes of them. */
const roomFor = (session: Session): number =>
  Math.max(1, Math.min(mostRows, Math.floor((session.size.rows - headHeight(session) - 1) / 2)));

const gutter = 2;
const mostBehind = 20;

function markedCell(
  text: string,
  marks: readonly Match[],
  style: Role,
  most: number,
  drawing: Drawing,
): Row<Role> {
  const { direction } = drawing.messages;
  const spans = overlay(
    [spanOver(text, style)],
    marks.map(mark => ({ ...mark, style: 'match' as const })),
  );
  const line = layoutLine<Role>(text, { ...drawing.text, width: Math.max(1, most), direction }, spans);
  return placeLine(line, line.width);
}

/** The key of a command, or its name where it has none. */
function keyOf(command: CommandId, bindings: Bindings, keyboard: Keyboard, drawing: Drawing): Row<Role> {
  const { messages, text } = drawing;
  const [key] = keysOfCommand(bindings, command);
  return key === undefined
    ? fittedRow(drawing, `:${messages.commandNames[command]}`, 'meta', mostBehind)
    : fittedRow(
        { ...drawing, text: asTyped(text) },
        ltr(labelOn(keyboard, key, messages)),
        'hint-key',
        mostBehind,
      );
}

/** What it is, beside what it is called. */
function behind(
  { kind, command }: PaletteMatch,
  bindings: Bindings,
  keyboard: Keyboard,
  drawing: Drawing,
): Row<Role> {
  if (command !== null) return keyOf(command, bindings, keyboard, drawing);
  if (kind === 'argument' || kind === 'command') return blankRow(0);
  return fittedRow(drawing, drawing.messages.offerKinds[kind], 'meta', mostBehind);
}

function matchRow(
  match: PaletteMatch,
  isChosen: boolean,
  columns: number,
  bindings: Bindings,
  keyboard: Keyboard,
  drawing: Drawing,
): Row<Style> {
  const { label, alias, marks } = match;
  const end = behind(match, bindings, keyboard, drawing);
  const room = Math.max(1, columns - 2 - gutter - end.width);
  const shown = markedCell(label, alias === null ? marks : [], 'text', room, drawing);
  const left = room - shown.width - gutter;
  const known =
    alias === null || left < 1 ? [] : [blankRow(gutter), markedCell(alias, marks, 'meta', left, drawing)];
  const used = [shown, ...known].reduce((sum, { width }) => sum + width, 0);
  const row = joinInReadingOrder<Role>(drawing.messages.direction, [
    blankRow(1),
    shown,
    ...known,
    blankRow(room - used + gutter),
    end,
    blankRow(1),
  ]);
  return onGround(row, isChosen ? 'selected' : 'bar');
}

const rowsFor = rememberLatest(
  (
    matches: readonly PaletteMatch[],
    chosen: number,
    room: number,
    columns: number,
    bindings: Bindings,
    keyboard: Keyboard,
    drawing: Drawing,
  ): readonly Row<Style>[] => {
    const start = firstInSight({ matches, chosen }, room);
    return matches
      .slice(start, start + room)
      .map((match, index) => matchRow(match, start + index === chosen, columns, bindings, keyboard, drawing));
  },
);

const noRows: readonly Row<Style>[] = [];

/** Before a key has put another line in its place. */
const typedAt = ({ choice, typed }: Prompt): string => choice?.lines[0]?.typed ?? typed;

/** What is typed at the `:` line. */
export const findsNothing = (session: Session, prompt: Prompt): boolean =>
  !isRowNumber(prompt.typed) && matchesAt(session, typedAt(prompt)).length === 0;

interface Found {
  readonly matches: readonly PaletteMatch[];
  /** The one that Enter runs; -1: none of them. */
  readonly chosen: number;
}

/** Nothing at other prompts. */
function foundAt(session: Session, prompt: Prompt): Found {
  if (prompt.purpose !== 'command') return { matches: [], chosen: -1 };
  const { choice } = prompt;
  const typed = typedAt(prompt);
  const matches = matchesAt(session, typed);
  if (choice) return { matches, chosen: choice.among === 'completions' ? choice.at - 1 : -1 };
  const toRun = matchToRun(typed, session);
  return { matches, chosen: toRun ? matches.indexOf(toRun) : -1 };
}

const firstInSight = ({ matches, chosen }: Found, room: number): number =>
  windowStart(matches.length, Math.max(0, chosen), room);

/** The match in a row below the line, counted from 0; null: none is there. */
export function matchAtRow(session: Session, prompt: Prompt, row: number): PaletteMatch | null {
  const found = foundAt(session, prompt);
  return found.matches[firstInSight(found, roomFor(session)) + row] ?? null;
}

/** Rows of all columns; none at other prompts. */
export function paletteRows(session: Session, prompt: Prompt, drawing: Drawing): readonly Row<Style>[] {
  const { matches, chosen } = foundAt(session, prompt);
  if (matches.length === 0) return noRows;
  const { size, bindings, keyboard } = session;
  return rowsFor(matches, chosen, roomFor(session), size.columns, bindings, keyboard, drawing);
}
