/** What each key does, made from the bindings: by topic, in as many columns as there is room for. */
import { rememberLatest } from '../../../base/remember-latest.ts';
import type { Messages } from '../../../i18n/messages.ts';
import { asTyped, layoutLine } from '../../../text/layout.ts';
import { blankRow, joinInReadingOrder, markRow, placeLine, type Row } from '../../../text/rows.ts';
import { searchKey } from '../../../text/search-key.ts';
import type { Role } from '../../../theme/theme.ts';
import type { CommandId } from '../../commands/index.ts';
import type { Bindings } from '../../keymap/bindings.ts';
import { type Keyboard, labelOn } from '../../keymap/keyboard.ts';
import { keysOfCommand } from '../../keymap/keys-of-command.ts';
import { isOverlay } from '../../session/layers.ts';
import type { Session } from '../../session/session.ts';
import { inColumns } from '../columns.ts';
import { centredText, clampedRows, type Drawing, lineRow } from '../drawing.ts';
import { type SignName, signNames, signs } from '../signs.ts';
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

/** More of them are a row, from 1 to 9. */
const mostKeys = 4;
/** Keys in a row from 1 to 9 are one. */
const inShort = (keys: readonly string[]): readonly string[] =>
  keys.length > mostKeys ? [`${keys[0]}–${keys.at(-1)}`] : keys;

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

function hasWords(text: string, filter: string): boolean {
  const key = searchKey(text);
  const words = searchKey(filter).split(' ').filter(Boolean);
  return words.length > 0 && words.every(word => key.includes(word));
}

/** Whether all words are in what the command does, is called or is listed under, or are its key. */
const matches = ({ command, keys, does }: Entry, filter: string, { messages }: Drawing): boolean =>
  keys.includes(filter) ||
  hasWords(
    `${does} ${messages.commandNames[command]} ${command} ${messages.helpTopics[topicOf[command]]}`,
    filter,
  );

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

/** What is explained, in a column of its own, and what it means. */
function explainedRows(
  shown: Row<Role>,
  does: string,
  width: number,
  drawing: Drawing,
): readonly Row<Role>[] {
  const { direction } = drawing.messages;
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
  const rows = entries.flatMap(({ keys, does }) =>
    explainedRows(keyCells(keys, drawing), does, width, drawing),
  );
  return [heading, ...rows];
}

const signsWith = (filter: string, { messages }: Drawing): readonly SignName[] =>
  signNames.filter(name => {
    const text = messages.signs.meanings[name];
    return filter === '' || filter === signs[name].sign || hasWords(text, filter);
  });

/** Signs stand where the keys do. */
function signRows(names: readonly SignName[], width: number, drawing: Drawing): readonly Row<Role>[] {
  const { direction, signs: said } = drawing.messages;
  const heading = lineRow(drawing, said.title, width, 'label');
  const rows = names.flatMap(name => {
    const { sign, role } = signs[name];
    const cell = joinInReadingOrder<Role>(direction, [markRow<Role>(sign, role), blankRow(keysWidth - 1)]);
    return explainedRows(cell, said.meanings[name], width, drawing);
  });
  return [heading, ...rows];
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
    const signed = signsWith(filter, drawing);
    if (entries.length + signed.length === 0)
      return { rows: centredText(drawing, messages.noMatches, { width, height }, 'meta'), items: [] };
    const columns = columnsIn(width - 2);
    const column = Math.floor((width - 2 - (columns - 1) * betweenColumns) / columns);
    const blocks = helpTopics.flatMap(topic => {
      const own = entries.filter(({ command }) => topicOf[command] === topic);
      return own.length === 0 ? [] : [topicRows(topic, own, column, drawing)];
    });
    const legend = signed.length === 0 ? [] : [signRows(signed, column, drawing)];
    const rows = inColumns<Role>([...blocks, ...legend], columns, column, betweenColumns, messages.direction);
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

/** Without a key, what to type on the `:` line. */
function lineOf(
  { command, does }: Entry,
  bindings: Bindings,
  keyboard: Keyboard,
  messages: Messages,
): string {
  const { shortcut, facts, range, onLine } = messages.linear;
  const keys = [...new Set(keysOfCommand(bindings, command).map(key => labelOn(keyboard, key, messages)))];
  const [first, last] = [keys[0] ?? '', keys.at(-1) ?? ''];
  if (keys.length === 0) return shortcut(does, onLine(messages.commandNames[command]));
  return shortcut(does, keys.length > mostKeys ? range(first, last) : facts(keys));
}

/** Under its heading, which is said with the first. */
function topicLines(
  topic: HelpTopic,
  entries: readonly Entry[],
  bindings: Bindings,
  keyboard: Keyboard,
  messages: Messages,
): readonly string[] {
  return entries
    .filter(({ command }) => topicOf[command] === topic)
    .map((entry, at) => {
      const line = lineOf(entry, bindings, keyboard, messages);
      return at === 0 ? `${messages.helpTopics[topic]}. ${line}` : line;
    });
}

const lines = rememberLatest(
  (bindings: Bindings, keyboard: Keyboard, filter: string, drawing: Drawing): readonly string[] => {
    const entries = entriesWith(filter, bindings, keyboard, drawing);
    return entries.length === 0
      ? [drawing.messages.noMatches]
      : helpTopics.flatMap(topic => topicLines(topic, entries, bindings, keyboard, drawing.messages));
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
