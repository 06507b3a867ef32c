/** How the letters of Arabic, Persian and Urdu are read in names; ج, غ, ق and گ all stand for a g of other languages. */
import { asVowel, type Piece } from './pieces.ts';

const rows: readonly (readonly [letters: string, ...readings: Piece['readings']])[] = [
  ['بپ', 'b'],
  ['تطٹ', 't'],
  ['ث', 's', 't'],
  ['جغگژ', 'g'],
  ['ش', 'š'],
  ['چ', 'š', 'g'],
  ['حه', 'h'],
  ['خ', 'x'],
  ['دضڈ', 'd'],
  ['ذزظ', 'z'],
  ['رڑ', 'r'],
  ['سص', 's'],
  ['ف', 'f'],
  ['ق', 'k', 'g'],
  ['ك', 'k'],
  ['ل', 'l'],
  ['م', 'm'],
  ['نں', 'n'],
  ['ع', 'ʿ'],
  ['ا', asVowel('a')],
  ['و', asVowel('w')],
  ['ي', asVowel('y')],
];
const pieces: ReadonlyMap<string, Piece> = new Map(
  rows.flatMap(([letters, ...readings]) =>
    Array.from(letters, letter => [letter, { letter, readings }] as const),
  ),
);
/** و and ي at the beginning of a word are consonants. */
const initialGlides: ReadonlyMap<string, Piece> = new Map([
  ['و', { letter: 'و', readings: ['w'] }],
  ['ي', { letter: 'ي', readings: ['y'] }],
]);
/** By UTF-16 code unit: all letters of Arabic are in the basic plane. */
const pieceOfUnit: readonly (Piece | undefined)[] = Object.assign(
  [],
  Object.fromEntries([...pieces].map(([letter, piece]) => [letter.charCodeAt(0), piece])),
);

const affricate = /تش/gu;
const finalHeh = /(?<=[^ا])ه$/u;

function readable(word: string): string {
  const letters = word.includes('تش') ? word.replace(affricate, 'ش') : word;
  return letters.endsWith('ه') ? letters.replace(finalHeh, 'ا') : letters;
}

export function arabicPieces(word: string): readonly Piece[] {
  const letters = readable(word);
  const found: Piece[] = [];
  for (let at = 0; at < letters.length; at++) {
    const glide = at === 0 ? initialGlides.get(letters.charAt(0)) : undefined;
    const piece = glide ?? pieceOfUnit[letters.charCodeAt(at)];
    if (piece) found.push(piece);
  }
  return found;
}
