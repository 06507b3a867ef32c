import { type MergeReport, mergeHome } from '../../app/services/merge-home.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { mergeJson, mergeLines, mergeRows } from '../output/merge-outcome.ts';

/** Null: it is a home, and no file. */
async function contentOf(
  { files }: CommandContext,
  place: string,
  isHome: boolean,
): Promise<Result<AsyncIterable<Uint8Array> | null>> {
  if (isHome) return ok(null);
  const content = await files.stream(place);
  if (!content.ok && content.error.detail === 'EISDIR') return fail('no-home', { subject: place });
  return content;
}

async function merged(context: CommandContext, place: string): Promise<Result<MergeReport>> {
  const homes = await context.homes();
  const content = await contentOf(context, place, homes.isHome(place));
  if (!content.ok) return content;
  const services = await context.services();
  return homes.withCopy(place, content.value, async copy => mergeHome(services, copy));
}

export const run: RunCommand = async context => {
  const [place = ''] = context.input;
  const report = await merged(context, place);
  if (!report.ok) return report;
  return {
    ok: true,
    value: {
      json: () => mergeJson(place, report.value),
      columns: ['kind', 'count'],
      rows: () => mergeRows(report.value),
      text: page => mergeLines(page, place, report.value),
      confirmation: true,
    },
  };
};
