import { renameSource } from '../../app/services/change-source.ts';
import { activeSources, findSource } from '../../app/services/sources.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

export const run: RunCommand = async context => {
  const [word = '', title = ''] = context.input;
  const services = await context.services();
  const found = findSource(activeSources(services), word);
  if (!found.ok) return found;
  const before = found.value.title;
  const renamed = renameSource(services, found.value, title);
  if (!renamed.ok) return renamed;
  const { sourceChanges } = context.messages.cli;
  return ok(
    sourceOutcome(context, services, renamed.value, after => sourceChanges.renamed(before, after.title)),
  );
};
