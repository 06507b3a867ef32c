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

/** Of strings of a few vowels; `behind` are those that were compared before. */
function editDistance(one: string, other: string, behind: readonly [string, string] = ['', '']): number {
  if (one === other) return 0;
  const [first, otherFirst] = [one.charAt(0), other.charAt(0)];
  const [rest, otherRest] = [one.slice(1), other.slice(1)];
  const withoutFirst = () => missingCost(first, behind[0]) + editDistance(rest, other, [first, behind[1]]);
  const withoutOtherFirst = () =>
    missingCost(otherFirst, behind[1]) + editDistance(one, otherRest, [behind[0], otherFirst]);
  if (first === '') return withoutOtherFirst();
  if (otherFirst === '') return withoutFirst();
  const exchange = first === otherFirst ? 0 : (vowelCosts.get(first + otherFirst) ?? 1);
  return Math.min(
    exchange + editDistance(rest, otherRest, [first, otherFirst]),
    withoutFirst(),
    withoutOtherFirst(),
  );
}

const missingCost = (vowel: string, before: string): number =>
  before !== '' && 'wy'.includes(vowel) ? missingGlideCost : missingVowelCost(vowel);
