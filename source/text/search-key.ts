/**
 * Arabic-aware folding for search, filters and highlighting: two spellings that a person who searches takes for the
 * same word get the same key.
 *
 * Folded: diacritics, Quranic marks, tatweel and Latin accents away; أ إ آ ٱ → ا; ى ئ ی ے → ي; ؤ → و; ة ہ ھ ە ۀ → ه;
 * ک ڪ → ك; ڤ → ف; presentation forms, ligatures and fullwidth forms to their letters (NFKC); case; Arabic-Indic
 * and Persian digits to ASCII, thousands separators inside numbers away; punctuation, symbols and ZWNJ to a blank, but a
 * ZWNJ before a Persian ending away. Words that are printed as one or as two become two (`spelling-variants.ts`).
 *
 * The disputed ones: ئ and ؤ fold to their seats because people leave the hamza out when they type; before و every
 * seat (ئ ؤ ء) becomes و, so that شئون, شؤون and رءوس, رؤوس are one word each, as Egyptian and other papers spell
 * them. A bare ء stays, but behind ى and ي (هادىء): without it ماء would be ما and شاء شا. Persian گ چ پ ژ stay what they are (کل is not گل).
 */
import { once } from '../base/once.ts';
import { remembering } from '../base/remembering.ts';
import { JOINER_IN_WORD, unifySpelling } from './spelling-variants.ts';
import { writeOutLigatures } from './wide-ligatures.ts';

/** To be raised with every change of what `searchKey` gives, or of what the index has beside it: archives are then indexed anew. */
export const wordRules = 3;

/** Letters, marks, numbers, phrases in one character, and invisible characters among them. */
const IN_WORD =
  '[\\ufd40-\\ufd4f\\ufdcf\\ufdfc-\\ufdff\\p{Letter}\\p{Mark}\\p{Number}\\u061c\\u200d-\\u200f\\u00ad\\u2060\\ufeff]+';
const betweenThousands = (digit: string): string => `(?<=${digit})[,٬](?=${digit}{3})`;
/** With a comma only between the thousands of a number, and the joiners of Persian endings. */
const WORD = once(
  () =>
    new RegExp(
      `${IN_WORD}(?:(?:${betweenThousands('\\p{Decimal_Number}')}|${JOINER_IN_WORD})${IN_WORD})*`,
      'gu',
    ),
);

/** Nearly all news is written in these alone: V8 takes milliseconds to know the letters of all scripts. */
const COMMON_TEXT =
  /^[\n -~\xa0\xa3\xa9\xab\xb0\xb7\xbb\xd7\u060c\u061b\u061f\u0621-\u0655\u0660-\u0674\u0679-\u06d4\u06f0-\u06f9\u200e-\u2026\u20ac]*$/;
const IN_COMMON_WORD =
  '[0-9A-Za-z\\u0621-\\u0655\\u0660-\\u0669\\u066e-\\u0674\\u0679-\\u06d3\\u06f0-\\u06f9\\u200e\\u200f]+';
/** What `WORD` finds in such text. */
const COMMON_WORD = new RegExp(
  `${IN_COMMON_WORD}(?:${betweenThousands('[0-9\\u0660-\\u0669\\u06f0-\\u06f9]')}${IN_COMMON_WORD})*`,
  'g',
);
const wordsIn = (text: string): RegExp => (COMMON_TEXT.test(text) ? COMMON_WORD : WORD());
/** Nothing of these needs more than the letter table. */
const SIMPLE_ARABIC = /^[\u0621-\u063a\u0641-\u064a]+$/;
/** The same with marks, which go: composing letters anew (NFKC) takes a process milliseconds the first time. */
const MARKED_ARABIC = /^[\u0621-\u063a\u0641-\u064a][\u0621-\u063a\u0640-\u0652]*$/;
const ARABIC_MARKS = /[\u0640\u064b-\u0652]+/g;
const SIMPLE_ASCII = /^[a-z0-9]+$/;
const HAMZA_BEFORE_WAW = /(?<![ئؤء])[ئؤء]+(?=[وؤ])/gu;
/** هادىء for هادئ, شيء and شئ. */
const HAMZA_BEHIND_YEH = /[ىيیئےۓ]ء+/gu;
const REMOVED =
  /[\u0300-\u036f\u0640\u061c\u200e\u200f\u00ad\u2060\ufeff\u200c,٬]|\u200d|(?=[\u0590-\u06ff\u0870-\u08ff])\p{Nonspacing_Mark}/gu;
const NOT_IN_WORDS = /[^\p{Letter}\p{Mark}\p{Number}]+/gu;
/** Letters of the left are written as the one on the right. */
const FOLDINGS: readonly (readonly [letters: string, key: string])[] = [
  ['آأإٱٲٳ', 'ا'],
  ['ىئیے', 'ي'],
  ['ؤ', 'و'],
  ['ةۃہھە', 'ه'],
  ['کڪ', 'ك'],
  ['ڤ', 'ف'],
  ['ς', 'σ'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ...Array.from('0123456789', (digit, index): readonly [string, string] => [
    String.fromCodePoint(0x660 + index, 0x6f0 + index),
    digit,
  ]),
];
const KEY_OF: ReadonlyMap<string, string> = new Map(
  FOLDINGS.flatMap(([letters, key]) => Array.from(letters, letter => [letter, key] as const)),
);
/** A letter or digit as keys have it, in NFC. */
export const foldLetter = (letter: string): string => KEY_OF.get(letter) ?? letter;
/** All that `foldLetter` gives another letter for. */
export const foldedLetters = [...KEY_OF.keys()].join('');
const FOLDED_LETTER = new RegExp(`[${foldedLetters}]`, 'g');
/** What most words have none of. */
const TO_FOLD = new RegExp(`[${foldedLetters}ء]`);

/** The words of a text as keys. Linear. */
export function searchKeys(text: string): readonly string[] {
  const found: string[] = [];
  for (const word of text.match(wordsIn(text)) ?? []) for (const key of keysOf(word)) found.push(key);
  return found;
}

/** The same of one word, which its caller remembers. */
export const keysOfWord = (word: string): readonly string[] =>
  SIMPLE_ARABIC.test(word) ? unifySpelling(foldArabic(word)) : searchKeys(word);

/** The same joined by single blanks; '' where it has none. Idempotent. */
export const searchKey = (text: string): string => searchKeys(text).join(' ');

/** A word as it stands in a text, in UTF-16 offsets, with its keys: mostly one. */
export interface SearchWord {
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** In order. */
export function* searchWords(text: string): Generator<SearchWord> {
  for (const { 0: word, index } of text.matchAll(wordsIn(text)))
    yield { keys: keysOf(word), start: index, end: index + word.length };
}

/** News says much in few words: those met before need not be folded again. */
const MOST_KNOWN = 20_000;
const keysOf = remembering<string, readonly string[]>(foldWord, MOST_KNOWN);

/** Mostly one key; a ligature such as ﷺ holds several words, a lone mark none. */
function foldWord(word: string): string[] {
  if (SIMPLE_ASCII.test(word)) return [word];
  if (SIMPLE_ARABIC.test(word)) return unifySpelling(foldArabic(word));
  if (MARKED_ARABIC.test(word)) return unifySpelling(foldArabic(word.replace(ARABIC_MARKS, '')));
  const folded = foldArabic(writeOutLigatures(word).normalize('NFKC').toLowerCase().replace(REMOVED, ''))
    .normalize('NFD')
    .replace(REMOVED, '')
    .replace(FOLDED_LETTER, foldLetter)
    .normalize('NFC');
  return folded
    .split(NOT_IN_WORDS)
    .filter(key => key !== '')
    .flatMap(unifySpelling);
}

/** The letters of Arabic words without marks, as every key has them. */
export function foldArabic(text: string): string {
  if (!TO_FOLD.test(text)) return text;
  const seated = text.includes('ء') ? text.replace(HAMZA_BEHIND_YEH, 'ي') : text;
  return seated.replace(HAMZA_BEFORE_WAW, 'و').replace(FOLDED_LETTER, foldLetter);
}
