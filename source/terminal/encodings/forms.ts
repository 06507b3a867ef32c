/**
 * The encoded forms of single Arabic letters (Arabic Presentation Forms-A and -B, UnicodeData.txt), as classes of characters for regular
 * expressions. The forms of a letter follow each other: isolated, final and, where the letter joins the next one, initial, medial.
 */

type Span = readonly [first: number, last: number];

const fourForms: readonly Span[] = [
  [0xfb52, 0xfb81],
  [0xfb8e, 0xfb9d],
  [0xfba0, 0xfba3],
  [0xfba6, 0xfbad],
  [0xfbd3, 0xfbd6],
  [0xfbe4, 0xfbe7],
  [0xfbfc, 0xfbff],
  [0xfe89, 0xfe8c],
  [0xfe8f, 0xfe92],
  [0xfe95, 0xfea8],
  [0xfeb1, 0xfeec],
  [0xfef1, 0xfef4],
];

/** Of U+0677 the isolated form only. */
const twoForms: readonly Span[] = [
  [0xfb50, 0xfb51],
  [0xfb82, 0xfb8d],
  [0xfb9e, 0xfb9f],
  [0xfba4, 0xfba5],
  [0xfbae, 0xfbb1],
  [0xfbd7, 0xfbdc],
  [0xfbdd, 0xfbdd],
  [0xfbde, 0xfbe3],
  [0xfe81, 0xfe88],
  [0xfe8d, 0xfe8e],
  [0xfe93, 0xfe94],
  [0xfea9, 0xfeb0],
  [0xfeed, 0xfef0],
  [0xfef5, 0xfefc],
];

/** Join the next letter in the middle of a word, though not all four forms are here: ں, and ى, whose other two are FBE8 and FBE9. */
const dualJoiningPairs: readonly Span[] = [
  [0xfb9e, 0xfb9f],
  [0xfeef, 0xfef0],
];
const initialAlefMaksura = 0xfbe8;

const isolated = 0;
const final = 1;
const initial = 2;

const pick = (spans: readonly Span[], formsPerLetter: number, ...wanted: readonly number[]): string => {
  let picked = '';
  for (const [first, last] of spans)
    for (let letter = first; letter <= last; letter += formsPerLetter)
      for (const form of wanted) picked += String.fromCharCode(letter + form);
  return picked;
};

/** Letters that could join the next one, in the forms that do not. */
export const unjoinedToNext = `[${pick(fourForms, 4, isolated, final)}${pick(dualJoiningPairs, 2, isolated, final)}]`;

/** Letters that could join the one before, in the forms that do not. */
export const unjoinedToPrevious = `[${pick(fourForms, 4, isolated, initial)}${pick(twoForms, 2, isolated)}${String.fromCharCode(initialAlefMaksura)}]`;

/** An Arabic letter as it is written: of some letters (ښ, ڵ) Unicode encodes no forms. Hamza joins nothing. */
export const letterWithoutForm =
  '[\\u0620\\u0622-\\u064A\\u066E-\\u06D3\\u06D5\\u06EE\\u06EF\\u06FA-\\u06FF\\u0750-\\u077F\\u0870-\\u08C9]';
