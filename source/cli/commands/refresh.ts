import { announcer } from '../../app/announcer.ts';
import type { RefreshSummary } from '../../app/services/refresh.ts';
import { type RefreshProgress, refreshWhole } from '../../app/services/refresh-all.ts';
import type { Skipped } from '../../app/services/refresh-plan.ts';
import type { SourceOutcome } from '../../app/services/refresh-source.ts';
import type { Services } from '../../app/services/services.ts';
import { activeSources, findSources, knownSources } from '../../app/services/sources.ts';
import type { Result } from '../../domain/errors.ts';
import { isOnNetwork, type Source } from '../../domain/source.ts';
import type { Role } from '../../theme/theme.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { type Describe, errorJson } from '../output/error-json.ts';
import { linesOf, type Page } from '../output/page.ts';

export const refreshJson = (
  { sources, added, changed, failed, skipped, durationMs, ruled }: RefreshSummary,
  describe: Describe,
) => ({
  sources: sources.map(outcome => ({
    id: outcome.id,
    title: outcome.title,
    status: outcome.status,
    added: outcome.added,
    changed: outcome.changed,
    error: outcome.error ? errorJson(outcome.error, describe) : null,
    nextTry: outcome.nextTry,
  })),
  added,
  changed,
  failed,
  skipped,
  durationMs,
  rules: ruled.rules.map(({ error, ...rule }) => ({
    ...rule,
    error: error ? errorJson(error, describe) : null,
  })),
});

function sayHeld(held: Skipped, { messages: { cli, until }, now }: Page): string {
  return 'until' in held ? cli.holds[held.reason](until(held.until, now)) : cli.outcomes[held.reason];
}

function sayOutcome({ status, added, error, held }: SourceOutcome, page: Page, describe: Describe): string {
  const { cli } = page.messages;
  if (held) return sayHeld(held, page);
  if (status === 'failed') return cli.outcomes.failed(error ? describe(error) : '');
  return status === 'updated' ? cli.outcomes.updated(added) : cli.outcomes.unchanged;
}

const roles: Readonly<Record<SourceOutcome['status'], Role | null>> = {
  updated: null,
  unchanged: 'meta',
  failed: 'error',
  skipped: 'meta',
};

/** A line for each source and for each rule that did something, and the sum of it all. */
export function refreshLines(
  page: Page,
  { sources, added, failed, ruled }: RefreshSummary,
  describe: Describe,
): string[] {
  const { messages } = page;
  const { rules } = messages;
  return [
    ...sources.flatMap(outcome =>
      linesOf(page, `${outcome.title}: ${sayOutcome(outcome, page, describe)}`, {
        role: roles[outcome.status],
      }),
    ),
    ...ruled.rules
      .filter(({ matched }) => matched > 0)
      .flatMap(({ query, actions, matched }) =>
        linesOf(page, rules.acted(query, rules.actions(actions), matched)),
      ),
    ...linesOf(page, messages.notices.refreshed(added, failed), { role: 'notice' }),
  ];
}

/** All that are enabled and, with `--offline`, need no network; says how many do. */
function allWanted(services: Services, { flags, messages, warn }: CommandContext): readonly Source[] {
  const enabled = activeSources(services).filter(source => source.enabled);
  if (!flags.offline) return enabled;
  const left = enabled.filter(isOnNetwork).length;
  if (left > 0) warn(messages.notices.offline(left));
  return enabled.filter(source => !isOnNetwork(source));
}

/** Those that are named, each once, or else all. */
function wanted(services: Services, context: CommandContext): Result<readonly Source[]> {
  const { input: words, typed } = context;
  if (typed.length === 0) return { ok: true, value: allWanted(services, context) };
  return findSources(knownSources(services), words);
}

/** Without a network nothing takes its time but the refresh of another Khabar, and the stories of many articles. */
function tellProgress(event: RefreshProgress, { progress, messages, flags }: CommandContext): void {
  if (event.type === 'waiting') progress(messages.cli.waitingForRefresh);
  if (event.type === 'grouping') progress(messages.cli.stories.grouping(event.left));
  if (flags.offline) return;
  if (event.type === 'finished')
    progress(messages.cli.fetching(event.done, event.total, event.outcome.title));
  if (event.type === 'pages') progress(messages.cli.fetchingPages(event.done, event.total));
}

/** Warns of changed URLs and overridden deferrals. */
export function warnOf({ sources }: RefreshSummary, { warn, messages, clock }: CommandContext): void {
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

const mostNotified = 20;

/** Says which articles rules announce, and which rules could do nothing. */
export function reportRules({ ruled }: RefreshSummary, { archive }: Services, context: CommandContext): void {
  const { warn, messages, describe } = context;
  for (const article of archive.listed(ruled.done.notify.slice(0, mostNotified)))
    warn(`${announcer(article, archive, messages)}: ${article.title}`);
  for (const { query, error } of ruled.rules) if (error) warn(messages.rules.failed(query, describe(error)));
}

/** With `--quiet` the report is left out, but not what failed. */
function sayFailures({ sources, ruled }: RefreshSummary, { say, messages, describe }: CommandContext): void {
  for (const { title, status, error } of sources)
    if (status === 'failed' && error) say(`${title}: ${describe(error)}`);
  for (const { query, error } of ruled.rules) if (error) say(messages.rules.failed(query, describe(error)));
}

function exitCodeOf({ sources, failed }: RefreshSummary): ExitCode {
  if (sources.some(({ error }) => error?.code === 'interrupted')) return exitCodes.interrupted;
  return failed > 0 ? exitCodes.partial : exitCodes.done;
}

export const run: RunCommand = async context => {
  const services = await context.services();
  const sources = wanted(services, context);
  if (!sources.ok) return sources;
  const { json, ndjson, quiet } = context.flags;
  const isQuiet = quiet && !json && !ndjson;
  const signal = context.interruption();
  const work = refreshWhole(services, sources.value, { signal, named: context.typed.length > 0 });
  let step = await work.next();
  for (; !step.done; step = await work.next()) tellProgress(step.value, context);
  const summary = step.value;
  warnOf(summary, context);
  reportRules(summary, services, context);
  if (isQuiet) sayFailures(summary, context);
  return {
    ok: true,
    value: {
      json: () => refreshJson(summary, context.describe),
      columns: ['id', 'status', 'added', 'changed', 'error.code', 'title'],
      rows: () => refreshJson(summary, context.describe).sources,
      text: page => refreshLines(page, summary, context.describe),
      confirmation: true,
      exitCode: exitCodeOf(summary),
    },
  };
};
