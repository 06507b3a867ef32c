/** Cursive joining: letters in logical order to the forms in which they stand (Unicode 9.2, ArabicShaping.txt). */
import { newUint32Array } from './arrays.ts';
import {
  JoiningType,
  joiningTypeOf,
  joiningTypesOf,
  lamAlefOf,
  presentationFormOf,
} from './unicode/properties.ts';

const { U, R, L, D, C, T } = JoiningType;
const lam = 0x0644;

export const tatweel = 0x0640;

/** What stands for a character that is drawn with the letter before it, or not at all. */
export const absorbed = 0;

/** Of a `JoiningType`. */
export const joinsNext = (type: number): boolean => type === D || type === L || type === C;
/** Of a `JoiningType`. */
export const joinsPrevious = (type: number): boolean => type === D || type === R || type === C;

/** The letter isolated, final, initial or medial; itself where that form is not encoded. */
const formOf = (letter: number, afterJoin: boolean, beforeJoin: boolean): number =>
  presentationFormOf(letter, (afterJoin ? 1 : 0) + (beforeJoin ? 2 : 0)) || letter;

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
  const types = joiningTypesOf(codePoints);
  const forms = newUint32Array(codePoints.length);
  forms.set(codePoints);
  let letter = -1; // the last character that is no mark, whose form waits for what follows
  let letterType: number = U;
  let joined = false; // to the letter before it
  for (let i = 0; i < codePoints.length; i++) {
    const type = types[i] as number;
    if (type === T || codePoints[i] === absorbed) continue;
    const joins = joinsNext(letterType) && joinsPrevious(type);
    const ligature = joins && codePoints[letter] === lam ? lamAlefOf(codePoints[i] as number) : undefined;
    if (ligature) {
      forms[letter] = ligature[joined ? 1 : 0];
      forms[i] = absorbed;
    } else if (letterType !== U) forms[letter] = formOf(codePoints[letter] as number, joined, joins);
    letter = i;
    letterType = ligature ? U : type;
    joined = joins;
  }
  if (letterType !== U) forms[letter] = formOf(codePoints[letter] as number, joined, false);
  return forms;
}
