/**
 * Which side of an exchange is right about a value. Both remember what they agreed on last: who has changed it since is right. Without
 * that, at the first meeting, what is set wins (`docs/decisions/2026-11-29-sync-with-a-server.md`).
 */
import type { ItemMarks } from './sync.ts';

export interface Sides<Value> {
  readonly here: Value;
  readonly there: Value;
  /** Null: they have never met. */
  readonly agreed: Value | null;
}

/** Of two values; `first` decides where they have never met, or both have changed. */
export function settled<Value>(
  { here, there, agreed }: Sides<Value>,
  first: (here: Value, there: Value) => Value,
): Value {
  if (here === there) return here;
  if (agreed === here) return there;
  return agreed === there ? here : first(here, there);
}

const either = (here: boolean, there: boolean): boolean => here || there;

const settledTags = ({ here, there, agreed }: Sides<readonly string[]>): readonly string[] =>
  [...new Set([...here, ...there])]
    .filter(tag =>
      settled(
        { here: here.includes(tag), there: there.includes(tag), agreed: agreed?.includes(tag) ?? null },
        either,
      ),
    )
    .toSorted();

export function settledMarks({ here, there, agreed }: Sides<ItemMarks>): ItemMarks {
  const of = (name: 'read' | 'starred'): boolean =>
    settled({ here: here[name], there: there[name], agreed: agreed?.[name] ?? null }, either);
  return {
    read: of('read'),
    starred: of('starred'),
    tags: settledTags({ here: here.tags, there: there.tags, agreed: agreed?.tags ?? null }),
  };
}

export const isSameMarks = (one: ItemMarks, other: ItemMarks): boolean =>
  one.read === other.read && one.starred === other.starred && one.tags.join('\n') === other.tags.join('\n');
