/**
 * The Unicode properties that Khabar's text engine asks for, Unicode 17.0.
 *
 * Every function takes a code point (0 … 0x10FFFF; a lone surrogate is one too) and never throws. The tables
 * are decoded on first use. Source: the UCD files named at each function, through `generate.mjs`.
 */
import { once } from '../../base/once.ts';
import { bidiClasses, joiningTypes, kindOf, lineBreakClasses, Trait, traitsOf, widths } from './kinds.ts';
import { MIRRORS } from './mirrors.generated.ts';
import { PRESENTATION_FORMS } from './presentation-forms.generated.ts';

/** Bidi_Class, numbered as in the generated table. */
export const BidiClass = {
  L: 0,
  R: 1,
  AL: 2,
  EN: 3,
  ES: 4,
  ET: 5,
  AN: 6,
  CS: 7,
  NSM: 8,
  BN: 9,
  B: 10,
  S: 11,
  WS: 12,
  ON: 13,
  LRE: 14,
  LRO: 15,
  RLE: 16,
  RLO: 17,
  PDF: 18,
  LRI: 19,
  RLI: 20,
  FSI: 21,
  PDI: 22,
} as const;

/** Joining_Type, numbered as in the generated table. */
export const JoiningType = { U: 0, R: 1, L: 2, D: 3, C: 4, T: 5 } as const;

/**
 * Line_Break as the rules of UAX #14 want it: AI, SG, XX → AL, SA → CM or AL and CJ → NS (LB1) are resolved;
 * QU is split into QU, PI and PF by general category, and XP is a pictograph's unassigned place (LB30b).
 */
export const LineBreakClass = {
  AL: 0,
  BK: 1,
  CR: 2,
  LF: 3,
  NL: 4,
  SP: 5,
  ZW: 6,
  WJ: 7,
  ZWJ: 8,
  CM: 9,
  GL: 10,
  BA: 11,
  HH: 12,
  HY: 13,
  BB: 14,
  B2: 15,
  CB: 16,
  OP: 17,
  CL: 18,
  CP: 19,
  QU: 20,
  PI: 21,
  PF: 22,
  EX: 23,
  NS: 24,
  IN: 25,
  IS: 26,
  SY: 27,
  NU: 28,
  PR: 29,
  PO: 30,
  HL: 31,
  ID: 32,
  EB: 33,
  EM: 34,
  XP: 35,
  RI: 36,
  H2: 37,
  H3: 38,
  JL: 39,
  JV: 40,
  JT: 41,
  AK: 42,
  AP: 43,
  AS: 44,
  VI: 45,
  VF: 46,
} as const;

/** Isolated, final, initial, medial; 0 where Unicode encodes none. */
export type PresentationForms = readonly [isolated: number, final: number, initial: number, medial: number];

const FORMS = 4;
export const lettersEnd = 0x700;
const forms = once(decodeForms);

/** A `BidiClass` (DerivedBidiClass.txt, with its defaults for unassigned code points). */
export function bidiClassOf(codePoint: number): number {
  return bidiClasses[kindOf(codePoint)] as number;
}

/** The code point that draws the mirror image (BidiMirroring.txt); 0 if there is none. */
export function mirrorOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  let at = MIRRORS.indexOf(character);
  while (at % 2 === 1) at = MIRRORS.indexOf(character, at + 1);
  return at < 0 ? 0 : MIRRORS.charCodeAt(at + 1);
}

/** Bidi_Paired_Bracket_Type (BidiBrackets.txt): 0 none, 1 opening, 2 closing. */
export function bracketTypeOf(codePoint: number): 0 | 1 | 2 {
  if (hasTrait(codePoint, Trait.opens)) return 1;
  return hasTrait(codePoint, Trait.closes) ? 2 : 0;
}

/** Bidi_Paired_Bracket (BidiBrackets.txt), always the mirror if there is one; 0 for other characters. */
export function pairedBracketOf(codePoint: number): number {
  return bracketTypeOf(codePoint) === 0 ? 0 : mirrorOf(codePoint);
}

/** UAX #9 BD16: the two angle brackets of U+2329 and U+232A are canonically those of U+3008 and U+3009. */
export function canonicalBracketOf(codePoint: number): number {
  if (codePoint === 0x2329) return 0x3008;
  return codePoint === 0x232a ? 0x3009 : codePoint;
}

/** A `JoiningType` (ArabicShaping.txt; T for Mn, Me and Cf that it does not name, as its header says). */
export function joiningTypeOf(codePoint: number): number {
  return joiningTypes[kindOf(codePoint)] as number;
}

/**
 * The encoded forms of an Arabic letter (Arabic Presentation Forms A and B, by their single-letter
 * decompositions, and the letters that share another's forms: ە of Kurdish and Uyghur is drawn as ه, ۂ and ۃ of Urdu as ۀ and ة).
 * `undefined` where it has none.
 */
export function presentationFormsOf(codePoint: number): PresentationForms | undefined {
  const [isolated = 0, ...others] = forms().subarray(codePoint * FORMS, (codePoint + 1) * FORMS);
  return isolated === 0 ? undefined : ([isolated, ...others] as unknown as PresentationForms);
}

/** Four `PresentationForms` for each letter below `lettersEnd`, 0 where one is not encoded; other letters have none. */
export const formTable = forms;

const FIRST_ALEF = 0x0622;
/** Isolated and final, for each letter from آ to ا. */
const LAM_ALEFS = Uint16Array.of(
  ...[0xfef5, 0xfef6], // آ
  ...[0xfef7, 0xfef8], // أ
  ...[0, 0],
  ...[0xfef9, 0xfefa], // إ
  ...[0, 0],
  ...[0xfefb, 0xfefc], // ا
);

/** The obligatory ligature of lam with آ أ إ ا, isolated (0) or final (1); 0 for any other letter. */
export function lamAlefOf(alef: number, form: number): number {
  const at = 2 * (alef - FIRST_ALEF) + form;
  return at >= 0 && at < LAM_ALEFS.length ? (LAM_ALEFS[at] as number) : 0;
}

/** A `LineBreakClass` (LineBreak.txt, resolved). */
export function lineBreakClassOf(codePoint: number): number {
  return lineBreakClasses[kindOf(codePoint)] as number;
}

/** General_Category Mn, Mc or Me. */
export function isMark(codePoint: number): boolean {
  return hasTrait(codePoint, Trait.mark);
}

/** General_Category Mn or Me: a mark that takes no cell of its own. */
export function isNonspacingMark(codePoint: number): boolean {
  return hasTrait(codePoint, Trait.nonspacing);
}

/** General_Category Mc: a mark with a cell of its own. */
export function isSpacingMark(codePoint: number): boolean {
  return isMark(codePoint) && !isNonspacingMark(codePoint);
}

/** East_Asian_Width W or F. */
export function isWide(codePoint: number): boolean {
  return hasTrait(codePoint, Trait.wide);
}

/** East_Asian_Width W, F or H (the East Asian contexts of UAX #14). */
export function isEastAsian(codePoint: number): boolean {
  return hasTrait(codePoint, Trait.eastAsian);
}

/** Extended_Pictographic. */
export function isPictograph(codePoint: number): boolean {
  return hasTrait(codePoint, Trait.pictograph);
}

/**
 * Takes no cell of its own: Mn, Me, Cf (bidi controls, joiners, prepended signs), Default_Ignorable_Code_Point
 * (variation selectors, Hangul fillers), lone surrogates, and the medial and final Hangul jamo, which join the
 * cell of their leading one. The soft hyphen is among them; the few terminals that draw it never get one.
 */
export function isZeroWidth(codePoint: number): boolean {
  return hasTrait(codePoint, Trait.zeroWidth);
}

/** Cells of a character on its own: 0 where `isZeroWidth`, 2 where `isWide`, otherwise 1. */
export function characterWidth(codePoint: number): number {
  return widths[kindOf(codePoint)] as number;
}

function hasTrait(codePoint: number, trait: number): boolean {
  return (traitsOf(codePoint) & trait) !== 0;
}

/** Four forms a letter; all letters that have any are below `lettersEnd`. */
function decodeForms(): Uint16Array {
  const table = new Uint16Array(lettersEnd * FORMS);
  for (let at = 0; at < PRESENTATION_FORMS.length; at += 1 + FORMS) {
    const [letter = 0, ...letterForms] = PRESENTATION_FORMS.slice(at, at + 1 + FORMS);
    table.set(letterForms, letter * FORMS);
  }
  return table;
}
