/** How Latin letters are read in names of all languages; what differs between languages has several readings. */
import { asVowel, type Piece } from './pieces.ts';

/** Pieces of a word and the classes of their consonants. The first row that matches is taken. */
const rows: readonly (readonly [letters: string, ...readings: readonly string[]])[] = [
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
  ['(?<=i)c$', 'k', 'š'],
  ['c(?=[eiy])', 's', 'š'],
  ['qu(?=[aeiy])', 'k'],
  ['^ou(?=[aeiy])', 'w'],
  ['^w', 'w', 'f'],
  ['w', asVowel('w'), 'f'],
  ['^y(?=[aeou])', 'y'],
  ['^j', 'g', 'y', 'x'],
  ['j(?![aeiouy])', asVowel('y'), 'g'],
  ['(?<=[aeiouy])h$', asVowel(''), 'h'],
  ['b', 'b'],
  ['[ckq]', 'k'],
  ['d', 'd'],
  ['[fv]', 'f'],
  ['j', 'g', 'x'],
  ['g', 'g'],
  ['h', 'h'],
  ['l', 'l'],
  ['m', 'm'],
  ['n', 'n'],
  ['p', 'b'],
  ['r', 'r'],
  ['s', 's'],
  ['t', 't'],
  ['x', 'ks'],
  ['z', 'z'],
  ['a', asVowel('a')],
  ['e', asVowel('e')],
  ['[iy]', asVowel('y')],
  ['[ou]', asVowel('w')],
];
const anyRow = new RegExp(rows.map(([letters]) => `(${letters})`).join('|'), 'gu');

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
  return [...plain.matchAll(anyRow)].flatMap(match => pieceOf(match));
}

function pieceOf([letters, ...groups]: RegExpExecArray | RegExpMatchArray): readonly Piece[] {
  const [, ...readings] = rows[groups.findIndex(group => group !== undefined)] ?? [];
  return letters === undefined ? [] : [{ letter: letters.charAt(0), readings }];
}
