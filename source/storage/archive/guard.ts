import type { Archive } from '../../domain/library.ts';

export interface Guard {
  /** Runs each call; may make the present archive another one, and then run the call again. */
  readonly guarded: <T>(work: () => T) => T;
  /** Calls that go another way. */
  readonly overrides: Partial<Archive>;
  /** Comes before each call. */
  readonly before?: (name: keyof Archive) => void;
}

type Method = (...values: readonly unknown[]) => unknown;

/** The archive that is present at each call, with every call guarded. */
export function guardArchive(
  present: () => Archive,
  { guarded, overrides, before = () => undefined }: Guard,
): Archive {
  const call =
    (name: keyof Archive): Method =>
    (...values) =>
      guarded(() => {
        before(name);
        return (present()[name] as Method)(...values);
      });

  /** Begins anew if the archive was replaced in the meantime. */
  function* each(request: Parameters<Archive['each']>[0]) {
    let listed = present();
    let rows = listed.each(request)[Symbol.iterator]();
    const next = () => {
      if (listed !== present()) {
        listed = present();
        rows = listed.each(request)[Symbol.iterator]();
      }
      return rows.next();
    };
    for (let row = guarded(next); !row.done; row = guarded(next)) yield row.value;
  }

  /** Steps of work on the archive that is present, begun anew on another one: what is done already is not done twice. */
  function* stepping<Given>(
    name: keyof Archive,
    begin: (archive: Archive) => Generator<void, Given>,
  ): Generator<void, Given> {
    guarded(() => before(name));
    let worked = present();
    let steps = begin(worked);
    for (;;) {
      const step = guarded(() => {
        if (worked !== present()) {
          worked = present();
          steps = begin(worked);
        }
        return steps.next();
      });
      if (step.done) return step.value;
      yield;
    }
  }

  const storing: Archive['storing'] = batches => stepping('storing', archive => archive.storing(batches));
  const merging: Archive['merging'] = other => stepping('merging', archive => archive.merging(other));
  const indexing: Archive['indexing'] = () => stepping('indexing', archive => archive.indexing());
  const grouping: Archive['grouping'] = () => stepping('grouping', archive => archive.grouping());

  const indexingArrivals: Archive['indexingArrivals'] = (queries, last) =>
    stepping('indexingArrivals', archive => archive.indexingArrivals(queries, last));

  const names = Object.keys(present()) as (keyof Archive)[];
  const methods = Object.fromEntries(names.map(name => [name, call(name)]));
  return {
    ...methods,
    each,
    storing,
    merging,
    indexing,
    grouping,
    indexingArrivals,
    ...overrides,
  } as unknown as Archive;
}
