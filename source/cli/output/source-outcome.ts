import type { Services } from '../../app/services/services.ts';
import type { Source } from '../../domain/source.ts';
import type { CommandContext, Outcome } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { linesOf } from './page.ts';
import { sourceJson } from './source-json.ts';

/** Fixed: scripts count on them (`docs/pipes.md`). */
export const sourceColumns = ['id', 'health.status', 'lastFetched', 'error.code', 'title', 'url'] as const;

/** Sources that a command changed: with `--json` and in a pipe the sources, otherwise a sentence for each. */
export function sourceOutcome(
  { describe }: CommandContext,
  { archive }: Pick<Services, 'archive'>,
  sources: readonly Source[],
  sentence: (source: Source) => string,
  exitCode?: ExitCode,
): Outcome {
  const records = new Map(archive.fetchRecords().map(record => [record.sourceId, record]));
  return {
    json: () => sources.map(source => sourceJson(source, records.get(source.id), describe)),
    columns: sourceColumns,
    text: page => sources.flatMap(source => linesOf(page, sentence(source))),
    confirmation: true,
    ...(exitCode === undefined ? {} : { exitCode }),
  };
}
