import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eachPiece } from '../../../source/text/stories/pieces.ts';

/** The same as one pattern. */
const shape = new RegExp(
  [
    '(?<number>[0-9\\u0660-\\u0669\\u06f0-\\u06f9]+(?:[.,٫٬:][0-9\\u0660-\\u0669\\u06f0-\\u06f9]+)*)',
    '(?<arabic>(?:[\\u0620-\\u065f\\u066e-\\u06d3\\u06d5-\\u06dc\\u06df-\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\ufb50-\\ufdff\\ufe70-\\ufefc]+[\\u200c\\u200d]?)+(?<![\\u200c\\u200d]))',
    "(?<other>\\p{Letter}[\\p{Letter}\\p{Mark}\\p{Decimal_Number}'’]*)",
    '(?<sign>[%٪$€£«“‹»”›".!?؟۔…\\n|،,;؛:()–—])',
  ].join('|'),
  'gu',
);

const piecesIn = (text: string): readonly string[] => {
  const found: string[] = [];
  eachPiece(text, (kind, start, end) => found.push(`${kind} ${text.slice(start, end)}`));
  return found;
};

it('finds words, numbers and signs', () => {
  expect(piecesIn('بـ70 قتيلا، و1,200.5 في Côte d’Ivoire 𐐀 می‌روند')).toEqual([
    'word بـ',
    'number 70',
    'word قتيلا',
    'sign ،',
    'word و',
    'number 1,200.5',
    'word في',
    'word Côte',
    'word d’Ivoire',
    'word 𐐀',
    'word می‌روند',
  ]);
});

it('finds what one pattern finds', () => {
  const part = fc.constantFrom(
    'قال',
    'می',
    '\u200c',
    '\u200d',
    'َ',
    '٣',
    '4',
    '5.6',
    ',',
    '٫',
    ':',
    '«',
    '"',
    ' ',
    '\n',
    'Zoë',
    'é',
    '’s',
    '𐐀',
    '𞸀',
    '😀',
    '\ud800',
    '-',
    '中',
    'ﷺ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), parts => {
      const text = parts.join('');
      const expected = Array.from(text.matchAll(shape), ({ 0: piece, groups }) => {
        const { number, sign } = groups ?? {};
        return `${number !== undefined ? 'number' : sign !== undefined ? 'sign' : 'word'} ${piece}`;
      });
      expect(piecesIn(text)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
