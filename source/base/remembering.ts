/** `find`, asked once for each key; of more than `most` keys, those are forgotten that have not been asked for lately. */
export function remembering<Key, Found>(find: (key: Key) => Found, most = Infinity): (key: Key) => Found {
  let known = new Map<Key, Found>();
  let before = new Map<Key, Found>();

  function keep(key: Key, found: Found): Found {
    if (known.size >= most / 2) [before, known] = [known, new Map()];
    known.set(key, found);
    return found;
  }

  return key => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const older = before.get(key);
    if (older !== undefined) return keep(key, older);
    if (known.has(key)) return found as Found;
    return keep(key, before.has(key) ? (older as Found) : find(key));
  };
}
