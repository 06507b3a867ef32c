/** How the letters of Arabic, Persian and Urdu are read in names; ج, غ, ق and گ all stand for a g of other languages. */
import { asVowel, type Piece } from './pieces.ts';

const readingsByLetters: readonly (readonly [letters: string, readings: readonly string[]])[] = [
  ['بپ', ['b']],
  ['تطٹ', ['t']],
  ['ث', ['s', 't']],
  ['جغگژ', ['g']],
  ['ش', ['š']],
  ['چ', ['š', 'g']],
  ['حه', ['h']],
  ['خ', ['x']],
  ['دضڈ', ['d']],
  ['ذزظ', ['z']],
  ['رڑ', ['r']],
  ['سص', ['s']],
  ['ف', ['f']],
  ['ق', ['k', 'g']],
  ['ك', ['k']],
  ['ل', ['l']],
  ['م', ['m']],
  ['نں', ['n']],
  ['ع', ['ʿ']],
  ['ا', [asVowel('a')]],
  ['و', [asVowel('w')]],
  ['ي', [asVowel('y')]],
];
const readings: ReadonlyMap<string, readonly string[]> = new Map(
  readingsByLetters.flatMap(([letters, found]) => Array.from(letters, letter => [letter, found] as const)),
);
/** و and ي at the beginning of a word are consonants. */
const initialReadings: ReadonlyMap<string, readonly string[]> = new Map([
  ['و', ['w']],
  ['ي', ['y']],
]);
const affricate = /تش/gu;
const finalHeh = /(?<=[^ا])ه$/u;

export function arabicPieces(word: string): readonly Piece[] {
  const letters = Array.from(word.replace(affricate, 'ش').replace(finalHeh, 'ا'));
  return letters.flatMap((letter, at) => {
    const found = (at === 0 ? initialReadings.get(letter) : undefined) ?? readings.get(letter);
    return found === undefined ? [] : [{ letter, readings: found }];
  });
}
