import type { FetchRecord, Source } from '../../domain/source.ts';
import type { CommandContext, Outcome } from '../command.ts';
import { linesOf } from './page.ts';
import { sourceJson } from './source-json.ts';

/** A source that a command changed: with `--json` the source, otherwise one sentence. */
export const sourceOutcome = (
  { describe }: CommandContext,
  source: Source,
  sentence: string,
  record?: FetchRecord,
): Outcome => ({
  json: () => sourceJson(source, record, describe),
  text: page => linesOf(page, sentence),
  confirmation: true,
});
