/** A part of a word: a letter, and the ways to read it, each as classes of consonants or as vowels; the likeliest first. */
export interface Piece {
  readonly letter: string;
  readonly readings: readonly [string, ...string[]];
}

const vowelSign = '°';

/** The reading of a letter as vowels. */
export const asVowel = (vowels: string): string => vowelSign + vowels;

/** The vowels of a reading; undefined for consonants. */
export const vowelsOf = (reading: string): string | undefined =>
  reading.startsWith(vowelSign) ? reading.slice(vowelSign.length) : undefined;
