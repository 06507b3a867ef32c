import { newUint32Array } from './arrays.ts';

/** A text by whole code points. */
export interface Characters {
  readonly codePoints: Uint32Array;
  /** UTF-16 offset of every character, and the text's length behind the last. */
  readonly offsets: Uint32Array;
}

const isSurrogate = (codeUnit: number): boolean => (codeUnit & 0xf800) === 0xd800;

/** Linear. A lone surrogate is a character. */
export function charactersOf(text: string): Characters {
  const codePoints = newUint32Array(text.length);
  const offsets = newUint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; count++) {
    offsets[count] = i;
    const codeUnit = text.charCodeAt(i++);
    const codePoint = isSurrogate(codeUnit) ? (text.codePointAt(i - 1) as number) : codeUnit;
    if (codePoint > 0xffff) i++;
    codePoints[count] = codePoint;
  }
  offsets[count] = text.length;
  if (count === text.length) return { codePoints, offsets };
  return { codePoints: codePoints.subarray(0, count), offsets: offsets.subarray(0, count + 1) };
}
