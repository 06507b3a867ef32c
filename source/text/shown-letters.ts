/**
 * Letters of Arabic script that were written in a way that terminals draw as another letter, or not at all, or count as they
 * like: written with the letters that have presentation forms.
 */
import type { MarksPolicy } from '../domain/display.ts';
import type { ShowingRule } from './showing-rule.ts';

/** Marks that may come between a letter and its hamza in NFC: those of a lower combining class. */
const marksBefore = '[\\u064b-\\u0652\\u0655\\u0656\\u0670]{0,8}';
const hamzaAbove = '\\u0654';
/** Of Arabic script alone: a class of all marks, eight times over, takes long to compile. */
const anyMarks =
  '[\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u0897-\\u089f\\u08ca-\\u08e1\\u08e3-\\u08ff]{0,8}';
/** Nothing that joins the letter before it. */
const endOfJoining = `(?!${anyMarks}(?!\\u0621)[\\u0620-\\u064a\\u066e-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\u200d])`;

/** Puts one letter in the place of a letter and its hamza; the marks stay. */
const composed =
  (letter: string): ShowingRule['show'] =>
  found =>
    letter + found.slice(1, -1);

/** The letter of Arabic and Uyghur, in the spelling of Persian and Urdu, which NFC leaves apart. */
const yehWithHamza: ShowingRule = { pattern: `[ىی]${marksBefore}${hamzaAbove}`, show: composed('ئ') };

/** ۀ ends a word; a ه within one has no such form. */
const hehWithHamza: ShowingRule = {
  pattern: `ه${marksBefore}${hamzaAbove}${endOfJoining}`,
  show: composed('ۀ'),
};

/** Where the hamza is drawn well as a mark, ه is in more fonts than U+FBA4 and U+FBA5. */
const hehAndHamza: ShowingRule = { pattern: '[ۀۂ]', show: found => found.normalize('NFD') };

/** Its wasla tells how the alef is read, as vowel signs do, and goes where they go. */
const bareAlef: ShowingRule = { pattern: 'ٱ', show: () => 'ا' };

/** Letters that fonts for terminals lack, and what is nearest to them there. */
const uncommonLetters: Readonly<Record<string, string>> = { ٱ: 'ا', ۀ: '\u06d5\u0654', ۂ: 'ه\u0654' };
const uncommonLetter: ShowingRule = { pattern: '[ٱۀۂ]', show: letter => uncommonLetters[letter] ?? letter };

const letters =
  '\\u0620-\\u064a\\u066e-\\u06d5\\u06ee\\u06ef\\u06fa-\\u06ff\\u0750-\\u077f\\ufb50-\\ufbb1\\ufbd3-\\ufd3d\\ufd50-\\ufdf9\\ufe80-\\ufefc';
/** Of several letters, other than those of lam and alef, which have one cell too. */
const ligature = '[\\ufbdd\\ufbea-\\ufbfb\\ufc00-\\ufc5d\\ufc64-\\ufcf1\\ufcf5-\\ufd3d\\ufd50-\\ufdc7]';
const form = '[\\ufb50-\\ufbb1\\ufbd3-\\ufbff\\ufe80-\\ufefc]';

/** Forms of letters, as text from PDF files has them, join again as letters; one that stands alone is shown as it was written. */
const forms: ShowingRule = {
  pattern: `(?<=[${letters}]${anyMarks})${form}|${form}(?=${anyMarks}[${letters}])|${ligature}`,
  show: found => found.normalize('NFKC'),
};

/** U+06DD is a cell of its own or is drawn around its number; a number in brackets is neither. */
const endOfAyah: ShowingRule = {
  pattern: String.raw`\u06dd[\d٠-٩۰-۹]{0,3}`,
  show: found => (found.length === 1 ? '' : `(${found.slice(1)})`),
};

/** Signs under which a number is written, which take a cell or none: the words that they are read as. */
const numberSigns: Readonly<Record<string, string>> = {
  '\u0600': 'نمبر ',
  '\u0601': 'سنہ ',
  '\u0602': 'حاشیہ ',
  '\u0603': 'صفحہ ',
  '\u0604': '',
  '\u0605': '',
};

const everywhere: readonly ShowingRule[] = [
  yehWithHamza,
  forms,
  endOfAyah,
  { pattern: '[\\u0600-\\u0605]', show: sign => numberSigns[sign] ?? sign },
];

const byPolicy: Readonly<Record<MarksPolicy, readonly ShowingRule[]>> = {
  keep: [hehAndHamza],
  usual: [hehAndHamza],
  common: [uncommonLetter],
  strip: [hehAndHamza, bareAlef],
  none: [hehWithHamza, bareAlef],
};

/** @param marks those that are drawn: whether a hamza is a mark or part of its letter */
export const shownLetters = (marks: MarksPolicy): readonly ShowingRule[] => [
  ...byPolicy[marks],
  ...everywhere,
];
