import type { Sounds } from './sounds.ts';

/** A letter that was forgotten, or another of the same class: what sounds alike is cheap, what tells names apart is dear. */
const letterCosts: ReadonlyMap<string, number> = symmetric([
  ['bp', 0.75],
  ['fv', 0.1],
  ['gj', 0.5],
  ['جغ', 0],
  ['جگ', 0],
  ['غگ', 0],
  ['تط', 0.25],
  ['سص', 0.25],
  ['دض', 0.5],
  ['حه', 0.5],
  ['زس', 0.25],
  ['زص', 0.5],
  ['sz', 0.25],
  ['كق', 0.6],
  ['جق', 0.25],
]);
const otherLetterCost = 0.1;

const vowelCosts: ReadonlyMap<string, number> = symmetric([
  ['ae', 0.25],
  ['ey', 0.25],
  ['ew', 0.5],
  ['ay', 0.75],
  ['aw', 0.75],
  ['wy', 0.75],
]);
const missingVowelCost = (vowel: string): number => (vowel === 'e' ? 0.15 : 0.5);
/** Behind another vowel, w and y make a diphthong of it (مايكرون, ماكرون). */
const missingGlideCost = 0.8;
/** The last vowel of a name is written in either script. */
const lastVowelWeight = 3;

function symmetric(pairs: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(
    pairs.flatMap(([pair, cost]) => [[pair, cost] as const, [Array.from(pair).reverse().join(''), cost]]),
  );
}

const repeated = /(.)\1+/gu;

/** How far apart two words of the same consonants are: 0 for the same sounds. Beyond `farthest` it is not measured to the end. */
export function soundDistance(one: Sounds, other: Sounds, farthest: number): number {
  const last = one.vowels.length - 1;
  let distance = 0;
  for (let at = 0; at <= last && distance <= farthest; at++) {
    const cost = vowelDistance(one.vowels[at] ?? '', other.vowels[at] ?? '');
    distance += at === last ? cost * lastVowelWeight : cost;
    if (at < last) distance += letterDistance(one.letters.charAt(at), other.letters.charAt(at));
  }
  return distance;
}

const letterDistance = (one: string, other: string): number =>
  one === other ? 0 : (letterCosts.get(one + other) ?? otherLetterCost);

const vowelDistance = (one: string, other: string): number =>
  one === other ? 0 : editDistance(one.replace(repeated, '$1'), other.replace(repeated, '$1'));

/** Of two strings of vowels, by the distances of their ends, the shortest first. */
function editDistance(one: string, other: string): number {
  let below: number[] = [];
  for (let at = one.length; at >= 0; at--) {
    const row: number[] = [];
    for (let otherAt = other.length; otherAt >= 0; otherAt--)
      row[otherAt] = Math.min(
        exchangeCost(one.charAt(at), other.charAt(otherAt)) + (below[otherAt + 1] ?? 0),
        missingCost(one, at) + (below[otherAt] ?? 0),
        missingCost(other, otherAt) + (row[otherAt + 1] ?? 0),
      );
    below = row;
  }
  return below[0] as number;
}

/** Infinite at the end of either string but not of the other: nothing is left to be exchanged. */
function exchangeCost(vowel: string, other: string): number {
  if (vowel === other) return 0;
  return vowel === '' || other === '' ? Number.POSITIVE_INFINITY : (vowelCosts.get(vowel + other) ?? 1);
}

/** Infinite at the end of the string. */
function missingCost(vowels: string, at: number): number {
  const vowel = vowels.charAt(at);
  if (vowel === '') return Number.POSITIVE_INFINITY;
  return at > 0 && 'wy'.includes(vowel) ? missingGlideCost : missingVowelCost(vowel);
}
