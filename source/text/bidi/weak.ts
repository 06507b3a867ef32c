/** UAX #9 W2 to W7: weak types, within one isolating run sequence. The types of the runs are rewritten in place. */
import { BidiClass } from '../unicode/properties.ts';
import { classSet, inSet } from './class-set.ts';
import type { TypeRuns } from './type-runs.ts';

const { L, R, AL, EN, ES, ET, AN, CS, ON } = BidiClass;

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
function resolveSeparators({ types, starts }: TypeRuns): void {
  for (let i = 1; i < types.length - 1; i++) {
    const type = types[i];
    if (type !== ES && type !== CS) continue;
    const before = types[i - 1];
    const isOne = (starts[i + 1] as number) - (starts[i] as number) === 1;
    if (!isOne || before !== types[i + 1]) continue;
    if (before === EN || (before === AN && type === CS)) types[i] = before;
  }
}

/** W5: terminators next to a European number belong to it. W6: all other separators and terminators are neutral. */
function resolveTerminators(types: Uint8Array): void {
  for (let i = 0; i < types.length; i++) {
    const type = types[i];
    if (type === ES || type === CS) types[i] = ON;
    else if (type === ET) types[i] = types[i - 1] === EN || types[i + 1] === EN ? EN : ON;
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
export function resolveWeak(runs: TypeRuns, sos: number, present: number): void {
  const { types } = runs;
  resolveNumbersByLetters(types);
  if (present & separators) resolveSeparators(runs);
  if (present & (separators | classSet(ET))) resolveTerminators(types);
  if (inSet(present, EN)) resolveNumbersInLatin(types, sos);
}
