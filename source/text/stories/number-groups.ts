/** Numbers that stand for more than themselves: between one and another, so many of so many, and the dual of Arabic. */
import { once } from '../../base/once.ts';
import { bareRangeWords, dualFates, dualPersons, rangeOpeners, rangeWords, units } from './data/measures.ts';
import { personTable } from './fates.ts';
import { measureTable } from './measured-place.ts';
import type { NumberPlace } from './number-places.ts';
import { foldedSet, phraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';
import { isWord, placesOf, type Word } from './word.ts';

export const unitTable = measureTable(units);
const openers = once(() => foldedSet(rangeOpeners));
const connectors = once(() => foldedSet(rangeWords));
const bareConnectors = once(() => foldedSet(bareRangeWords));
const duals = once(() => foldedSet(`${dualPersons} ${dualFates}`));
const isDual = isWord(({ folded }) => duals().has(folded));

const sign = /^[%$€£]$/u;
/** Tokens between the two numbers of a range: a unit, “to”, a sign. */
const farthest = 4;
/** The higher end of a range is at most so many times the lower one: a rise of 2 to 60 is none. */
const widest = 4;
const scales = [1, 1e3, 1e6, 1e9, 1e12] as const;

/** Between 200 and 250 million: the scale is said once. */
const scaledTo = (low: number, high: number): number =>
  low * (scales.find(scale => low * scale <= high && low * scale * widest >= high) ?? 1);

/** A unit or a scale behind it: 30-40 million is no score. */
const isMeasured = (known: readonly Word[], { start, end }: NumberPlace): boolean =>
  end > start + 1 || phraseAt(known, end, unitTable) !== null || phraseAt(known, end, personTable) !== null;

function isRange(
  tokens: readonly Token[],
  words: readonly string[],
  known: readonly Word[],
  low: NumberPlace,
  high: NumberPlace,
): boolean {
  if (high.start - low.end > farthest || tokens[low.start]?.clause !== tokens[high.start]?.clause)
    return false;
  const first = sign.test(words[low.start - 1] ?? '') ? low.start - 2 : low.start - 1;
  const isOpen = openers().has(words[first] ?? '');
  if (high.start === low.end && tokens[low.end - 1]?.joinedByHyphen === true)
    return isOpen || isMeasured(known, high);
  if (bareConnectors().has(words[low.end] ?? '') && high.start === low.end + 1)
    return isMeasured(known, high);
  if (!isOpen) return false;
  for (let at = low.end; at < high.start; ) {
    const unit = phraseAt(known, at, unitTable);
    if (!unit && !connectors().has(words[at] ?? '') && !sign.test(words[at] ?? '')) return false;
    at += unit?.length ?? 1;
  }
  return true;
}

/** Between two numbers: one figure. */
export function withRanges(
  numbers: readonly NumberPlace[],
  tokens: readonly Token[],
  words: readonly string[],
  known: readonly Word[],
): readonly NumberPlace[] {
  const found: NumberPlace[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const [low, high] = [numbers[index] as NumberPlace, numbers[index + 1]];
    const least = high && isRange(tokens, words, known, low, high) ? scaledTo(low.value, high.value) : 0;
    if (high && least > 0 && least < high.value && high.value <= least * widest) {
      const mayBeYear = low.mayBeYear && high.mayBeYear;
      found.push({ value: least, high: high.value, start: low.start, end: high.end, mayBeYear });
      index++;
    } else found.push(low);
  }
  return found;
}

/** 132 of 240 seats: both count seats. */
export const withTotals = (
  numbers: readonly NumberPlace[],
  words: readonly string[],
): readonly NumberPlace[] =>
  numbers.map((number, index) => {
    const total = numbers[index + 1];
    const isPart = total !== undefined && words[number.end] === 'of' && total.start === number.end + 1;
    return isPart ? { ...number, end: total.end } : number;
  });

/** شخصين: the number is in the word that it counts. */
export const dualsIn = (known: readonly Word[]): readonly NumberPlace[] =>
  placesOf(known, isDual).map(at => ({ value: 2, start: at, end: at, mayBeYear: false }));
