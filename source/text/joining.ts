/** Cursive joining: letters in logical order to the forms that they take (Unicode 9.2, ArabicShaping.txt). */
import { newUint16ArrayOf } from './arrays.ts';
import { joiningTypes } from './unicode/kinds.ts';
import { formTable, JoiningType, joiningTypeOf, lamAlefOf, lettersEnd } from './unicode/properties.ts';

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
export function hideTatweel(codes: Uint16Array): Uint16Array {
  if (!codes.includes(tatweel)) return codes;
  const hidden = codes.slice();
  let pending: number[] = [];
  let previousType: number = U;
  for (let i = 0; i < codes.length; i++) {
    const codePoint = codes[i] as number;
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
export function shape(codes: Uint16Array, kinds: Uint8Array): Uint16Array {
  const forms = newUint16ArrayOf(codes);
  joinLetters(codes, kinds, forms);
  return forms;
}

/** Writes the forms of the letters. */
function joinLetters(codes: Uint16Array, kinds: Uint8Array, forms: Uint16Array): void {
  const table = formTable();
  let place = -1; // of the last character that is not a mark, whose form waits for what follows
  let letter = 0;
  let letterType: number = U;
  let joined = 0; // to the letter before it: 1
  for (let i = 0; i < codes.length; i++) {
    const type = joiningTypes[kinds[i] as number] as number;
    const codePoint = codes[i] as number;
    if (type === T || codePoint === absorbed) continue;
    const joins = joinsPair[(letterType << 3) | type] as number;
    const ligature = joins === 1 && letter === lam ? lamAlefOf(codePoint, joined) : 0;
    if (ligature !== 0) {
      forms[place] = ligature;
      forms[i] = absorbed;
    } else if (letterType !== U && letter < lettersEnd)
      forms[place] = table[(letter << 2) + joined + 2 * joins] || letter;
    place = i;
    letter = codePoint;
    letterType = ligature === 0 ? type : U;
    joined = joins;
  }
  if (letterType !== U && letter < lettersEnd) forms[place] = table[(letter << 2) + joined] || letter;
}
