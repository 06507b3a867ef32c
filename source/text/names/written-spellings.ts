/** The rows of the tables of names, and where the spellings in them stand. */
import { endOfWord, joinTables } from '../../base/joined-tables.ts';
import { createNumberShelves, type NumberShelves } from '../../base/number-shelves.ts';
import { givenNames } from './data/given-names.ts';
import { organisations } from './data/organisations.ts';
import { parts } from './data/parts.ts';
import { places } from './data/places.ts';
import { surnames } from './data/surnames.ts';
import { plainNames } from './skeleton.ts';

export const rows = joinTables({
  given: givenNames,
  surname: surnames,
  place: places,
  organisation: organisations,
  /** No name by itself. */
  part: parts,
});

export type Row = ReturnType<typeof rows.lineAt>;

export type NameKind = Row['table'];

/** One spelling of a row, which is not read further before it is looked for. */
export interface WrittenSpelling {
  readonly row: Row;
  readonly written: string;
}

/** `غوتيريش جوتيريش = Guterres`: spellings between blanks, with `_` between their words; `=` only parts the scripts. */
export const writtenIn = ({ text }: Row): readonly string[] => text.replace('= ', '').split(' ');

const EQUALS = 0x3d;

export type KeyIn = (letters: string, start: number, end: number) => number;

/** Where spellings stand, by a key of each. */
export function placesBy(keyIn: KeyIn, slots: number): NumberShelves {
  const text = rows.text();
  const letters = plainNames(text);
  const found = createNumberShelves(slots);
  let start = 0;
  let from = 0;
  while (start < text.length) {
    const end = endOfWord(text, start);
    const to = endOfWord(letters, from);
    if (text.charCodeAt(start) !== EQUALS) found.put(keyIn(letters, from, to), start);
    start = end + 1;
    from = to + 1;
  }
  return found;
}

export function spellingAt(start: number): WrittenSpelling {
  const written = rows.text().slice(start, endOfWord(rows.text(), start));
  return { row: rows.lineAt(start), written };
}
