/**
 * The encodings against the Unicode Bidirectional Algorithm itself: what a terminal that reorders a row with a left-to-right base
 * makes of the encoded row must be the cells that were meant.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeOutput } from '../../../source/terminal/encodings/filter.ts';
import type { Encoding } from '../../../source/terminal/encodings/index.ts';
import { clusters } from '../../../source/terminal/encodings/scripts.ts';
import { embeddingLevels } from '../../../source/text/bidi/index.ts';
import { bidiClassOf } from '../../../source/text/unicode/properties.ts';
import { visualOrder } from '../../support/visual-order.ts';

const mirrorPairs = '()[]«»';
const mirror = (character: string): string => {
  const i = mirrorPairs.indexOf(character);
  return i < 0 ? character : (mirrorPairs[i ^ 1] as string);
};

/** One row as a terminal in implicit mode shows it: levels of a paragraph with base 0, marks behind their letters, mirrored. */
function shownBy(row: string): string {
  const characters = clusters(row);
  const codePoints = Uint32Array.from(row, character => character.codePointAt(0) as number);
  const classes = Uint8Array.from(codePoints, bidiClassOf);
  const { levels } = embeddingLevels(classes, codePoints, 0);
  let at = 0;
  const ofCells = characters.map(cell => {
    const level = levels[at] as number;
    at += [...cell].length;
    return level;
  });
  return visualOrder(Uint8Array.from(ofCells))
    .map(i => (((ofCells[i] as number) & 1) === 1 ? mirror(characters[i] as string) : characters[i]))
    .join('')
    .replaceAll('\u200E', '');
}

const arabic = ['\uFEAE', '\uFE92\u064E', '\uFEFB', '\u0621'];
const latin = ['a', 'Z', 'é'];
const others = [
  ' ',
  ' ',
  '(',
  ')',
  '«',
  '»',
  '.',
  ',',
  ':',
  '-',
  '%',
  '٪',
  '،',
  '؟',
  '؛',
  '│',
  '─',
  '…',
  '$',
];
const digits = ['1', '2', '٤', '٠', '۵'];

const rowsOf = (...groups: readonly string[][]) =>
  fc.array(fc.constantFrom(...groups.flat()), { maxLength: 24 }).map(cells => cells.join(''));

test.each<Encoding>(['guarded', 'fenced'])('%s: nothing moves', encoding => {
  fc.assert(
    fc.property(rowsOf(arabic, arabic, latin, others, digits), row => {
      expect(shownBy(encodeOutput(row, encoding))).toBe(row);
    }),
    { numRuns: 2000 },
  );
});

const asBlanks = (row: string): string => row.replace(/[│ǀ\u2800]/g, ' ');

/** Numbers as they stand in a text, in cells of their own; a bracket without its pair is a case of N0 that no row can undo. */
const numbers = {
  European: [' 12.5 ', ' 1,200 ', ' 10:30 '],
  'Arabic-Indic': [' ٤٠ ', ' ٤,٢٠٠ ', ' ١٠:٣٠ '],
};
const noBrackets = others.filter(character => !mirrorPairs.includes(character));

test.each(Object.entries(numbers))(
  'hybrid: every stretch comes out as it was, with %s numbers',
  (_, list) => {
    fc.assert(
      fc.property(rowsOf(arabic, arabic, latin, noBrackets, list), row => {
        expect(asBlanks(shownBy(encodeOutput(row, 'hybrid')))).toBe(asBlanks(row));
      }),
      { numRuns: 2000 },
    );
  },
);

test('without an encoding it does move', () => {
  expect(shownBy('\uFEAE\uFE92 a')).toBe('\uFE92\uFEAE a');
});
