import { fetchPages } from '../../app/services/fetch-pages.ts';
import { type RefreshEvent, type RefreshSummary, refresh } from '../../app/services/refresh.ts';
import type { Services } from '../../app/services/services.ts';
import { activeSources, findSource } from '../../app/services/sources.ts';
import type { Result } from '../../domain/errors.ts';
import { isOnNetwork, type Source } from '../../domain/source.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { refreshJson } from '../json/refresh.ts';
import { refreshLines } from '../text/refresh.ts';
import { knownSources } from './known-sources.ts';

/** All that are enabled and, with `--offline`, need no network; says how many do. */
function allWanted(services: Services, { flags, messages, warn }: CommandContext): readonly Source[] {
  const enabled = activeSources(services.state.load(), services.archive).filter(source => source.enabled);
  if (!flags.offline) return enabled;
  const left = enabled.filter(isOnNetwork).length;
  if (left > 0) warn(messages.notices.offline(left));
  return enabled.filter(source => !isOnNetwork(source));
}

/** Those that are named, each once, or else all. */
function wanted(services: Services, context: CommandContext): Result<readonly Source[]> {
  const words = context.input;
  if (words.length === 0) return { ok: true, value: allWanted(services, context) };
  const known = knownSources(services);
  const sources = new Map<string, Source>();
  for (const word of words) {
    const found = findSource(known, word);
    if (!found.ok) return found;
    sources.set(found.value.id, found.value);
  }
  return { ok: true, value: [...sources.values()] };
}

function tellProgress(event: RefreshEvent, { progress, messages }: CommandContext): void {
  if (event.type !== 'finished') return;
  progress(messages.cli.fetching(event.done, event.total, event.outcome.title));
}

async function readPages(
  context: CommandContext,
  services: Services,
  summary: RefreshSummary,
  signal: AbortSignal,
): Promise<void> {
  const { progress, messages } = context;
  for await (const { done, total } of fetchPages(services, summary, signal))
    progress(messages.cli.fetchingPages(done, total));
}

/** Warns of changed URLs and overridden deferrals. */
function warnOf({ sources }: RefreshSummary, { warn, messages, clock }: CommandContext): void {
  const { holds, outcomes } = messages.cli;
  for (const { title, overruled, movedTo, stopped } of sources) {
    if (overruled && overruled.reason !== 'fresh') {
      const when = messages.until(overruled.until, clock.now());
      warn(outcomes.overruled(title, holds[overruled.reason](when)));
    }
    if (movedTo !== null) warn(outcomes.moved(title, movedTo));
    if (stopped) warn(outcomes.stopped(title));
  }
}

function exitCodeOf({ sources, failed }: RefreshSummary): ExitCode {
  if (sources.some(({ error }) => error?.code === 'interrupted')) return exitCodes.interrupted;
  return failed > 0 ? exitCodes.partial : exitCodes.done;
}

/** No key waits for an answer here, so several sources share one write. */
const together = 4;

export const refreshSources: RunCommand = async context => {
  const services = await context.services();
  const sources = wanted(services, context);
  if (!sources.ok) return sources;
  let summary: RefreshSummary = { sources: [], added: 0, failed: 0, durationMs: 0 };
  const signal = context.interruption();
  const options = { signal, named: context.input.length > 0, together };
  for await (const event of refresh(services, sources.value, options)) {
    tellProgress(event, context);
    if (event.type === 'completed') summary = event.summary;
  }
  await readPages(context, services, summary, signal);
  warnOf(summary, context);
  return {
    ok: true,
    value: {
      json: () => refreshJson(summary, context.describe),
      text: page => refreshLines(page, summary, context.describe),
      exitCode: exitCodeOf(summary),
    },
  };
};
