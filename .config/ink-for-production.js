/** Ink waits at top level for what it only loads under `DEV=true`, and CommonJS cannot wait. */
import { rewriting } from './rewriting.js';

export const inkForProduction = rewriting('ink-for-production', [
  {
    id: /ink[\\/]build[\\/]reconciler\.js$/u,
    was: [
      ["await import('./devtools.js');", ''],
      ['await loadPackageJson()', '{ name: undefined, version: undefined }'],
    ],
  },
]);
