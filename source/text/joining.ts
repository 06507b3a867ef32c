/** Cursive joining: letters in logical order to the forms that they take (Unicode 9.2, ArabicShaping.txt). */
import { newUint32ArrayOf } from './arrays.ts';
import { joiningTypes } from './unicode/kinds.ts';
import { formIn, formTable, JoiningType, joiningTypeOf, lamAlefOf } from './unicode/properties.ts';

const { U, R, L, D, C, T } = JoiningType;
const lam = 0x0644;

export const tatweel = 0x0640;

/** The placeholder of a character that is drawn with the letter before it, or not at all. */
export const absorbed = 0;

/** Of a `JoiningType`. */
export const joinsNext = (type: number): boolean => type === D || type === L || type === C;
/** Of a `JoiningType`. */
export const joinsPrevious = (type: number): boolean => type === D || type === R || type === C;

/** Whether the first of two neighbours joins the second, by the first's type × 8 + the second's. */
const joinsPair = new Uint8Array(64);
for (const type of Object.values(JoiningType))
  for (const next of Object.values(JoiningType))
    joinsPair[(type << 3) | next] = joinsNext(type) && joinsPrevious(next) ? 1 : 0;

/**
 * The characters with `absorbed` for every tatweel between two letters that join without it, also with marks on it.
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
 * across diacritics, and the alef `absorbed`. Marks are transparent. A letter that never joins (hamza), or whose form is not encoded, stays itself, and its
 * neighbours still join with it.
 */
export function shape(codePoints: Uint32Array, kinds: Uint8Array): Uint32Array {
  const forms = newUint32ArrayOf(codePoints);
  const table = formTable();
  let place = -1; // of the last character that is not a mark, whose form waits for what follows
  let letter = 0;
  let letterType: number = U;
  let joined = 0; // to the letter before it: 1
  for (let i = 0; i < codePoints.length; i++) {
    const type = joiningTypes[kinds[i] as number] as number;
    const codePoint = codePoints[i] as number;
    if (type === T || codePoint === absorbed) continue;
    const joins = joinsPair[(letterType << 3) | type] as number;
    const ligature = joins === 1 && letter === lam ? lamAlefOf(codePoint, joined) : 0;
    if (ligature !== 0) {
      forms[place] = ligature;
      forms[i] = absorbed;
    } else if (letterType !== U) forms[place] = formIn(table, letter, joined + 2 * joins) || letter;
    place = i;
    letter = codePoint;
    letterType = ligature === 0 ? type : U;
    joined = joins;
  }
  if (letterType !== U) forms[place] = formIn(table, letter, joined) || letter;
  return forms;
}
