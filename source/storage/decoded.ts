/** What comes of reading a file that may be damaged. */

/** What a damaged file still holds: all but some entries, or nothing that can be used. */
export type Damaged<T> =
  | {
      readonly kind: 'partial';
      readonly value: T;
      readonly reason: string;
      /** Settings whose values are invalid. */
      readonly faults?: readonly string[];
    }
  | { readonly kind: 'unusable'; readonly reason: string };

export type Decoded<T> = { readonly kind: 'whole'; readonly value: T } | Damaged<T>;

export const unusable = (reason: string): Decoded<never> => ({ kind: 'unusable', reason });

/** Null: nothing that can be used. */
export const usable = <T>(decoded: Decoded<T>): T | null =>
  decoded.kind === 'unusable' ? null : decoded.value;

export const decoded = <T>(value: T, dropped: number): Decoded<T> =>
  dropped === 0
    ? { kind: 'whole', value }
    : { kind: 'partial', value, reason: `entries of a wrong shape: ${dropped}` };

interface Partitioned<T> {
  readonly good: readonly T[];
  readonly dropped: number;
}

export function partitionValid<T>(entries: readonly T[], isGood: (entry: T) => boolean): Partitioned<T> {
  const good = entries.filter(isGood);
  return { good, dropped: entries.length - good.length };
}
