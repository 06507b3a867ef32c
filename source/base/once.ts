/** Returns `make` with its first result kept: for values that cost milliseconds and are not always needed. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
