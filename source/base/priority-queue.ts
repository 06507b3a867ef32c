/** Gives what comes first of all that is in it. `precedes` must put any two in order. */
export interface PriorityQueue<Item> {
  add(item: Item): void;
  /** Undefined: it is empty. */
  take(): Item | undefined;
}

/** A binary heap: both take a time that grows with the logarithm of its size. */
export function createPriorityQueue<Item>(
  precedes: (one: Item, other: Item) => boolean,
): PriorityQueue<Item> {
  const heap: Item[] = [];

  function swap(one: number, other: number): void {
    const item = heap[one] as Item;
    heap[one] = heap[other] as Item;
    heap[other] = item;
  }

  const comesFirst = (one: number, other: number): boolean =>
    one < heap.length && precedes(heap[one] as Item, heap[other] as Item);

  function sink(): void {
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      const child = comesFirst(left + 1, left) ? left + 1 : left;
      if (!comesFirst(child, at)) return;
      swap(at, child);
      at = child;
    }
  }

  return {
    add(item) {
      heap.push(item);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!comesFirst(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    take() {
      const [first] = heap;
      const last = heap.pop();
      if (heap.length > 0) {
        heap[0] = last as Item;
        sink();
      }
      return first;
    },
  };
}
