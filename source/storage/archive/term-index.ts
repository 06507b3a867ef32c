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

const fewestSlots = 2 ** 16;
const fewestPlaces = 2 ** 16;
const fewestEntries = 2 ** 12;
const mostShared = 255;

/** A term and one, so that nothing is in a slot of zero; where its entries begin, and how many they are; one that is free. */
const numbersPerSlot = 4;

function twiceAsLong<List extends Int32Array | Uint8Array>(list: List): List {
  const longer = new (list.constructor as new (length: number) => List)(list.length * 2);
  longer.set(list);
  return longer;
}

/** Multiplied by it, numbers are spread over the upper bits (Knuth, TAOCP 3, §6.4). */
const goldenRatio = 0x9e3779b1;
const lowBits = 7;

/** Of a term, or the free one where it belongs. */
function slotOf(slots: Int32Array, term: number): number {
  const last = slots.length - numbersPerSlot;
  let slot = (Math.imul(term, goldenRatio) >>> lowBits) & last;
  while (slots[slot] !== 0 && slots[slot] !== term + 1) slot = (slot + numbersPerSlot) & last;
  return slot;
}

/** With room for twice as many terms. */
function widened(slots: Int32Array) {
  const wider = new Int32Array(slots.length * 2);
  for (let slot = 0; slot < slots.length; slot += numbersPerSlot)
    if (slots[slot] !== 0)
      wider.set(slots.subarray(slot, slot + numbersPerSlot), slotOf(wider, (slots[slot] as number) - 1));
  return wider;
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
  let slots = new Int32Array(fewestSlots * numbersPerSlot);
  let terms = 0;
  /** The entries of each term, side by side: when there is no more room, they move to where twice as many have some. */
  let places = new Int32Array(fewestPlaces);
  let end = 0;
  /** By entry. */
  let shared = new Uint8Array(fewestEntries);
  let met: number[] = [];

  function slotFor(term: number): number {
    const slot = slotOf(slots, term);
    if (slots[slot] !== 0) return slot;
    if (2 * terms * numbersPerSlot >= slots.length) {
      slots = widened(slots);
      return slotFor(term);
    }
    terms++;
    slots[slot] = term + 1;
    slots[slot + 2] = 0;
    return slot;
  }

  /** Returns where they begin now. */
  function moved(start: number, count: number): number {
    const room = Math.max(1, 2 * count);
    while (end + room > places.length) places = twiceAsLong(places);
    places.copyWithin(end, start, start + count);
    end += room;
    return end - room;
  }

  return {
    add(term, entry) {
      while (entry >= shared.length) shared = twiceAsLong(shared);
      const slot = slotFor(term);
      const count = slots[slot + 2] as number;
      if (isFull(count)) slots[slot + 1] = moved(slots[slot + 1] as number, count);
      places[(slots[slot + 1] as number) + count] = entry;
      slots[slot + 2] = count + 1;
    },
    meet(term, weight) {
      const slot = slotOf(slots, term);
      if (slots[slot] === 0) return;
      const start = slots[slot + 1] as number;
      const count = slots[slot + 2] as number;
      for (let at = 0; at < count; at++) {
        const entry = places[start + at] as number;
        const sum = shared[entry] as number;
        if (sum === 0) met.push(entry);
        shared[entry] = Math.min(mostShared, sum + weight);
      }
    },
    takeMet(least, most, isWanted) {
      const counts = new Uint32Array(mostShared + 1);
      for (const entry of met) {
        const sum = shared[entry] as number;
        if (sum < least || !isWanted(entry)) shared[entry] = 0;
        else counts[sum] = (counts[sum] as number) + 1;
      }
      const enough = sharedBy(most, counts, least);
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
      terms = 0;
      end = 0;
      slots.fill(0);
    },
  };
}
