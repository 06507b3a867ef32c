/** Data that names its parts instead of holding them, as the caches of scripts do. */

export type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Wrappers around a value in Nuxt's data: `["Reactive", 1]`. */
const transparent = /^(?:Empty)?(?:Shallow)?(?:Reactive|Ref)$/u;

const isIndex = (value: unknown, list: readonly unknown[]): value is number =>
  Number.isInteger(value) && (value as number) < list.length;

/** Whether a list holds a tree in which numbers are places of the list (devalue, which Nuxt uses). */
const isFlat = (data: unknown): data is readonly unknown[] =>
  Array.isArray(data) &&
  data.length > 2 &&
  isObject(data[0]) &&
  Object.values(data[0]).every(value => isIndex(value, data) || transparent.test(String(value)));

/** The tree of a flat list; parts that occur more than once are one object. */
function unflattened(flat: readonly unknown[]): unknown {
  const trees: unknown[] = flat.map(value => (Array.isArray(value) ? [] : isObject(value) ? {} : value));
  const treeAt = (index: unknown): unknown => {
    if (!isIndex(index, flat) || index < 0) return null;
    const value = flat[index];
    return Array.isArray(value) && transparent.test(String(value[0])) ? treeAt(value[1]) : trees[index];
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
