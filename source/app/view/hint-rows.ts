/** The keys that the bottom line names, and where each of them stands. */
import { rememberLatest } from '../../base/remember-latest.ts';
import { asTyped } from '../../text/layout.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../text/rows.ts';
import type { Role } from '../../theme/theme.ts';
import type { HintedKey } from '../keymap/hints.ts';
import { type Keyboard, labelOn } from '../keymap/keyboard.ts';
import { type Drawing, fittedRow } from './drawing.ts';

/** Blank cells behind each. */
export const hintGap = 2;

export interface HintRow extends HintedKey {
  readonly row: Row<Role>;
}

/** Of some panes. */
const hintsKept = 48;

/** One key and what it does. */
const hintRow = rememberLatest(
  (key: string, says: HintedKey['says'], keyboard: Keyboard, drawing: Drawing): Row<Role> => {
    const { messages } = drawing;
    const label = messages.hints[says] ?? messages.commands[says];
    return joinInReadingOrder<Role>(messages.direction, [
      fittedRow(
        { ...drawing, text: asTyped(drawing.text) },
        labelOn(keyboard, key, messages),
        'hint-key',
        10,
      ),
      blankRow(1),
      fittedRow(drawing, label, 'hint', 30),
    ]);
  },
  hintsKept,
);

/** As many as have room. */
export function hintRows(
  hints: readonly HintedKey[],
  room: number,
  keyboard: Keyboard,
  drawing: Drawing,
): readonly HintRow[] {
  const shown: HintRow[] = [];
  let used = 0;
  for (const hint of hints) {
    const row = hintRow(hint.key, hint.says, keyboard, drawing);
    if (used + row.width > room) break;
    shown.push({ ...hint, row });
    used += row.width + hintGap;
  }
  return shown;
}

/** Where a key stands on the line. */
export interface PlacedKey {
  readonly key: string;
  /** Cells from where the line begins: on the left, or on the right in right-to-left messages. */
  readonly start: number;
  readonly end: number;
}

/** `start`: of the first. */
export function placeHints(shown: readonly HintRow[], start: number): readonly PlacedKey[] {
  let at = start;
  return shown.map(({ key, row }) => {
    const placed = { key, start: at, end: at + row.width };
    at = placed.end + hintGap;
    return placed;
  });
}
