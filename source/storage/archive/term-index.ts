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

const shelves = 2 ** 16;
const shelfOf = (term: number): number => (term ^ (term >>> 8)) & (shelves - 1);
const nothing = -1;
const fewest = 2 ** 12;
const fewestPlaces = 2 ** 16;
const mostShared = 255;

/** A place has the term, the entry, and the place before it on its shelf, side by side. */
const numbersPerPlace = 3;

function twiceAsLong<List extends Int32Array | Uint8Array>(list: List): List {
  const longer = new (list.constructor as new (length: number) => List)(list.length * 2);
  longer.set(list);
  return longer;
}

/** What so many of those that are met share at least; 0 if there are no more. */
export function sharedByMost(met: readonly Met[], most: number): number {
  if (met.length <= most) return 0;
  const counts = new Uint32Array(mostShared + 1);
  for (const { shared } of met) counts[shared] = (counts[shared] as number) + 1;
  let [least, reached] = [mostShared, 0];
  for (; reached < most; least--) reached += counts[least] as number;
  return least + 1;
}

export function createTermIndex(): TermIndex {
  const latest = new Int32Array(shelves).fill(nothing);
  let count = 0;
  let places = new Int32Array(fewestPlaces * numbersPerPlace);
  /** By entry. */
  let shared = new Uint8Array(fewest);
  let met: number[] = [];

  return {
    add(term, entry) {
      if (count === places.length) places = twiceAsLong(places);
      while (entry >= shared.length) shared = twiceAsLong(shared);
      const shelf = shelfOf(term);
      places[count] = term;
      places[count + 1] = entry;
      places[count + 2] = latest[shelf] as number;
      latest[shelf] = count;
      count += numbersPerPlace;
    },
    meet(term, weight) {
      for (let at = latest[shelfOf(term)] as number; at !== nothing; at = places[at + 2] as number) {
        if (places[at] !== term) continue;
        const entry = places[at + 1] as number;
        const sum = shared[entry] as number;
        if (sum === 0) met.push(entry);
        shared[entry] = Math.min(mostShared, sum + weight);
      }
    },
    takeMet(least, most, isWanted) {
      const taken: Met[] = [];
      for (const entry of met) {
        const sum = shared[entry] as number;
        if (sum >= least && isWanted(entry)) taken.push({ entry, shared: sum });
        shared[entry] = 0;
      }
      met = [];
      const enough = sharedByMost(taken, most);
      return enough > least ? taken.filter(each => each.shared >= enough) : taken;
    },
    clear() {
      count = 0;
      latest.fill(nothing);
    },
  };
}
