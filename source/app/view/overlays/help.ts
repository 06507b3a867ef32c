/** The key table, made from the bindings: what each key does, in both keyboard layouts. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import { asTyped, layoutLine } from '../../../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../../../text/rows.ts';
import type { Role } from '../../../theme/theme.ts';
import type { CommandId } from '../../commands/index.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import { arabicKeyLabel, keyLabel } from '../../keymap/key-names.ts';
import { keysOfCommand } from '../../keymap/keys-of-command.ts';
import { clampedRows, type Drawing } from '../drawing.ts';
import type { Overlay } from './overlay.ts';

/** Each column has room for the longest entry that it has. */
const keysWidth = 13;
const twinsWidth = 6;
const mostLines = 8;

/** Each key is a cell of its own: no key's direction touches its neighbour's. */
function keyCells(keys: readonly string[], width: number, style: Role, drawing: Drawing): Row<Role> {
  const { direction } = drawing.messages;
  const cells: Row<Role>[] = [];
  let left = width;
  for (const key of keys) {
    const line = layoutLine<Role>(key, { ...asTyped(drawing.text), width: 12, direction: 'auto' }, [
      { start: 0, end: key.length, style },
    ]);
    if (line.width + 1 > left) break;
    cells.push(placeLine(line, line.width), blankRow(1));
    left -= line.width + 1;
  }
  return joinInReadingOrder<Role>(direction, [...cells, blankRow(left)]);
}

/** Keys in a row from 1 to 9 are one entry. */
const shownKeys = (keys: readonly string[]): readonly string[] =>
  keys.length > 4 ? [`${keys[0]}–${keys.at(-1)}`] : keys;

function commandRows(
  command: CommandId,
  keysHere: readonly string[],
  width: number,
  drawing: Drawing,
): Row<Role>[] {
  const { messages } = drawing;
  const { direction } = messages;
  const labels = shownKeys(keysHere.map(key => keyLabel(key, messages)));
  const twins = keysHere.map(arabicKeyLabel).filter(label => label !== null);
  const keys = joinInReadingOrder<Role>(direction, [
    keyCells(labels, keysWidth, 'hint-key', drawing),
    keyCells(twins, twinsWidth, 'count', drawing),
  ]);
  const clamp = { width: Math.max(1, width - keys.width - 3), most: mostLines, style: null, direction };
  return clampedRows(drawing, messages.commands[command], clamp).map((said, index) =>
    joinInReadingOrder<Role>(direction, [
      blankRow(2),
      index === 0 ? keys : blankRow(keys.width),
      said,
      blankRow(1),
    ]),
  );
}

const helpRows = rememberLatest(
  (bindings: Bindings, width: number, drawing: Drawing): readonly Row<Role>[] => {
    const commands = [...new Set(bindings.map(({ command }) => command))];
    return commands.flatMap(command =>
      commandRows(command, keysOfCommand(bindings, command), width, drawing),
    );
  },
);

export const helpOverlay: Overlay = {
  title: ({ panes }) => panes.help,
  note: (_, { helpFooter }) => helpFooter,
  page: ({ bindings }, { width }, drawing) => ({ rows: helpRows(bindings, width, drawing), items: [] }),
};
