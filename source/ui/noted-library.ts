import type { Library } from './reader-options.ts';

type Workers = Pick<Library, 'jobs' | 'opener' | 'clipboard' | 'editor'>;

interface NotedLibrary<Given extends Workers> {
  readonly library: Given;
  /** Whether any work was begun since this was asked the last time: its answer will be heard. */
  readonly hasBegun: () => boolean;
}

/** Takes note of what a key sets going. */
export function notedLibrary<Given extends Workers>(given: Given): NotedLibrary<Given> {
  const { jobs, opener, clipboard, editor } = given;
  let begun = false;
  const noted = <Arguments extends readonly unknown[], Gives>(work: (...values: Arguments) => Gives) =>
    ((...values: Arguments): Gives => {
      begun = true;
      return work(...values);
    }) as typeof work;
  return {
    library: {
      ...given,
      jobs: { ...jobs, start: noted(jobs.start) as Library['jobs']['start'] },
      opener: { open: noted(opener.open) },
      clipboard: { copy: noted(clipboard.copy) },
      editor: { edit: noted(editor.edit) },
    },
    hasBegun() {
      const was = begun;
      begun = false;
      return was;
    },
  };
}
