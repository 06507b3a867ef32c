import type { ImportReport } from '../../app/services/import-sources.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Describe } from './error.ts';
import { sourceJson } from './source.ts';

export const importJson = (
  { added, skipped, problems }: ImportReport,
  { cli }: Messages,
  describe: Describe,
) => ({
  added: added.map(source => sourceJson(source, undefined, describe)),
  skipped: skipped.map(({ url, reason }) => ({ url, reason: cli.skipReasons[reason] })),
  errors: problems.map(({ line, problem, detail }) => ({
    line,
    message: cli.listProblems[problem](detail ?? ''),
  })),
});
