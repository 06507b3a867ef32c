/** Data that names its parts instead of holding them, as the caches of scripts do. */

export type Json = Readonly<Record<string, unknown>>;

/** An object or a list. */
export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Wrappers around a value in Nuxt's data: `["Reactive", 1]`. */
const transparent = /^(?:Empty)?(?:Shallow)?(?:Reactive|Ref)$/u;
const isWrapperName = (value: unknown): boolean => typeof value === 'string' && transparent.test(value);

/** How many wrappers a value has at most; data may also wrap itself. */
const mostWrappers = 8;

const isIndex = (value: unknown, list: readonly unknown[]): value is number =>
  Number.isInteger(value) && (value as number) < list.length;

/** Whether a list holds a tree in which numbers are places of the list (devalue, which Nuxt uses). */
const isFlat = (data: unknown): data is readonly unknown[] =>
  Array.isArray(data) &&
  data.length > 2 &&
  isObject(data[0]) &&
  Object.values(data[0]).every(value => isIndex(value, data) || isWrapperName(value));

/** The tree of a flat list; parts that occur more than once are one object. */
function unflattened(flat: readonly unknown[]): unknown {
  const trees: unknown[] = flat.map(value =>
    Array.isArray(value) ? [] : isObject(value) ? Object.create(null) : value,
  );
  const treeAt = (index: unknown): unknown => {
    let place = index;
    for (let wrappers = 0; wrappers <= mostWrappers && isIndex(place, flat) && place >= 0; wrappers++) {
      const value = flat[place];
      if (!Array.isArray(value) || !isWrapperName(value[0])) return trees[place];
      place = value[1];
    }
    return null;
  };
  for (const [at, value] of flat.entries()) {
    if (!isObject(value)) continue;
    for (const [key, index] of Object.entries(value))
      (trees[at] as Record<string, unknown>)[key] = treeAt(index);
  }
  return treeAt(0);
}

export const treeOf = (data: unknown): unknown => (isFlat(data) ? unflattened(data) : data);

/** Apollo's caches: a part is named by `{"__ref": "Post:7"}`, or by `{"type": "id", "id": "Post:7"}`. */
const referenceOf = ({ __ref, type, id }: Json): unknown => __ref ?? (type === 'id' ? id : undefined);

export type Resolve = (value: unknown) => unknown;

/** @param caches objects whose keys may be names of parts */
export const resolver =
  (caches: readonly Json[]): Resolve =>
  value => {
    const name = isObject(value) ? referenceOf(value) : undefined;
    if (typeof name !== 'string') return value;
    return caches.find(cache => Object.hasOwn(cache, name))?.[name] ?? value;
  };
