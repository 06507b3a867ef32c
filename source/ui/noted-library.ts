import type { JobName } from '../app/jobs.ts';
import type { Library } from './reader-options.ts';

type Workers = Pick<Library, 'jobs' | 'opener' | 'clipboard' | 'editor' | 'programs'>;

interface NotedLibrary<Given extends Workers> {
  readonly library: Given;
  /** Whether any work was begun since this was asked the last time: its answer will be heard. */
  readonly hasBegun: () => boolean;
}

/** Nothing is said when they are done. */
const unheard: ReadonlySet<JobName> = new Set([
  'keep-place',
  'keep-line',
  'keep-hint',
  'count-scopes',
  'snippets',
  'pictures',
  'index',
  'sync',
  'check',
]);

/** Takes note of what a key sets going. */
export function notedLibrary<Given extends Workers>(given: Given): NotedLibrary<Given> {
  const { jobs, opener, clipboard, editor, programs } = given;
  let begun = false;
  const noted = <Arguments extends readonly unknown[], Gives>(work: (...values: Arguments) => Gives) =>
    ((...values: Arguments): Gives => {
      begun = true;
      return work(...values);
    }) as typeof work;
  return {
    library: {
      ...given,
      jobs: {
        ...jobs,
        start(job, takes, signal) {
          begun ||= !unheard.has(job);
          return jobs.start(job, takes, signal);
        },
      },
      opener: { open: noted(opener.open) },
      clipboard: { copy: noted(clipboard.copy) },
      editor: { edit: noted(editor.edit) },
      programs: { run: noted(programs.run) },
    },
    hasBegun() {
      const was = begun;
      begun = false;
      return was;
    },
  };
}
