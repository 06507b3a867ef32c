/** Which reports have a term: lists in typed arrays, since some hundred thousand are made for the reports of three days. */

export interface TermIndex {
  /** @param entry number of a report, from 0 */
  add(term: number, entry: number): void;
  /** Notes the entries that have a term, which weighs so much: each sum goes up to 255. */
  meet(term: number, weight: number): void;
  /** Takes what has been noted: of the wanted entries that have been met, about `most` with the highest sums, and none with less than `least`. */
  takeMet(least: number, most: number, isWanted: (entry: number) => boolean): Met[];
  clear(): void;
}

export interface Met {
  readonly entry: number;
  readonly shared: number;
}

const fewestPlaces = 2 ** 16;
const fewestEntries = 2 ** 12;
const mostShared = 255;

function twiceAsLong<List extends Int32Array | Uint8Array>(list: List): List {
  const longer = new (list.constructor as new (length: number) => List)(list.length * 2);
  longer.set(list);
  return longer;
}

/** There is room for 1, 2, 4, 8 … entries of a term. */
const isFull = (count: number): boolean => (count & (count - 1)) === 0;

/** What so many share at least; `least` if there are no more. By sum: how many share so much. */
function sharedBy(most: number, counts: Uint32Array, least: number): number {
  for (let [sum, reached] = [mostShared, 0]; sum > least; sum--) {
    reached += counts[sum] as number;
    if (reached >= most) return sum;
  }
  return least;
}

/** What so many of those that are met share at least; 0 if there are no more. */
export function sharedByMost(met: readonly Met[], most: number): number {
  if (met.length <= most) return 0;
  const counts = new Uint32Array(mostShared + 1);
  for (const { shared } of met) counts[shared] = (counts[shared] as number) + 1;
  return sharedBy(most, counts, 0);
}

export function createTermIndex(): TermIndex {
  /** By term: where its entries are. */
  const starts = new Map<number, number>();
  /** How many entries a term has, and behind it these: when there is no more room, they move to where twice as many have some. */
  let places = new Int32Array(fewestPlaces);
  let end = 0;
  /** By entry. */
  let shared = new Uint8Array(fewestEntries);
  /** Entries, as many as `metCount` tells. */
  let met = new Int32Array(fewestEntries);
  let metCount = 0;

  /** Returns where there is room for one more. */
  function roomFor(term: number): number {
    const start = starts.get(term) ?? end;
    const count = start === end ? 0 : (places[start] as number);
    if (!isFull(count)) return start;
    const fresh = end;
    end += 1 + Math.max(1, 2 * count);
    while (end > places.length) places = twiceAsLong(places);
    places[fresh] = count;
    for (let at = 1; at <= count; at++) places[fresh + at] = places[start + at] as number;
    starts.set(term, fresh);
    return fresh;
  }

  return {
    add(term, entry) {
      while (entry >= shared.length) {
        shared = twiceAsLong(shared);
        met = twiceAsLong(met);
      }
      const start = roomFor(term);
      const count = (places[start] as number) + 1;
      places[start] = count;
      places[start + count] = entry;
    },
    meet(term, weight) {
      const start = starts.get(term);
      if (start === undefined) return;
      const last = start + (places[start] as number);
      for (let at = start + 1; at <= last; at++) {
        const entry = places[at] as number;
        const sum = shared[entry] as number;
        if (sum === 0) met[metCount++] = entry;
        shared[entry] = Math.min(mostShared, sum + weight);
      }
    },
    takeMet(least, most, isWanted) {
      const counts = new Uint32Array(mostShared + 1);
      for (let at = 0; at < metCount; at++) {
        const entry = met[at] as number;
        const sum = shared[entry] as number;
        if (sum < least || !isWanted(entry)) shared[entry] = 0;
        else counts[sum] = (counts[sum] as number) + 1;
      }
      const enough = sharedBy(most, counts, least);
      const taken: Met[] = [];
      for (let at = 0; at < metCount; at++) {
        const entry = met[at] as number;
        const sum = shared[entry] as number;
        if (sum >= enough) taken.push({ entry, shared: sum });
        shared[entry] = 0;
      }
      metCount = 0;
      return taken;
    },
    clear() {
      end = 0;
      starts.clear();
    },
  };
}
