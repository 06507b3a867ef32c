/**
 * Words and phrases that Unicode encodes as one character, which terminals count as one cell and draw over its neighbors
 * (U+FD40–FD4F, U+FDCF, U+FDF0–FDFF), with the words that their names and decompositions say.
 */
import type { ShowingRule } from './showing-rule.ts';

/** Nouns, to which particles are written. */
const nouns: Readonly<Record<string, string>> = {
  ﷲ: 'الله',
  ﷳ: 'أكبر',
  ﷴ: 'محمد',
  ﷶ: 'رسول',
};

export const ligatureWords: Readonly<Record<string, string>> = {
  '\ufd40': 'رحمه الله',
  '\ufd41': 'رضي الله عنه',
  '\ufd42': 'رضي الله عنها',
  '\ufd43': 'رضي الله عنهم',
  '\ufd44': 'رضي الله عنهما',
  '\ufd45': 'رضي الله عنهن',
  '\ufd46': 'صلى الله عليه وآله',
  '\ufd47': 'عليه السلام',
  '\ufd48': 'عليهم السلام',
  '\ufd49': 'عليهما السلام',
  '\ufd4a': 'عليه الصلاة والسلام',
  '\ufd4b': 'قدس سره',
  '\ufd4c': 'صلى الله عليه وآله وسلم',
  '\ufd4d': 'عليها السلام',
  '\ufd4e': 'تبارك وتعالى',
  '\ufd4f': 'رحمهم الله',
  '\ufdcf': 'سلامه علينا',
  ﷰ: 'صلے',
  ﷱ: 'قلے',
  ...nouns,
  ﷵ: 'صلعم',
  ﷷ: 'عليه',
  ﷸ: 'وسلم',
  ﷹ: 'صلى',
  ﷺ: 'صلى الله عليه وسلم',
  ﷻ: 'جل جلاله',
  '﷼': 'ريال',
  '﷽': 'بسم الله الرحمن الرحيم',
  '\ufdfe': 'سبحانه وتعالى',
  '\ufdff': 'عز وجل',
};

const noBreakSpace = '\u00a0';
const inWord = /[\p{L}\p{M}\p{N}]/u;

/** A blank where the sign touches a word. */
const gap = (neighbor: string): string => (inWord.test(neighbor) ? ' ' : '');

const isBehindParticle = (sign: string, before: string): boolean =>
  Object.hasOwn(nouns, sign) && /\p{L}/u.test(before);

/** Fonts draw ﷲ with an alef or without: writers who saw none add it (عبد اﷲ). */
const wordsOf = (sign: string, before: string): string =>
  sign === 'ﷲ' && before === 'ا' ? 'لله' : (ligatureWords[sign] ?? sign);

/** اللهم is written ﷲم. */
const gapBehind = (sign: string, after: string): string => (sign === 'ﷲ' && after === 'م' ? '' : gap(after));

const showLigature: ShowingRule['show'] = (sign, before, after) =>
  (isBehindParticle(sign, before) ? '' : gap(before)) + wordsOf(sign, before) + gapBehind(sign, after);

/** The currency keeps to its number as the sign did: on its line, at its side. */
const currency: readonly ShowingRule[] = [
  {
    pattern: String.raw`(?<=\p{Nd}) ?﷼`,
    show: (_, _before, after) => noBreakSpace + ligatureWords['﷼'] + gap(after),
  },
  {
    pattern: String.raw`﷼ ?(?=\p{Nd})`,
    show: (_, before) => gap(before) + ligatureWords['﷼'] + noBreakSpace,
  },
];

const anyLigature = String.raw`[\ufd40-\ufd4f\ufdcf\ufdf0-\ufdff]`;
const eachLigature = new RegExp(anyLigature, 'gu');

/** As words, for search. Linear. */
export const writeOutLigatures = (text: string): string =>
  text.replace(eachLigature, (sign, at: number) =>
    showLigature(sign, text.charAt(at - 1), text.charAt(at + 1)),
  );

export const wideLigatures: readonly ShowingRule[] = [
  ...currency,
  { pattern: anyLigature, show: showLigature },
];
