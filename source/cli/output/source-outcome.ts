import type { FetchRecord, Source } from '../../domain/source.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { linesOf } from './page.ts';
import { sourceJson } from './source-json.ts';

/** Fixed: scripts count on them (`docs/pipes.md`). */
export const sourceColumns = ['id', 'health.status', 'lastFetched', 'error.code', 'title', 'url'] as const;

/** A source that a command changed: with `--json` and in a pipe the source, otherwise one sentence. */
export const sourceOutcome = (
  { describe }: CommandContext,
  source: Source,
  sentence: string,
  record?: FetchRecord,
): Outcome => ({
  json: () => sourceJson(source, record, describe),
  columns: sourceColumns,
  text: page => linesOf(page, sentence),
  confirmation: true,
});
