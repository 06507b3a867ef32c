/** What each key does, made from the bindings: by topic, in as many columns as there is room for. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { asTyped, layoutLine } from '../../../text/layout.ts';
import { blankRow, joinInReadingOrder, placeLine, type Row } from '../../../text/rows.ts';
import { searchKey } from '../../../text/search-key.ts';
import type { Role } from '../../../theme/theme.ts';
import type { CommandId } from '../../commands/index.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import { keyInWords } from '../../keymap/key-names.ts';
import { type Keyboard, labelOn } from '../../keymap/keyboard.ts';
import { keysOfCommand } from '../../keymap/keys-of-command.ts';
import { isOverlay, type Session } from '../../session/session.ts';
import { inColumns } from '../columns.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { type HelpTopic, helpCommands, helpTopics, topicOf } from './help-topics.ts';
import { type Overlay, type OverlayPage, pageOfBlocks } from './overlay.ts';

interface Entry {
  readonly command: CommandId;
  readonly keys: readonly string[];
  readonly does: string;
}

/** The column of the keys has room for the longest that there is. */
const keysWidth = 15;
const gap = 2;
const betweenColumns = 4;
const mostLines = 8;
const leastColumn = 54;
const mostColumns = 3;

/** Keys in a row from 1 to 9 are one. */
const inShort = (keys: readonly string[]): readonly string[] =>
  keys.length > 4 ? [`${keys[0]}–${keys.at(-1)}`] : keys;

/** Each label once: two keys of the same letter may differ in case only where there is such a thing. */
function entryOf(command: CommandId, bindings: Bindings, keyboard: Keyboard, drawing: Drawing): Entry {
  const { messages } = drawing;
  const keys = keysOfCommand(bindings, command).map(key => labelOn(keyboard, key, messages));
  return {
    command,
    keys: keys.length > 0 ? inShort([...new Set(keys)]) : [`:${messages.commandNames[command]}`],
    does: messages.commands[command],
  };
}

/** Whether all words are in what the command does or is called, or are its key. */
function matches({ command, keys, does }: Entry, filter: string, { messages }: Drawing): boolean {
  if (keys.includes(filter)) return true;
  const text = searchKey(`${does} ${messages.commandNames[command]} ${command}`);
  const words = searchKey(filter).split(' ').filter(Boolean);
  return words.length > 0 && words.every(word => text.includes(word));
}

/** `filter`: empty for all. */
const entriesWith = (
  filter: string,
  bindings: Bindings,
  keyboard: Keyboard,
  drawing: Drawing,
): readonly Entry[] =>
  helpCommands
    .map(id => entryOf(id, bindings, keyboard, drawing))
    .filter(entry => filter === '' || matches(entry, filter, drawing));

/** Each key is a cell of its own: no key's direction touches its neighbour's. */
function keyCells(keys: readonly string[], drawing: Drawing): Row<Role> {
  const { direction } = drawing.messages;
  const cells: Row<Role>[] = [];
  let left = keysWidth;
  for (const key of keys) {
    const line = layoutLine<Role>(key, { ...asTyped(drawing.text), width: keysWidth, direction: 'auto' }, [
      { start: 0, end: key.length, style: 'hint-key' },
    ]);
    const space = cells.length === 0 ? 0 : 1;
    if (line.width + space > left) break;
    cells.push(blankRow(space), placeLine(line, line.width));
    left -= line.width + space;
  }
  return joinInReadingOrder<Role>(direction, [...cells, blankRow(left)]);
}

function entryRows({ keys, does }: Entry, width: number, drawing: Drawing): readonly Row<Role>[] {
  const { direction } = drawing.messages;
  const shown = keyCells(keys, drawing);
  const room = Math.max(1, width - keysWidth - gap);
  return clampedRows(drawing, does, { width: room, most: mostLines, style: null, direction }).map(
    (row, index) =>
      joinInReadingOrder<Role>(direction, [index === 0 ? shown : blankRow(keysWidth), blankRow(gap), row]),
  );
}

function topicRows(
  topic: HelpTopic,
  entries: readonly Entry[],
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const heading = lineRow(drawing, drawing.messages.helpTopics[topic], width, 'label');
  return [heading, ...entries.flatMap(entry => entryRows(entry, width, drawing))];
}

const columnsIn = (width: number): number =>
  Math.max(1, Math.min(mostColumns, Math.floor((width + betweenColumns) / (leastColumn + betweenColumns))));

const page = rememberLatest(
  (
    bindings: Bindings,
    keyboard: Keyboard,
    filter: string,
    width: number,
    height: number,
    drawing: Drawing,
  ): OverlayPage => {
    const { messages } = drawing;
    const entries = entriesWith(filter, bindings, keyboard, drawing);
    if (entries.length === 0)
      return { rows: centredText(drawing, messages.noMatches, { width, height }, 'meta'), items: [] };
    const columns = columnsIn(width - 2);
    const column = Math.floor((width - 2 - (columns - 1) * betweenColumns) / columns);
    const blocks = helpTopics.flatMap(topic => {
      const own = entries.filter(({ command }) => topicOf[command] === topic);
      return own.length === 0 ? [] : [topicRows(topic, own, column, drawing)];
    });
    const rows = inColumns<Role>(blocks, columns, column, betweenColumns, messages.direction);
    const rest = (used: number): Row<Role> => blankRow(Math.max(0, width - 1 - used));
    return pageOfBlocks([
      {
        rows: rows.map(row =>
          joinInReadingOrder<Role>(messages.direction, [blankRow(1), row, rest(row.width)]),
        ),
        isItem: false,
      },
    ]);
  },
);

/** Keys of both layouts; without any, what to type on the `:` line. */
function lineOf({ command, keys, does }: Entry, bindings: Bindings, messages: Messages): string {
  const heard = keysOfCommand(bindings, command).map(key => keyInWords(key, messages));
  return `${does}: ${messages.linear.facts(heard.length > 0 ? inShort(heard) : keys)}`;
}

const lines = rememberLatest(
  (bindings: Bindings, keyboard: Keyboard, filter: string, drawing: Drawing): readonly string[] => {
    const entries = entriesWith(filter, bindings, keyboard, drawing);
    return entries.length === 0
      ? [drawing.messages.noMatches]
      : entries.map(entry => lineOf(entry, bindings, drawing.messages));
  },
);

const filterOf = ({ layers }: Session): string =>
  layers
    .filter(isOverlay)
    .find(({ layer }) => layer === 'help')
    ?.filter.trim() ?? '';

export const helpOverlay: Overlay = {
  title: (_, { panes }) => panes.help,
  note: ({ keyboard }, { otherLayout }) => otherLayout[keyboard],
  page: (session, { width, height }, drawing) =>
    page(session.bindings, session.keyboard, filterOf(session), width, height, drawing),
  lines: (session, drawing) => lines(session.bindings, session.keyboard, filterOf(session), drawing),
};
