import { newUint8Array, newUint32Array } from './arrays.ts';
import { bidiClasses, facts, holdTrait, kindOf, kindsOfUnits, Trait } from './unicode/kinds.ts';

/** A text by whole code points. */
export interface Characters {
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of every character, and the text's length after the last. Shared between texts: never written to. */
  readonly offsets: Uint32Array;
  /** The kind of every character (`unicode/kinds.ts`). */
  readonly kinds: Uint8Array;
  /** The Bidi_Class of every character. */
  readonly classes: Uint8Array;
  /** The union of the `facts` of the kinds that occur. */
  readonly facts: number;
}

/** 0, 1, 2 and so on. */
let counting = new Uint32Array(0);

/** Shared: never written to. */
export function firstNumbers(count: number): Uint32Array {
  if (count > counting.length) counting = Uint32Array.from({ length: 2 * count }, (_, index) => index);
  return counting.subarray(0, count);
}

/** Linear. A lone surrogate is a character. */
export function charactersOf(text: string): Characters {
  const { length } = text;
  const codePoints = newUint32Array(length);
  const kinds = newUint8Array(length);
  const classes = newUint8Array(length);
  const kindsInTable = kindsOfUnits();
  let found = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindsInTable[unit] as number;
    codePoints[i] = unit;
    kinds[i] = kind;
    classes[i] = bidiClasses[kind] as number;
    found |= facts[kind] as number;
  }
  if (holdTrait(found, Trait.surrogate)) return charactersWithPairs(text);
  return { codePoints, offsets: firstNumbers(length + 1), kinds, classes, facts: found };
}

function charactersWithPairs(text: string): Characters {
  const codePoints = newUint32Array(text.length);
  const kinds = newUint8Array(text.length);
  const classes = newUint8Array(text.length);
  const offsets = newUint32Array(text.length + 1);
  let found = 0;
  let count = 0;
  for (let i = 0; i < text.length; count++) {
    const codePoint = text.codePointAt(i) as number;
    const kind = kindOf(codePoint);
    codePoints[count] = codePoint;
    kinds[count] = kind;
    classes[count] = bidiClasses[kind] as number;
    offsets[count] = i;
    found |= facts[kind] as number;
    i += codePoint > 0xffff ? 2 : 1;
  }
  offsets[count] = text.length;
  return {
    codePoints: codePoints.subarray(0, count),
    offsets: offsets.subarray(0, count + 1),
    kinds: kinds.subarray(0, count),
    classes: classes.subarray(0, count),
    facts: found,
  };
}
