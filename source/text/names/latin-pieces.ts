/** How Latin letters are read in names of all languages; what differs between languages has several readings. */
import { asVowel, type Piece } from './pieces.ts';

type Row = readonly [letters: string, ...readings: Piece['readings']];

/** Letters that are read in another way at some places of a word. */
const rowsInPlace: readonly Row[] = [
  ['(?<=i)c$', 'k', 'š'],
  ['c(?=[eiy])', 's', 'š'],
  ['qu(?=[aeiy])', 'k'],
  ['^ou(?=[aeiy])', 'w'],
  ['^w', 'w', 'f'],
  ['^y(?=[aeou])', 'y'],
  ['^j', 'g', 'y', 'x'],
  ['j(?![aeiouy])', asVowel('y'), 'g'],
  ['(?<=[aeiouy])h$', asVowel(''), 'h'],
];
const rows: readonly Row[] = [
  ['tsch', 'š'],
  ['dsch', 'g'],
  ['dzh', 'g'],
  ['tch', 'š'],
  ['sch', 'š', 'sk'],
  ['sh', 'š'],
  ['ch', 'š', 'x', 'k'],
  ['kh', 'x'],
  ['gh', 'g'],
  ['dh', 'd', 'z'],
  ['th', 't', 's'],
  ['ph', 'f'],
  ['zh', 'g'],
  ['dj', 'g'],
  ['ck', 'k'],
  ['cz', 'š'],
  ['sz', 'š', 's'],
  ['tz', 'ts'],
  ['a', asVowel('a')],
  ['b', 'b'],
  ['c', 'k'],
  ['d', 'd'],
  ['e', asVowel('e')],
  ['f', 'f'],
  ['g', 'g'],
  ['h', 'h'],
  ['i', asVowel('y')],
  ['j', 'g', 'x'],
  ['k', 'k'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['o', asVowel('w')],
  ['p', 'b'],
  ['q', 'k'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['u', asVowel('w')],
  ['v', 'f'],
  ['w', asVowel('w'), 'f'],
  ['x', 'ks'],
  ['y', asVowel('y')],
  ['z', 'z'],
];

const pieceOf = (letters: string, [, ...readings]: Row): Piece => ({ letter: letters.charAt(0), readings });
const pieces: ReadonlyMap<string, Piece> = new Map(rows.map(row => [row[0], pieceOf(row[0], row)]));
const anyPiece = new RegExp(
  [...rowsInPlace.map(([letters]) => `(${letters})`), ...rows.map(([letters]) => letters)].join('|'),
  'gu',
);

/** Letters that searching folds no further, and vowels that are written with two of a kind. */
const respellings: readonly (readonly [RegExp, string])[] = [
  [/ł/gu, 'l'],
  [/ø/gu, 'o'],
  [/đ/gu, 'dj'],
  [/æ/gu, 'ae'],
  [/œ/gu, 'oe'],
  [/ð/gu, 'd'],
  [/þ/gu, 'th'],
  [/ə/gu, 'a'],
  [/eh$/gu, 'a'],
  [/e[iy](?=[b-df-hj-np-tv-z])/gu, 'ai'],
  [/ee|ea(?=[b-df-hj-np-tv-z])/gu, 'ii'],
  [/([b-df-hj-np-tv-z])\1+/gu, '$1'],
];

export function latinPieces(word: string): readonly Piece[] {
  const plain = respellings.reduce((text, [letters, others]) => text.replace(letters, others), word);
  return Array.from(plain.matchAll(anyPiece), ([letters, ...inPlace]) => {
    const row = rowsInPlace[inPlace.findIndex(found => found !== undefined)];
    return row ? pieceOf(letters, row) : (pieces.get(letters) as Piece);
  });
}
