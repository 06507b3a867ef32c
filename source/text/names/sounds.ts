import { arabicPieces } from './arabic-pieces.ts';
import { latinPieces } from './latin-pieces.ts';
import { vowelSign } from './pieces.ts';

/** How a word can be read. Letters of like sound are of one class, so that spellings in both scripts can be compared. */
export interface Sounds {
  /** The class of each consonant, one character each: b d f g h k l m n r s t w x y z, š for sh and ch, ʿ for ع. */
  readonly consonants: string;
  /** The letter each consonant is written with; of several letters the first. */
  readonly letters: string;
  /** The vowels before, between and behind the consonants (one more than these), written with a, e, w (o, u) and y (i). */
  readonly vowels: readonly string[];
}

const mostReadings = 6;
const firstArabicLetter = '\u0600';

export const isLatin = (word: string): boolean => word.charAt(0) < firstArabicLetter;

/** All readings of a folded word, the likeliest first; bounded. */
export function soundsOf(word: string): readonly Sounds[] {
  const pieces = isLatin(word) ? latinPieces(word) : arabicPieces(word);
  let found: readonly Sounds[] = [{ consonants: '', letters: '', vowels: [''] }];
  for (const { letter, readings } of pieces)
    found = found
      .flatMap(sounds => readings.map(reading => continued(sounds, letter, reading)))
      .slice(0, mostReadings);
  return found;
}

function continued(sounds: Sounds, letter: string, reading: string): Sounds {
  if (reading.startsWith(vowelSign)) return withVowels(sounds, reading.slice(vowelSign.length));
  return {
    consonants: sounds.consonants + reading,
    letters: sounds.letters + letter.repeat(reading.length),
    vowels: [...sounds.vowels, ...Array.from(reading, () => '')],
  };
}

const withVowels = (sounds: Sounds, vowels: string): Sounds => ({
  ...sounds,
  vowels: [...sounds.vowels.slice(0, -1), (sounds.vowels.at(-1) ?? '') + vowels],
});
