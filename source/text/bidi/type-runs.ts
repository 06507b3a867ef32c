/**
 * The rules of UAX #9 look at stretches of characters of one type: what is so of a letter is so of its word. A bracket is a stretch of
 * its own.
 */
import { newUint8Array, newUint32Array } from '../arrays.ts';
import { BidiClass, bracketTypeOf } from '../unicode/properties.ts';
import { isIsolateInitiator } from './explicit.ts';

const { NSM, ON, PDI } = BidiClass;

export interface TypeRuns {
  /** A Bidi_Class each, which the rules rewrite. */
  readonly types: Uint8Array;
  /** The first character of each, and then the one behind the last; what comes behind that means nothing. */
  readonly starts: Uint32Array;
}

/** W1: a mark takes the type of what is before it. */
const typeOfMark = (before: number): number => (isIsolateInitiator(before) || before === PDI ? ON : before);

/**
 * The runs of the characters [start, end) of a paragraph or a sequence, after W1.
 * @param codePoints null if brackets do not count
 * @param sos the direction before `start`
 */
export function typeRunsOf(
  classes: Uint8Array,
  codePoints: ArrayLike<number> | null,
  sos: number,
  start: number,
  end: number,
): TypeRuns {
  const types = newUint8Array(end - start);
  const starts = newUint32Array(end - start + 1);
  let count = 0;
  let type = -1;
  let isInBracket = false;
  for (let i = start; i < end; i++) {
    const own = classes[i] as number;
    if (own === type && own !== ON) continue;
    const isMark = own === NSM;
    const next = isMark ? typeOfMark(i === start ? sos : type) : own;
    const isBracket = own === ON && codePoints !== null && bracketTypeOf(codePoints[i] as number) !== 0;
    if (next === type && (isMark || !(isBracket || isInBracket))) continue;
    type = next;
    isInBracket = isBracket;
    types[count] = type;
    starts[count++] = i;
  }
  starts[count] = end;
  return { types: types.subarray(0, count), starts };
}
