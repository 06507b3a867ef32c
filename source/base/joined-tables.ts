/** Tables of lines behind each other, so that a place in all of them is one number. */
import { once } from './once.ts';
import { remembering } from './remembering.ts';

export interface TableLine<Table extends string> {
  readonly table: Table;
  readonly text: string;
}

export interface JoinedTables<Table extends string> {
  /** Each line with an end of line behind it. */
  readonly text: () => string;
  /** The line around a place, the same object each time. */
  readonly lineAt: (place: number) => TableLine<Table>;
  readonly linesOf: (table: Table) => readonly TableLine<Table>[];
}

const LINE_END = '\n';
const BLANK = 0x20;

/** A blank or an end of line ends a word. */
export function endOfWord(text: string, start: number): number {
  let end = start;
  while (text.charCodeAt(end) > BLANK) end++;
  return end;
}

export function joinTables<Table extends string>(
  tables: Readonly<Record<Table, string>>,
): JoinedTables<Table> {
  const names = Object.keys(tables) as Table[];
  const texts = once((): readonly string[] => names.map(name => `${tables[name].trim()}${LINE_END}`));
  const text = once((): string => texts().join(''));

  function tableAt(place: number): Table {
    let end = 0;
    for (const [index, { length }] of texts().entries()) {
      end += length;
      if (place < end) return names[index] as Table;
    }
    throw new RangeError(`${place} is behind all tables`);
  }

  const lineFrom = remembering(
    (start: number): TableLine<Table> => ({
      table: tableAt(start),
      text: text().slice(start, text().indexOf(LINE_END, start)),
    }),
  );
  return {
    text,
    lineAt: place => lineFrom(place === 0 ? 0 : text().lastIndexOf(LINE_END, place - 1) + 1),
    linesOf: table =>
      (texts()[names.indexOf(table)] as string)
        .trim()
        .split(LINE_END)
        .map(line => ({ table, text: line })),
  };
}
