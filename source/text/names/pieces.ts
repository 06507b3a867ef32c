/** A part of a word: a letter, and the ways to read it, each as classes of consonants or as a vowel. */
export interface Piece {
  readonly letter: string;
  readonly readings: readonly string[];
}

export const vowelSign = '°';

/** The reading of a letter as vowels. */
export const asVowel = (vowels: string): string => vowelSign + vowels;
