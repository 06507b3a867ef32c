/** As `Object.fromEntries`, and of hundreds of keys several times as fast: V8 makes a table at once, and not a hidden class for each key. */
export function dictionaryOf<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  const dictionary: Record<string, Value> = Object.create(null);
  for (const [key, value] of entries) dictionary[key] = value;
  return dictionary;
}
