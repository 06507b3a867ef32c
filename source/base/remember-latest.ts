/** `compute`, with its latest results kept, as many as `most`, for as long as it is asked for the same. */
export function rememberLatest<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
  most = 1,
): (...args: Arguments) => Result {
  /** The one that was asked for last comes first. */
  const kept: { readonly args: Arguments; readonly result: Result }[] = [];
  return (...args) => {
    const index = kept.findIndex(known => known.args.every((arg, at) => Object.is(arg, args[at])));
    const [known] = index < 0 ? [] : kept.splice(index, 1);
    const latest = known ?? { args, result: compute(...args) };
    kept.unshift(latest);
    if (kept.length > most) kept.pop();
    return latest.result;
  };
}
