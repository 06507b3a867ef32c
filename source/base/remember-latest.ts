/** `compute`, with its latest result kept for as long as it is asked for the same. */
export function rememberLatest<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let latest: { readonly args: Arguments; readonly result: Result } | null = null;
  return (...args) => {
    if (latest?.args.every((arg, index) => Object.is(arg, args[index]))) return latest.result;
    latest = { args, result: compute(...args) };
    return latest.result;
  };
}
