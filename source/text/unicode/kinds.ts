/**
 * Characters by kind: all characters of a kind have every property in common that the text engine asks for. So one look at a
 * large table is enough for all that is asked about a character, and the tables by kind are small.
 *
 * Unicode 17.0, from the UCD files named at each property, through `generate.mjs`.
 */
import { once } from '../../base/once.ts';
import {
  BIDI_CLASSES,
  JOINING_TYPES,
  KIND_RUNS,
  LINE_BREAK_CLASSES,
  TRAITS,
  Trait,
} from './kinds.generated.ts';
import { decodeRuns, lookUp } from './run-table.ts';

/** What is so of a character or not, as bits (`traits.mjs`). */
export { Trait };

const table = once(() => decodeRuns(KIND_RUNS));

/** By UTF-16 unit; a surrogate has a kind of its own. */
export const kindsOfUnits = (): Uint8Array => table().bmp;

export const kindOf = (codePoint: number): number => lookUp(table(), codePoint);

/** By kind: a `BidiClass`, a `JoiningType`, a `LineBreakClass`, the union of its `Trait`s, cells. */
export const bidiClasses = Uint8Array.from(BIDI_CLASSES);
export const joiningTypes = Uint8Array.from(JOINING_TYPES);
export const lineBreakClasses = Uint8Array.from(LINE_BREAK_CLASSES);
export const traits = Uint16Array.from(TRAITS);
export const widths = Uint8Array.from(TRAITS, widthOf);

function widthOf(traitsOfKind: number): number {
  if (traitsOfKind & Trait.zeroWidth) return 0;
  return traitsOfKind & Trait.wide ? 2 : 1;
}

/** The union of the `Trait`s of a character. */
export const traitsOf = (codePoint: number): number => traits[kindOf(codePoint)] as number;

const bidiClassCount = 23;
/** Those up to `wide`. */
const factTraits = 2 * Trait.wide - 1;

/** By kind: its set of one Bidi_Class (`class-set.ts`), and above it those traits that a paragraph is asked for. */
export const facts = Uint32Array.from(
  TRAITS,
  (own, kind) => (1 << (bidiClasses[kind] as number)) | ((own & factTraits) << bidiClassCount),
);

/** Whether some character of a text has one of the traits, by the union of the `facts` of their kinds. */
export const holdTrait = (factsOfText: number, trait: number): boolean =>
  (factsOfText & (trait << bidiClassCount)) !== 0;

/** The set of the Bidi_Classes that occur (`class-set.ts`). */
export const classSetIn = (factsOfText: number): number => factsOfText & ((1 << bidiClassCount) - 1);
