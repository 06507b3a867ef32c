/** Numbers that lie under other numbers: tens of thousands of them are put there in milliseconds, without an object for any. */
export interface NumberShelves {
  readonly put: (key: number, value: number) => void;
  readonly has: (key: number) => boolean;
  /** In the order in which they were put there. */
  readonly under: (key: number) => readonly number[];
}

/** More than there ever are: places are numbers of 16 bits, and 0 is none. */
const most = 0xffff;

/** Keys and values are of 32 bits. @param slots a power of two: keys with the same last bits share one */
export function createNumberShelves(slots: number): NumberShelves {
  const [first, last] = [new Uint16Array(slots), new Uint16Array(slots)];
  const [keys, values, next] = [
    new Int32Array(most + 1),
    new Int32Array(most + 1),
    new Uint16Array(most + 1),
  ];
  const slotOf = (key: number): number => key & (slots - 1);
  let count = 0;

  /** The first place from `at` on that is of the key; 0: none. */
  function placeFrom(at: number, key: number): number {
    let place = at;
    while (place !== 0 && keys[place] !== key) place = next[place] as number;
    return place;
  }

  return {
    put(key, value) {
      if (count === most) throw new RangeError(`more than ${most} numbers`);
      const slot = slotOf(key);
      const before = last[slot] as number;
      const place = ++count;
      keys[place] = key;
      values[place] = value;
      if (before === 0) first[slot] = place;
      else next[before] = place;
      last[slot] = place;
    },
    has: key => placeFrom(first[slotOf(key)] as number, key) !== 0,
    under(key) {
      const found: number[] = [];
      let place = placeFrom(first[slotOf(key)] as number, key);
      for (; place !== 0; place = placeFrom(next[place] as number, key)) found.push(values[place] as number);
      return found;
    },
  };
}
