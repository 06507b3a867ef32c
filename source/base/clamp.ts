export const clamp = (value: number, low: number, high: number): number =>
  Math.max(low, Math.min(value, high));

/** A place in a list: at least 0, and at most `last`; of an empty list 0. */
export const clampIndex = (index: number, last: number): number => clamp(index, 0, Math.max(0, last));
