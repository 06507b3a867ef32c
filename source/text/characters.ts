import { newUint32Array } from './arrays.ts';

/** A text by whole code points. */
export interface Characters {
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of every character, and the text's length after the last. Shared between texts: never written to. */
  readonly offsets: Uint32Array;
}

/** 0, 1, 2 and so on: the offsets of every text without surrogates. */
let counting = new Uint32Array(0);

function firstNumbers(count: number): Uint32Array {
  if (count > counting.length) counting = Uint32Array.from({ length: 2 * count }, (_, index) => index);
  return counting.subarray(0, count);
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/** Linear. A lone surrogate is a character. */
export function charactersOf(text: string): Characters {
  const codePoints = newUint32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isSurrogate(unit)) return charactersWithPairs(text);
    codePoints[i] = unit;
  }
  return { codePoints, offsets: firstNumbers(text.length + 1) };
}

function charactersWithPairs(text: string): Characters {
  const codePoints = newUint32Array(text.length);
  const offsets = newUint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; count++) {
    const codePoint = text.codePointAt(i) as number;
    codePoints[count] = codePoint;
    offsets[count] = i;
    i += codePoint > 0xffff ? 2 : 1;
  }
  offsets[count] = text.length;
  return { codePoints: codePoints.subarray(0, count), offsets: offsets.subarray(0, count + 1) };
}
