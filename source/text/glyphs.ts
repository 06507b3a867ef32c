/** What is drawn of every character: marks behind their base (UAX #9 L3), mirrored where its level is odd (L4). */
import type { MarksPolicy, TatweelMode } from '../domain/display.ts';
import { inSet } from './bidi/class-set.ts';
import type { LevelRun } from './bidi/index.ts';
import type { Characters } from './characters.ts';
import { absorbed } from './joining.ts';
import { isHiddenMark } from './tashkeel.ts';
import { bidiClasses, holdTrait, joiningTypes, Trait, traits } from './unicode/kinds.ts';
import { BidiClass, JoiningType, mirrorOf } from './unicode/properties.ts';
import type { Units } from './units.ts';

export interface GlyphOptions {
  /** `visual`: every line in the order of its cells, with presentation forms where `shaping`; `logical`: as it was written. */
  readonly order: 'visual' | 'logical';
  readonly shaping: boolean;
  /** Which diacritics are drawn. */
  readonly marks: MarksPolicy;
  /** Whether the tatweel of the text are drawn where they say nothing; kept where not given. */
  readonly tatweel?: TatweelMode;
  /** Whether addresses, telephone numbers and stock codes are kept from left to right (`isolates.ts`); no where not given. */
  readonly isolate?: boolean;
}

/** The characters and units of a text, and what is drawn of them. */
export interface DrawnText extends Characters, Units {
  /** Characters as drawn; `absorbed` where nothing is. */
  readonly forms: Uint16Array;
  /** The level runs of characters, before what L1 does to separators. */
  readonly levels: readonly LevelRun[];
}

export const blank = 0x20;
const tab = 0x09;
const noBreakSpace = 0xa0;
const zeroWidthNonJoiner = 0x200c;
const zeroWidthJoiner = 0x200d;

const isDirectionalMark = (code: number): boolean =>
  code === 0x200e ||
  code === 0x200f ||
  code === 0x061c ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

const isSign = (kind: number): boolean =>
  bidiClasses[kind] === BidiClass.ON && ((traits[kind] as number) & Trait.pictograph) === 0;

/** ZWJ and ZWNJ, behind a letter or a sign, have done their work once letters have their forms; between emoji they are part of the picture. */
const isSpentJoiner = (code: number, kindOfBase: number): boolean =>
  (code === zeroWidthJoiner || code === zeroWidthNonJoiner) &&
  (joiningTypes[kindOfBase] !== JoiningType.U || isSign(kindOfBase));

/** Whether nothing is drawn of a character behind the base of its unit. */
const isUndrawn = (code: number, kindOfBase: number, { marks, shaping }: GlyphOptions): boolean =>
  isDirectionalMark(code) || isHiddenMark(code, marks) || (shaping && isSpentJoiner(code, kindOfBase));

/** Whether `hideUndrawn` may have something to do: in most of news it has not. */
function mayHoldUndrawn({ columns, facts }: DrawnText, { marks }: GlyphOptions): boolean {
  if (holdTrait(facts, Trait.complex) || inSet(facts, BidiClass.BN)) return true;
  return holdTrait(facts, Trait.extends) && (marks !== 'keep' || columns[1] === 0);
}

/** Absorbs what is not drawn of units, and whole units without a cell: a mark on nothing. */
function hideUndrawn(
  { codes, columns, count, forms, kinds, starts }: DrawnText,
  options: GlyphOptions,
): void {
  for (let unit = 0; unit < count; unit++) {
    const start = starts[unit] as number;
    const end = starts[unit + 1] as number;
    if (columns[unit] === columns[unit + 1]) forms.fill(absorbed, start, end);
    for (let i = start + 1; i < end; i++)
      if (isUndrawn(codes[i] as number, kinds[start] as number, options)) forms[i] = absorbed;
  }
}

function hideMarks({ facts, forms }: DrawnText, { marks }: GlyphOptions): void {
  if (marks === 'keep' || !holdTrait(facts, Trait.extends)) return;
  for (let i = 0; i < forms.length; i++) if (isHiddenMark(forms[i] as number, marks)) forms[i] = absorbed;
}

/** L4. What has a mirror is always of class ON, and the base of its unit. */
function mirror({ codes, forms, kinds, levels }: DrawnText): void {
  for (const { start, end, level } of levels) {
    if (level % 2 === 0) continue;
    for (let i = start; i < end; i++)
      if ((traits[kinds[i] as number] as number) & Trait.mirrored) forms[i] = mirrorOf(codes[i] as number);
  }
}

function replace(forms: Uint16Array, from: number, to: number): void {
  for (let at = forms.indexOf(from); at >= 0; at = forms.indexOf(from, at + 1)) forms[at] = to;
}

/**
 * Puts into `forms` what is drawn of each character in its cell, and `absorbed` where nothing is. A tab is one blank cell: it
 * separates its neighbors, and has no stops. A no-break space has done its work once lines are broken; terminals that reorder
 * words take only a blank for their end.
 */
export function drawForms(paragraph: DrawnText, options: GlyphOptions): void {
  const { facts, forms } = paragraph;
  if (inSet(facts, BidiClass.S)) replace(forms, tab, blank);
  if (options.order === 'logical') {
    hideMarks(paragraph, options);
    return;
  }
  if (holdTrait(facts, Trait.noBreakSpace)) replace(forms, noBreakSpace, blank);
  if (holdTrait(facts, Trait.mirrored)) mirror(paragraph);
  if (mayHoldUndrawn(paragraph, options)) hideUndrawn(paragraph, options);
}
