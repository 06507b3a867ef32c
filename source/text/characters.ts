import { newUint8Array, newUint16Array } from './arrays.ts';
import { bidiClasses, facts, holdTrait, kindOf, kindsOfUnits, Trait } from './unicode/kinds.ts';

/**
 * A text by UTF-16 units. A character of two has its properties at the first of them; the second goes with it, as a mark goes
 * with its letter.
 */
export interface Characters {
  readonly codes: Uint16Array;
  /** The kind of every character (`unicode/kinds.ts`). */
  readonly kinds: Uint8Array;
  /** The Bidi_Class of every character. */
  readonly classes: Uint8Array;
  /** The union of the `facts` of the kinds that occur. */
  readonly facts: number;
}

/** Linear. A lone surrogate is a character. */
export function charactersOf(text: string): Characters {
  const codes = newUint16Array(text.length);
  const kinds = newUint8Array(text.length);
  const classes = newUint8Array(text.length);
  const found = readUnits(text, codes, kinds, classes);
  const mayHoldPairs = holdTrait(found, Trait.complex);
  return { codes, kinds, classes, facts: mayHoldPairs ? readPairs(text, kinds, classes) : found };
}

/** Takes every unit for a character; the facts of all. */
function readUnits(text: string, codes: Uint16Array, kinds: Uint8Array, classes: Uint8Array): number {
  const kindsInTable = kindsOfUnits();
  let found = 0;
  for (let i = 0; i < codes.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kindsInTable[code] as number;
    codes[i] = code;
    kinds[i] = kind;
    classes[i] = bidiClasses[kind] as number;
    found |= facts[kind] as number;
  }
  return found;
}

const variationSelector = 0xfe00;

/** Gives pairs of units the kind of their character, and its second half that of a mark that says nothing. */
function readPairs(text: string, kinds: Uint8Array, classes: Uint8Array): number {
  const secondHalf = kindOf(variationSelector);
  let found = 0;
  for (let i = 0; i < kinds.length; i++) {
    const codePoint = text.codePointAt(i) as number;
    const kind = kindOf(codePoint);
    kinds[i] = kind;
    found |= facts[kind] as number;
    if (codePoint > 0xffff) kinds[++i] = secondHalf;
  }
  for (let i = 0; i < kinds.length; i++) classes[i] = bidiClasses[kinds[i] as number] as number;
  return found;
}
