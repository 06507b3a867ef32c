import { activeSources, findSources, removeSources } from '../../app/services/sources.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

export const run: RunCommand = async context => {
  const services = await context.services();
  const found = findSources(activeSources(services), context.input);
  if (!found.ok) return found;
  const changed = removeSources(services, found.value);
  if (!changed.ok) return changed;
  const { cli } = context.messages;
  return ok(sourceOutcome(context, services, found.value, ({ title }) => cli.sourceRemoved(title)));
};
