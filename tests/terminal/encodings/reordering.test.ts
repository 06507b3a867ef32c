/**
 * The encodings against what undoes them: what a terminal makes of the encoded row must be the cells that were meant, be it one that
 * reorders a row with a left-to-right base by the Unicode Bidirectional Algorithm, or kitty with any font.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeOutput } from '../../../source/terminal/encodings/filter.ts';
import type { Encoding } from '../../../source/terminal/encodings/index.ts';
import { clusters } from '../../../source/terminal/encodings/scripts.ts';
import { embeddingLevels, levelsWithin } from '../../../source/text/bidi/index.ts';
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
  const levels = levelsWithin(embeddingLevels(classes, codePoints, 0).runs, 0, classes.length);
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

/** What only some fonts have: letters of Urdu, Kurdish, Uyghur, Pashto and Sindhi, Hebrew, letters with marks. */
const rare = ['\uFBD9', '\uFBAF', '\uFBA7', '\uFBE9', '\u069A', '\u06D4', '\uFEE9\u0654', 'ש\u05C1'];
const hebrew = ['א', 'ת'];

interface KittyCell {
  readonly text: string;
  /** Everything that makes kitty take another font. */
  readonly font: string;
}

const isRightToLeft = (text: string): boolean => /[\u0590-\u08FF\uFB1D-\uFEFC]/.test(text);

const styleChanges: Readonly<Record<string, (style: Set<string>) => Set<string>>> = {
  '\u001B[0m': () => new Set(),
  '\u001B[1m': style => new Set(style).add('bold'),
  '\u001B[3m': style => new Set(style).add('italic'),
  '\u001B[22m': style => new Set([...style].filter(part => part !== 'bold')),
};
const styleAfter = (style: Set<string>, sequence: string): Set<string> =>
  styleChanges[sequence]?.(style) ?? style;

/** One row as kitty shows it: a run of one font that holds a right-to-left character is laid out from the right. */
function shownByKitty(row: string, faceOf: (text: string) => string): string {
  const runs: KittyCell[][] = [];
  let style = new Set<string>();
  for (const [, sequence, text = ''] of row.matchAll(/(\u001B\[\d+m)|([^\u001B]\p{M}*)/gu)) {
    if (sequence) style = styleAfter(style, sequence);
    else {
      const font = /[ │─]/.test(text) ? '' : [faceOf(text), ...style].sort().join();
      const last = runs.at(-1);
      if (last && font !== '' && last[0]?.font === font) last.push({ text, font });
      else runs.push([{ text, font }]);
    }
  }
  return runs
    .map(run => run.map(({ text }) => text))
    .map(texts => (texts.some(isRightToLeft) ? texts.reverse() : texts).join(''))
    .join('');
}

const styled = fc
  .tuple(fc.constantFrom('', '\u001B[1m', '\u001B[3m'), rowsOf(arabic, rare, hebrew, latin, others, digits))
  .map(([style, cells]) => (style ? `${style}${cells}\u001B[0m` : cells));

test.each(['common', 'lacking'])('kitty: nothing moves, whatever else a %s font lacks', commonFace => {
  const lacked = fc.subarray([...rare, ...latin, ...others.filter(text => !isRightToLeft(text))]);
  fc.assert(
    fc.property(fc.array(styled, { maxLength: 4 }), lacked, fc.boolean(), (runs, missing, hasHebrew) => {
      const row = runs.join('');
      const faceOf = (text: string): string => {
        if (missing.includes(text)) return 'another';
        if (hebrew.includes(text)) return hasHebrew ? 'main' : 'another';
        return isRightToLeft(text) && commonFace === 'lacking' ? 'fallback' : 'main';
      };
      expect(shownByKitty(encodeOutput(row, 'kitty'), faceOf)).toBe(row.replaceAll(/\u001B\[\d+m/g, ''));
    }),
    { numRuns: 3000 },
  );
});
