/**
 * What differs between two sequences of keys. Keys that both sides have exactly once hold the sides together (patience diff);
 * between them the shortest edit script is looked for (E. Myers, “An O(ND) Difference Algorithm”, 1986), up to a bound
 * that keeps the work linear.
 */

/** Half-open ranges of indexes; one of the two may be empty. */
export interface Gap {
  readonly beforeStart: number;
  readonly beforeEnd: number;
  readonly afterStart: number;
  readonly afterEnd: number;
}

type Keys = readonly string[];
type Pair = readonly [before: number, after: number];

/** More edits than this in one stretch: all of it counts as replaced. */
const mostEdits = 200;
/** How often the stretch between two anchors is searched for anchors of its own. */
const deepestSearch = 6;

const isEmpty = ({ beforeStart, beforeEnd, afterStart, afterEnd }: Gap): boolean =>
  beforeStart === beforeEnd && afterStart === afterEnd;

function trimmed(before: Keys, after: Keys, gap: Gap): Gap {
  let { beforeStart, beforeEnd, afterStart, afterEnd } = gap;
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    beforeStart++;
    afterStart++;
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    beforeEnd--;
    afterEnd--;
  }
  return { beforeStart, beforeEnd, afterStart, afterEnd };
}

/** Where each key stands that stands only once. */
function uniqueIn(keys: Keys, start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let index = start; index < end; index++) {
    const key = keys[index] as string;
    places.set(key, places.has(key) ? -1 : index);
  }
  return places;
}

/** Indexes of the longest part of a row of numbers that only rises. */
export function longestRise(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = index;
  });
  const chosen: number[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) chosen.push(index);
  return chosen.reverse();
}

function anchorsIn(before: Keys, after: Keys, gap: Gap): readonly Pair[] {
  const places = uniqueIn(after, gap.afterStart, gap.afterEnd);
  const pairs: Pair[] = [];
  for (const [key, index] of uniqueIn(before, gap.beforeStart, gap.beforeEnd)) {
    const place = places.get(key) ?? -1;
    if (index >= 0 && place >= 0) pairs.push([index, place]);
  }
  pairs.sort((one, other) => one[0] - other[0]);
  return longestRise(pairs.map(([, place]) => place)).map(index => pairs[index] as Pair);
}

/** Where a path enters a diagonal, which is an index of `reach`: the offset in `before`, and whether it comes by an insertion. */
function entryOf(reach: Int32Array, diagonal: number): { readonly x: number; readonly inserts: boolean } {
  const inserting = reach[diagonal + 1] as number;
  const deleting = (reach[diagonal - 1] as number) + 1;
  return inserting >= deleting ? { x: inserting, inserts: true } : { x: deleting, inserts: false };
}

/** For each number of edits, the furthest offset in `before` on each diagonal, from `middle` on; null beyond `mostEdits`. */
function furthestReaches(before: Keys, after: Keys, middle: number): readonly Int32Array[] | null {
  const reach = new Int32Array(2 * middle + 1).fill(-1);
  reach[middle + 1] = 0;
  const reaches: Int32Array[] = [];
  for (let edits = 0; edits < middle; edits++) {
    for (let diagonal = middle - edits; diagonal <= middle + edits; diagonal += 2) {
      let { x } = entryOf(reach, diagonal);
      let y = x - diagonal + middle;
      while (x < before.length && y < after.length && before[x] === after[y]) {
        x++;
        y++;
      }
      reach[diagonal] = x;
      if (x >= before.length && y >= after.length) return reaches;
    }
    reaches.push(reach.slice());
  }
  return null;
}

/** Pairs of equal keys along the shortest edit script; none if that is too long. */
function shortestScript(before: Keys, after: Keys): readonly Pair[] {
  const middle = Math.min(mostEdits, before.length + after.length) + 1;
  const reaches = furthestReaches(before, after, middle);
  if (reaches === null) return [];
  const pairs: Pair[] = [];
  let [x, y] = [before.length, after.length];
  for (let edits = reaches.length; edits >= 0; edits--) {
    const reach = reaches[edits - 1];
    const entry = reach ? entryOf(reach, middle + x - y) : { x: 0, inserts: false };
    while (x > entry.x) pairs.push([--x, --y]);
    if (entry.inserts) y--;
    else x--;
  }
  return pairs.reverse();
}

const pairsOfScript = (before: Keys, after: Keys, gap: Gap): readonly Pair[] =>
  shortestScript(before.slice(gap.beforeStart, gap.beforeEnd), after.slice(gap.afterStart, gap.afterEnd)).map(
    ([x, y]) => [gap.beforeStart + x, gap.afterStart + y],
  );

/** The gaps that pairs in order leave in a gap. */
function gapsBetween(pairs: readonly Pair[], gap: Gap): readonly Gap[] {
  const ends: readonly Pair[] = [...pairs, [gap.beforeEnd, gap.afterEnd]];
  let [beforeStart, afterStart] = [gap.beforeStart, gap.afterStart];
  return ends.flatMap(([before, after]) => {
    const between = { beforeStart, beforeEnd: before, afterStart, afterEnd: after };
    beforeStart = before + 1;
    afterStart = after + 1;
    return isEmpty(between) ? [] : [between];
  });
}

function gapsIn(before: Keys, after: Keys, whole: Gap, depth: number): readonly Gap[] {
  const gap = trimmed(before, after, whole);
  if (gap.beforeStart === gap.beforeEnd || gap.afterStart === gap.afterEnd) return isEmpty(gap) ? [] : [gap];
  const anchors = depth > 0 ? anchorsIn(before, after, gap) : [];
  return anchors.length > 0
    ? gapsBetween(anchors, gap).flatMap(between => gapsIn(before, after, between, depth - 1))
    : gapsBetween(pairsOfScript(before, after, gap), gap);
}

/** In order; nothing between two gaps differs. Linear in the length of both, but for a logarithm. */
export const gapsOf = (before: Keys, after: Keys): readonly Gap[] =>
  gapsIn(
    before,
    after,
    { beforeStart: 0, beforeEnd: before.length, afterStart: 0, afterEnd: after.length },
    deepestSearch,
  );
