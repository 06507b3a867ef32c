import { findSource, sourcesInForce, subscribedSources } from '../../app/services/sources.ts';
import { isEditionSource } from '../../domain/source.ts';
import type { RunCommand } from '../command.ts';
import { sourceOutcome } from './source-outcome.ts';

export const removeSource: RunCommand = async context => {
  const [word = ''] = context.input;
  const services = await context.services();
  const state = services.state.load();
  const inForce = sourcesInForce(state, services.archive);
  const found = findSource(inForce, word);
  if (!found.ok) return found;
  const source = found.value;
  const base = subscribedSources(state);
  // The sample edition stands beside the user's list until there is news; to take one of its sources away, the rest is put in it.
  const standing = isEditionSource(source) ? inForce.filter(isEditionSource) : [];
  const changed = services.state.apply([
    { type: 'add-sources', sources: standing, base },
    { type: 'remove-sources', ids: [source.id], base },
  ]);
  if (!changed.ok) return changed;
  const record = services.archive.fetchRecords().find(({ sourceId }) => sourceId === source.id);
  const sentence = context.messages.cli.sourceRemoved(source.title);
  return { ok: true, value: sourceOutcome(context, source, sentence, record) };
};
