import { activeSources, findSource, removeSources } from '../../app/services/sources.ts';
import type { RunCommand } from '../command.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

export const run: RunCommand = async context => {
  const [word = ''] = context.input;
  const services = await context.services();
  const found = findSource(activeSources(services), word);
  if (!found.ok) return found;
  const source = found.value;
  const changed = removeSources(services, [source]);
  if (!changed.ok) return changed;
  const record = services.archive.fetchRecords().find(({ sourceId }) => sourceId === source.id);
  const sentence = context.messages.cli.sourceRemoved(source.title);
  return { ok: true, value: sourceOutcome(context, source, sentence, record) };
};
