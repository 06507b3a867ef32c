/**
 * What becomes of one cell that two homes hold differently. All of it is symmetric: who merges whom makes no difference.
 * The rules are in `docs/decisions/2026-11-29-two-homes-made-one.md`.
 */
import type { PastValue } from './kept-home.ts';

/** One home's part in a cell. */
export interface Side<Value> {
  readonly value: Value;
  readonly past: readonly PastValue[];
}

export interface Merged<Value> {
  readonly value: Value;
  /** Both were set, and neither home knows the other's value: the rule of the table has decided. */
  readonly isConflict: boolean;
}

/** Of two values that are both there and neither of which is known to be older. The same whichever comes first. */
export type Join<Value> = (one: Value, other: Value) => Value;

/** The same for equal values, whatever the order of their fields. */
export const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  ) ?? '';

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || textOf(one) === textOf(other);

export const lesser: Join<unknown> = (one, other) => (textOf(one) < textOf(other) ? one : other);
export const greater: Join<unknown> = (one, other) => (textOf(one) < textOf(other) ? other : one);

const hasLeft = ({ past }: Side<unknown>, value: unknown): boolean =>
  past.some(({ before }) => isSame(before, value));

/** Who has held the other's value before, and gone on from there, is ahead; null: neither is, or both. */
function aheadOf<Value>(one: Side<Value>, other: Side<Value>): Side<Value> | null {
  const oneIsAhead = hasLeft(one, other.value);
  if (oneIsAhead === hasLeft(other, one.value)) return null;
  return oneIsAhead ? one : other;
}

/** Of a value that is there and an absent one: what the other home has let go of stays away. */
function presentOrGone<Value>(present: Side<Value>, absent: Side<Value | null>): Value | null {
  return hasLeft(absent, present.value) && !hasLeft(present, present.value) ? null : present.value;
}

export function mergeValues<Value>(
  one: Side<Value | null>,
  other: Side<Value | null>,
  join: (one: Side<Value>, other: Side<Value>) => Merged<Value>,
): Merged<Value | null> {
  const decided = (value: Value | null): Merged<Value | null> => ({ value, isConflict: false });
  if (isSame(one.value, other.value)) return decided(one.value);
  if (other.value === null) return decided(presentOrGone(one as Side<Value>, other));
  if (one.value === null) return decided(presentOrGone(other as Side<Value>, one));
  const ahead = aheadOf(one, other);
  return ahead ? decided(ahead.value) : join(one as Side<Value>, other as Side<Value>);
}

/** A join that looks at nothing but the two values. `isTold`: whether what was not taken is to be told. */
export const joining =
  <Value>(join: Join<Value>, isTold: boolean) =>
  (one: Side<Value>, other: Side<Value>): Merged<Value> => ({
    value: join(one.value, other.value),
    isConflict: isTold,
  });

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const fieldOf = (side: Side<Fields>, name: string): Side<unknown> => ({
  value: side.value[name] ?? null,
  past: side.past.flatMap(({ before, after }) => {
    if (!isFields(before) || !isFields(after) || isSame(before[name], after[name])) return [];
    return [{ before: before[name] ?? null, after: after[name] ?? null }];
  }),
});

/**
 * Field by field: what one home has renamed and the other moved is renamed and moved. If that makes a value that one of them has left, one of
 * the two is taken whole: the next merge would take it for outdated. `joins`: of fields that have a rule of their own.
 */
export const mergingFields =
  <Value extends object>(joins: { readonly [Name in keyof Value]?: Join<Value[Name]> }, isTold: boolean) =>
  (one: Side<Value>, other: Side<Value>): Merged<Value> => {
    const [first, second] = [one as unknown as Side<Fields>, other as unknown as Side<Fields>];
    const names = [...new Set([...Object.keys(first.value), ...Object.keys(second.value)])];
    const merged = names.map(name => {
      const join = (joins as unknown as Readonly<Record<string, Join<unknown>>>)[name] ?? lesser;
      const field = mergeFields(fieldOf(first, name), fieldOf(second, name), joining(join, isTold));
      return { name, ...field };
    });
    const isNull = (name: string): boolean => [first, second].some(({ value }) => value[name] === null);
    const isThere = ({ name, value }: { name: string; value: unknown }): boolean =>
      value !== null || isNull(name);
    const value = Object.fromEntries(merged.filter(isThere).map(({ name, value }) => [name, value])) as Value;
    if ([one, other].some(side => !isSame(side.value, value) && hasLeft(side, value)))
      return { value: lesser(one.value, other.value) as Value, isConflict: isTold };
    return { value, isConflict: merged.some(({ isConflict }) => isConflict) };
  };

/** In a field, nothing is a value like any other, but one that gives way. */
function mergeFields(
  one: Side<unknown>,
  other: Side<unknown>,
  join: (one: Side<unknown>, other: Side<unknown>) => Merged<unknown>,
): Merged<unknown> {
  const ahead = aheadOf(one, other);
  if (isSame(one.value, other.value)) return { value: one.value, isConflict: false };
  if (ahead) return { value: ahead.value, isConflict: false };
  if (one.value === null || other.value === null)
    return { value: one.value ?? other.value, isConflict: false };
  return join(one, other);
}
