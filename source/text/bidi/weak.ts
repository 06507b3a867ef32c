/** UAX #9 W1 to W7: weak types, within one isolating run sequence. `types` is rewritten in place. */
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet } from './class-set.ts';
import { isIsolateInitiator } from './explicit.ts';

const { L, R, AL, EN, ES, ET, AN, CS, NSM, ON, PDI } = BidiClass;

/** W1: a mark takes the type of its base. */
function resolveMarks(types: Uint8Array, sos: number): void {
  let previous = sos;
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    if (type === NSM) types[i] = previous;
    else previous = isIsolateInitiator(type) || type === PDI ? ON : type;
  }
}

/** W2: a European number after an Arabic letter is an Arabic number. W3: an Arabic letter is R from here on. */
function resolveNumbersByLetters(types: Uint8Array): void {
  let afterArabic = false;
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    if (type === AL) {
      afterArabic = true;
      types[i] = R;
    } else if (type === L || type === R) afterArabic = false;
    else if (type === EN && afterArabic) types[i] = AN;
  }
}

/** W4: one separator between two numbers of a kind belongs to them. */
function resolveSeparators(types: Uint8Array): void {
  for (let i = 1; i < types.length - 1; i++) {
    const type = types[i];
    if (type !== ES && type !== CS) continue;
    const before = types[i - 1];
    if (before !== types[i + 1]) continue;
    if (before === EN || (before === AN && type === CS)) types[i] = before;
  }
}

/** W5: terminators next to a European number belong to it. W6: all other separators and terminators are neutral. */
function resolveTerminators(types: Uint8Array): void {
  let i = 0;
  while (i < types.length) {
    const type = types[i];
    if (type === ES || type === CS) types[i] = ON;
    if (type !== ET) {
      i++;
      continue;
    }
    let end = i;
    while (types[end] === ET) end++;
    types.fill(types[i - 1] === EN || types[end] === EN ? EN : ON, i, end);
    i = end;
  }
}

/** W7: a European number in left-to-right text is text. */
function resolveNumbersInLatin(types: Uint8Array, sos: number): void {
  let strong = sos;
  for (let i = 0; i < types.length; i++) {
    const type = types[i] as number;
    if (type === L || type === R) strong = type;
    else if (type === EN && strong === L) types[i] = L;
  }
}

const separators = classSet(ES, CS);

/** @param present the set of the classes that occur: most of the rules have nothing to do in most of news */
export function resolveWeak(types: Uint8Array, sos: number, present: number): void {
  if (inSet(present, NSM)) resolveMarks(types, sos);
  resolveNumbersByLetters(types);
  if (present & separators) resolveSeparators(types);
  if (present & (separators | classSet(ET))) resolveTerminators(types);
  if (inSet(present, EN)) resolveNumbersInLatin(types, sos);
}
