/** `find`, asked once for each key; of more than `most` keys, those are forgotten that have not been asked for lately. */
export function remembering<Key, Found>(find: (key: Key) => Found, most = Infinity): (key: Key) => Found {
  let known = new Map<Key, Found>();
  let before = new Map<Key, Found>();

  function keep(key: Key, found: Found): Found {
    if (known.size >= most / 2) [before, known] = [known, new Map()];
    known.set(key, found);
    return found;
  }

  function look(key: Key): Found {
    const older = before.get(key);
    return older === undefined && !before.has(key) ? find(key) : (older as Found);
  }

  // Only where nothing was found is a key looked up twice.
  return key => {
    const found = known.get(key);
    return found === undefined && !known.has(key) ? keep(key, look(key)) : (found as Found);
  };
}
