import { remembering } from '../../base/remembering.ts';
import { arabicPieces } from './arabic-pieces.ts';
import { latinPieces } from './latin-pieces.ts';
import { longestName } from './name-parts.ts';
import { type Piece, vowelsOf } from './pieces.ts';

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

/** A word is asked for several times in a row: as a whole and without its beginnings. */
const mostRemembered = 256;

/** All readings of a folded word, the likeliest first; bounded. */
export const soundsOf = remembering((word: string): readonly Sounds[] => {
  const pieces = piecesOf(word.slice(0, longestName));
  return waysToRead(pieces).map(readings => soundsFrom(pieces, readings));
}, mostRemembered);

/** The first of them. */
export function likeliestSounds(word: string): Sounds {
  const pieces = piecesOf(word.slice(0, longestName));
  return soundsFrom(pieces, pieces.map(likeliest));
}

const piecesOf = (name: string): readonly Piece[] => (isLatin(name) ? latinPieces(name) : arabicPieces(name));

const likeliest = ({ readings: [first] }: Piece): string => first;

const waysToRead = (pieces: readonly Piece[]): readonly (readonly string[])[] =>
  pieces.reduce<readonly (readonly string[])[]>(
    (ways, { readings }, at) =>
      readings.length === 1
        ? ways
        : ways.flatMap(way => readings.map(reading => way.with(at, reading))).slice(0, mostReadings),
    [pieces.map(likeliest)],
  );

function soundsFrom(pieces: readonly Piece[], readings: readonly string[]): Sounds {
  let [consonants, letters, vowel] = ['', '', ''];
  const vowels: string[] = [];
  for (let at = 0; at < readings.length; at++) {
    const reading = readings[at] as string;
    const more = vowelsOf(reading);
    if (more !== undefined) {
      vowel += more;
      continue;
    }
    consonants += reading;
    letters += pieces[at]?.letter.repeat(reading.length);
    vowels.push(vowel);
    for (let more = 1; more < reading.length; more++) vowels.push('');
    vowel = '';
  }
  vowels.push(vowel);
  return { consonants, letters, vowels };
}
