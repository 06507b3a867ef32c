/** A place in a list: at least 0, and at most `last`; of an empty list 0. */
export const clamp = (value: number, last: number): number => Math.max(0, Math.min(value, last));
