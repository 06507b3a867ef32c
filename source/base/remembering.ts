/** What is kept of a key for which nothing was found: with `undefined` itself each key would be looked up twice. */
const nothing = Symbol('nothing');

/** `find`, asked once for each key; of more than `most` keys, those are forgotten that have not been asked for lately. */
export function remembering<Key, Found>(find: (key: Key) => Found, most = Infinity): (key: Key) => Found {
  type Kept = Found | typeof nothing;
  let known = new Map<Key, Kept>();
  let before = new Map<Key, Kept>();

  function keep(key: Key, found: Kept): Kept {
    if (known.size >= most / 2) [before, known] = [known, new Map()];
    known.set(key, found);
    return found;
  }

  function look(key: Key): Kept {
    const older = before.get(key);
    if (older !== undefined) return older;
    const found = find(key);
    return found === undefined ? nothing : found;
  }

  return key => {
    const kept = known.get(key);
    const found = kept === undefined ? keep(key, look(key)) : kept;
    return found === nothing ? (undefined as Found) : found;
  };
}
