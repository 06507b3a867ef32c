/** UAX #9 N0 to N2: brackets and neutrals, within one isolating run sequence. The types of the runs are rewritten in place. */
import { BidiClass, bracketTypeOf, canonicalBracketOf, pairedBracketOf } from '../unicode/properties.ts';
import { classSet, inSet } from './class-set.ts';
import type { SequenceContext } from './explicit.ts';
import type { TypeRuns } from './type-runs.ts';

const { L, R, EN, AN, B, S, WS, ON, LRI, RLI, FSI, PDI } = BidiClass;

/** BD16: the bracket stack holds this many; a deeper opening bracket ends the search for pairs. */
const maxOpenBrackets = 63;

const countsAsR = classSet(R, EN, AN);

/** L, R or -1: numbers count as R (N0, N1). */
const strongDirection = (type: number): number => (type === L ? L : inSet(countsAsR, type) ? R : -1);

/** BD16: the bracket pairs as [opening, closing] runs, in the order of their opening. */
function bracketPairs(codePoints: ArrayLike<number>, { types, starts }: TypeRuns): [number, number][] {
  const pairs: [number, number][] = [];
  const expected: number[] = [];
  const positions: number[] = [];
  for (let i = 0; i < types.length; i++) {
    if (types[i] !== ON) continue;
    const codePoint = codePoints[starts[i] as number] as number;
    const kind = bracketTypeOf(codePoint);
    if (kind === 1) {
      if (expected.length === maxOpenBrackets) return [];
      expected.push(canonicalBracketOf(pairedBracketOf(codePoint)));
      positions.push(i);
    } else if (kind === 2) {
      const match = expected.lastIndexOf(canonicalBracketOf(codePoint));
      if (match < 0) continue;
      pairs.push([positions[match] as number, i]);
      expected.length = match;
      positions.length = match;
    }
  }
  return pairs.sort((a, b) => a[0] - b[0]);
}

/** N0 b, c: the direction of a pair, or -1 where it encloses nothing strong. */
function pairDirection(
  types: Uint8Array,
  open: number,
  close: number,
  embedding: number,
  context: number,
): number {
  let opposite = -1;
  for (let i = open + 1; i < close; i++) {
    const direction = strongDirection(types[i] as number);
    if (direction === embedding) return embedding;
    if (direction >= 0) opposite = direction;
  }
  if (opposite < 0) return -1;
  return context === opposite ? opposite : embedding;
}

/** N0. Marks on a bracket are in its run, and so follow it. */
function resolveBrackets(
  runs: TypeRuns,
  codePoints: ArrayLike<number>,
  embedding: number,
  sos: number,
): void {
  const { types } = runs;
  let context = sos;
  let seen = 0;
  for (const [open, close] of bracketPairs(codePoints, runs)) {
    for (; seen < open; seen++) {
      const direction = strongDirection(types[seen] as number);
      if (direction >= 0) context = direction;
    }
    const direction = pairDirection(types, open, close, embedding, context);
    if (direction < 0) continue;
    types[open] = direction;
    types[close] = direction;
  }
}

const neutrals = classSet(ON, WS, S, B, PDI, LRI, RLI, FSI);

/** N1: neutrals between two of one direction take it. N2: all others take the embedding's. */
function resolveNeutralRuns(types: Uint8Array, embedding: number, sos: number, eos: number): void {
  let before = sos;
  let i = 0;
  while (i < types.length) {
    const type = types[i] as number;
    if (!inSet(neutrals, type)) {
      before = strongDirection(type);
      i++;
      continue;
    }
    let end = i;
    while (end < types.length && inSet(neutrals, types[end] as number)) end++;
    const after = end < types.length ? strongDirection(types[end] as number) : eos;
    const direction = before === after ? before : embedding;
    while (i < end) types[i++] = direction;
  }
}

/** @param codePoints of the sequence; null if brackets do not count */
export function resolveNeutrals(
  runs: TypeRuns,
  codePoints: ArrayLike<number> | null,
  { level, sos, eos }: SequenceContext,
): void {
  const embedding = level & 1 ? R : L;
  if (codePoints) resolveBrackets(runs, codePoints, embedding, sos);
  resolveNeutralRuns(runs.types, embedding, sos, eos);
}
