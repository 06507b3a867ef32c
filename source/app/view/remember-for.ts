/** `compute`, with its latest result kept for each subject, for as long as there is that subject and the rest is the same. */
export function rememberFor<Subject extends object, Rest extends readonly unknown[], Result>(
  compute: (subject: Subject, ...rest: Rest) => Result,
): (subject: Subject, ...rest: Rest) => Result {
  const kept = new WeakMap<Subject, { readonly rest: Rest; readonly result: Result }>();
  return (subject, ...rest) => {
    const latest = kept.get(subject);
    if (latest?.rest.every((value, index) => Object.is(value, rest[index]))) return latest.result;
    const result = compute(subject, ...rest);
    kept.set(subject, { rest, result });
    return result;
  };
}
