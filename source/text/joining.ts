/** Cursive joining: letters in logical order to the forms in which they stand (Unicode 9.2, ArabicShaping.txt). */
import { JoiningType, joiningTypeOf, lamAlefOf, presentationFormsOf } from './unicode/properties.ts';

const { U, R, L, D, C, T } = JoiningType;
const lam = 0x0644;

export const tatweel = 0x0640;

/** What stands for a character that is drawn with the letter before it, or not at all. */
export const absorbed = 0;

/** Of a `JoiningType`. */
export const joinsNext = (type: number): boolean => type === D || type === L || type === C;
/** Of a `JoiningType`. */
export const joinsPrevious = (type: number): boolean => type === D || type === R || type === C;

/** Index into a letter's forms: isolated, final, initial, medial. */
const formIndex = (afterJoin: boolean, beforeJoin: boolean): number =>
  (afterJoin ? 1 : 0) + (beforeJoin ? 2 : 0);

/**
 * The characters with `absorbed` for every tatweel between two letters that join without it, also where marks stand on it.
 * Others say something and stay: that of an abbreviation (هـ), one that carries a mark by itself, one before Latin (بـMETA).
 */
export function hideTatweel(codePoints: Uint32Array): Uint32Array {
  if (!codePoints.includes(tatweel)) return codePoints;
  const hidden = codePoints.slice();
  let pending: number[] = [];
  let previousType: number = U;
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    const type = joiningTypeOf(codePoint);
    if (codePoint === tatweel) pending.push(i);
    if (codePoint === tatweel || type === T) continue;
    if (isLetter(previousType) && joinsNext(previousType) && isLetter(type) && joinsPrevious(type))
      for (const place of pending) hidden[place] = absorbed;
    pending = [];
    previousType = type;
  }
  return hidden;
}

/** Joining, and neither a tatweel nor a joiner. */
const isLetter = (type: number): boolean => type !== U && type !== C;

/**
 * The presentation form of every character, in logical order; lam and alef become one ligature at the lam's place, also
 * across harakat, and the alef `absorbed`. Marks are transparent. A letter that never joins (hamza), or whose form is not encoded, stays itself, and its
 * neighbours join with it all the same.
 */
export function shape(codePoints: Uint32Array): Uint32Array {
  const length = codePoints.length;
  const joined = new Uint8Array(length); // 1: to the letter before, 2: to the letter behind
  const forms = codePoints.slice();
  const ligatures: number[] = [];
  let previous = -1;
  let previousType = 0;
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i] as number;
    const type = joiningTypeOf(codePoint);
    if (type === T || codePoint === absorbed) continue;
    if (previous >= 0 && joinsNext(previousType) && joinsPrevious(type)) {
      joined[previous] = (joined[previous] as number) | 2;
      joined[i] = 1;
      if (codePoints[previous] === lam && lamAlefOf(codePoint)) ligatures.push(previous, i);
    }
    previous = i;
    previousType = type;
  }
  for (let i = 0; i < length; i++) {
    const codePoint = codePoints[i] as number;
    const available = joiningTypeOf(codePoint) === U ? undefined : presentationFormsOf(codePoint);
    if (!available) continue;
    const bits = joined[i] as number;
    const form = available[formIndex((bits & 1) !== 0, (bits & 2) !== 0)];
    if (form) forms[i] = form;
  }
  for (let k = 0; k < ligatures.length; k += 2) {
    const first = ligatures[k] as number;
    const second = ligatures[k + 1] as number;
    const pair = lamAlefOf(codePoints[second] as number) as readonly [number, number];
    forms[first] = pair[(joined[first] as number) & 1] as number;
    forms[second] = absorbed;
  }
  return forms;
}
