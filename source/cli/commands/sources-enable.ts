import { setAllEnabled } from '../../app/services/change-source.ts';
import { activeSources, findSources } from '../../app/services/sources.ts';
import { ok } from '../../domain/errors.ts';
import type { RunCommand } from '../command.ts';
import { sourceOutcome } from '../output/source-outcome.ts';

const enabling =
  (enabled: boolean): RunCommand =>
  async context => {
    const services = await context.services();
    const found = findSources(activeSources(services), context.input);
    if (!found.ok) return found;
    const changed = setAllEnabled(services, found.value, enabled);
    if (!changed.ok) return changed;
    const { paused, resumed } = context.messages.cli.sourceChanges;
    const sentence = enabled ? resumed : paused;
    return ok(sourceOutcome(context, services, changed.value, ({ title }) => sentence(title)));
  };

export const pause = enabling(false);
export const resume = enabling(true);
