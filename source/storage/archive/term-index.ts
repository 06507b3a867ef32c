/** Which reports have a term: lists in typed arrays, since some hundred thousand are made for the reports of three days. */

export interface TermIndex {
  /** @param entry number of a report */
  add(term: number, entry: number): void;
  /** Calls back with each entry that has the term. */
  each(term: number, found: (entry: number) => void): void;
  clear(): void;
}

const shelves = 2 ** 16;
const shelfOf = (term: number): number => (term ^ (term >>> 8)) & (shelves - 1);
const nothing = -1;
const fewestPlaces = 2 ** 12;

const twiceAsLong = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(array.length * 2);
  longer.set(array);
  return longer;
};

export function createTermIndex(): TermIndex {
  const latest = new Int32Array(shelves).fill(nothing);
  let count = 0;
  /** By place. */
  let terms = new Int32Array(fewestPlaces);
  let entries = new Int32Array(fewestPlaces);
  /** The place before it on its shelf. */
  let before = new Int32Array(fewestPlaces);

  return {
    add(term, entry) {
      if (count === terms.length)
        [terms, entries, before] = [terms, entries, before].map(twiceAsLong) as [
          Int32Array<ArrayBuffer>,
          Int32Array<ArrayBuffer>,
          Int32Array<ArrayBuffer>,
        ];
      const shelf = shelfOf(term);
      terms[count] = term;
      entries[count] = entry;
      before[count] = latest[shelf] as number;
      latest[shelf] = count++;
    },
    each(term, found) {
      for (let place = latest[shelfOf(term)] as number; place !== nothing; place = before[place] as number)
        if (terms[place] === term) found(entries[place] as number);
    },
    clear() {
      count = 0;
      latest.fill(nothing);
    },
  };
}
