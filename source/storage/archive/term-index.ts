/** Which reports have a term: lists in typed arrays, since some hundred thousand are made for the reports of three days. */

export interface TermIndex {
  /** @param entry number of a report, from 0 */
  add(term: number, entry: number): void;
  /** Notes the entries that have a term, which weighs so much: each sum goes up to 255. */
  meet(term: number, weight: number): void;
  /** Takes what has been noted: of the entries that have been met, about `most` with the highest sums, and none with less than `least`. */
  takeMet(least: number, most: number): readonly Met[];
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

function twiceAsLong<List extends Int32Array | Uint8Array>(list: List): List {
  const longer = new (list.constructor as new (length: number) => List)(list.length * 2);
  longer.set(list);
  return longer;
}

export function createTermIndex(): TermIndex {
  const latest = new Int32Array(shelves).fill(nothing);
  let count = 0;
  /** By place. */
  let terms = new Int32Array(fewestPlaces);
  let entries = new Int32Array(fewestPlaces);
  /** The place before it on its shelf. */
  let before = new Int32Array(fewestPlaces);
  /** By entry. */
  let shared = new Uint8Array(fewest);
  let met: number[] = [];

  /** What so many of those that are met share at least. */
  function sharedByMost(most: number): number {
    if (met.length <= most) return 0;
    const counts = new Uint32Array(mostShared + 1);
    for (const entry of met) {
      const sum = shared[entry] as number;
      counts[sum] = (counts[sum] as number) + 1;
    }
    let [least, reached] = [mostShared, 0];
    for (; reached < most; least--) reached += counts[least] as number;
    return least + 1;
  }

  return {
    add(term, entry) {
      if (count === terms.length)
        [terms, entries, before] = [twiceAsLong(terms), twiceAsLong(entries), twiceAsLong(before)];
      while (entry >= shared.length) shared = twiceAsLong(shared);
      const shelf = shelfOf(term);
      terms[count] = term;
      entries[count] = entry;
      before[count] = latest[shelf] as number;
      latest[shelf] = count++;
    },
    meet(term, weight) {
      for (let place = latest[shelfOf(term)] as number; place !== nothing; place = before[place] as number) {
        if (terms[place] !== term) continue;
        const entry = entries[place] as number;
        const sum = shared[entry] as number;
        if (sum === 0) met.push(entry);
        shared[entry] = Math.min(mostShared, sum + weight);
      }
    },
    takeMet(least, most) {
      const enough = Math.max(least, sharedByMost(most));
      const taken: Met[] = [];
      for (const entry of met) {
        const sum = shared[entry] as number;
        if (sum >= enough) taken.push({ entry, shared: sum });
        shared[entry] = 0;
      }
      met = [];
      return taken;
    },
    clear() {
      count = 0;
      latest.fill(nothing);
    },
  };
}
