/** Adds items at the end of a list. Spread into `push` they would be arguments, of which the stack holds some 100,000. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}

/** The greatest of numbers, and of `least`; any number of them, for the same reason. */
export const greatestOf = (numbers: readonly number[], least: number): number =>
  numbers.reduce((greatest, number) => Math.max(greatest, number), least);
