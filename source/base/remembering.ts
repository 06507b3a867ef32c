/** `find`, asked once for each key while no more than `most` are known; then all are forgotten. */
export function remembering<Key, Found>(find: (key: Key) => Found, most = Infinity): (key: Key) => Found {
  const known = new Map<Key, Found>();
  return key => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Found;
    const fresh = find(key);
    if (known.size >= most) known.clear();
    known.set(key, fresh);
    return fresh;
  };
}
