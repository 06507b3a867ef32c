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

  /** Begins anew too: what is stored already is not stored twice. */
  function* storing(batch: Parameters<Archive['storing']>[0]): ReturnType<Archive['storing']> {
    guarded(() => before('storing'));
    let written = present();
    let steps = written.storing(batch);
    for (;;) {
      const step = guarded(() => {
        if (written !== present()) {
          written = present();
          steps = written.storing(batch);
        }
        return steps.next();
      });
      if (step.done) return step.value;
      yield;
    }
  }

  const names = Object.keys(present()) as (keyof Archive)[];
  const methods = Object.fromEntries(names.map(name => [name, call(name)]));
  return { ...methods, each, storing, ...overrides } as unknown as Archive;
}
