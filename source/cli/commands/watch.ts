import { headerJson } from '../../app/article-json.ts';
import { editionSources } from '../../app/edition.ts';
import type { RefreshSummary } from '../../app/services/refresh.ts';
import type { SourceOutcome } from '../../app/services/refresh-source.ts';
import type { Services } from '../../app/services/services.ts';
import { findSources, knownSources, subscribedSources } from '../../app/services/sources.ts';
import { type WatchEvent, watch } from '../../app/services/watch.ts';
import { isWithoutNetwork } from '../../app/services/without-network.ts';
import type { DeliveryEnd, DeliveryEvent, Parcel } from '../../domain/delivery.ts';
import { ok, type ReaderError, type Result } from '../../domain/errors.ts';
import type { ListedArticle, NumberedArticle } from '../../domain/library.ts';
import type { Query } from '../../domain/query/query.ts';
import { isOnNetwork, type Source } from '../../domain/source.ts';
import { type FlagName, queryFlags } from '../arguments/flags.ts';
import { queryFrom } from '../arguments/selection.ts';
import type { CommandContext, RunCommand } from '../command.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { articleEnvironment } from '../output/article-environment.ts';
import { checkFields, pickFields, tabSeparated } from '../output/fields.ts';
import { reportRules, warnOf } from './refresh.ts';

/** Two watches that ask for the same are one. Times are not what makes the difference: they go on. */
const namingFlags: readonly FlagName[] = [
  ...queryFlags.filter(name => name !== 'since' && name !== 'until'),
  'exec',
];

function nameOf({ flags }: CommandContext): string {
  if (flags.as !== undefined) return flags.as;
  return JSON.stringify(namingFlags.map(name => flags[name] ?? null));
}

/** The sample edition is no news, unless the user has taken it into the list. */
function withoutEdition(services: Services): Query {
  const own = new Set(subscribedSources(services).map(({ id }) => id));
  const strangers = editionSources.filter(({ id }) => !own.has(id));
  return { not: { any: strangers.map(({ id }) => ({ source: id })) } };
}

/** Those that are named, or else all; without what is paused and, with `--offline`, what is on the network. */
function sourcesOf(services: Services, { flags }: CommandContext): readonly Source[] {
  const named = flags.source.length > 0 ? findSources(knownSources(services), flags.source) : null;
  const wanted = named?.ok ? named.value : subscribedSources(services);
  return wanted.filter(source => source.enabled && !(flags.offline && isOnNetwork(source)));
}

function lineOf(article: ListedArticle, { flags }: CommandContext): Result<string> {
  const value = headerJson(article);
  const { fields, json, ndjson } = flags;
  if (!fields) return ok(JSON.stringify(value));
  const checked = checkFields(value, fields);
  if (!checked.ok) return checked;
  return ok(json || ndjson ? JSON.stringify(pickFields(value, fields)) : tabSeparated(value, fields));
}

const parcelFor =
  (context: CommandContext) =>
  ({ number, article }: NumberedArticle): Result<Parcel> => {
    const line = lineOf(article, context);
    return line.ok ? ok({ number, line: `${line.value}\n`, environment: articleEnvironment(article) }) : line;
  };

/** What could be asked wrongly, before anything is waited for. */
function check(context: CommandContext, services: Services, query: Result<Query>): Result<null> {
  if (!query.ok) return query;
  const [any] = services.archive.list({ query: query.value, order: 'newest', limit: 1 });
  const line = any ? lineOf(any, context) : ok('');
  return line.ok ? ok(null) : line;
}

/** Says why a source fails once, not with each attempt; and that there is no network, instead of naming all of them. */
function failureTeller({ say, describe, messages }: CommandContext) {
  const told = new Map<string, ReaderError['code']>();
  let isLost = false;

  function tell({ id, title, error }: SourceOutcome): void {
    if (!error) told.delete(id);
    else if (error.code !== 'interrupted' && told.get(id) !== error.code) {
      told.set(id, error.code);
      say(`${title}: ${describe(error)}`);
    }
  }

  return ({ sources }: RefreshSummary): void => {
    const asked = sources.filter(({ status }) => status !== 'skipped');
    const errors = asked.flatMap(({ error }) => error ?? []);
    const wasLost = isLost;
    isLost = errors.length === asked.length && isWithoutNetwork(errors);
    if (!isLost) for (const outcome of asked) tell(outcome);
    else if (!wasLost) say(messages.cli.watch.noNetwork);
  };
}

function deliveryTeller({ say, warn, messages, flags: { exec } }: CommandContext) {
  const [program = ''] = exec;
  return (event: DeliveryEvent): void => {
    if (event.type === 'waiting') warn(messages.cli.watch.waiting);
    else say(messages.cli.watch.refused(program, event.ended, event.waitMs));
  };
}

function exitCodeOf({ reason }: DeliveryEnd, signal: AbortSignal): ExitCode {
  if (reason === 'refused') return exitCodes.partial;
  const isInterrupted = reason === 'ended' && signal.aborted && signal.reason !== 'SIGTERM';
  return isInterrupted ? exitCodes.interrupted : exitCodes.done;
}

export const run: RunCommand = async context => {
  const services = await context.services();
  const { flags, warn, messages } = context;
  const query = () => queryFrom(context, services, withoutEdition(services));
  const checked = check(context, services, query());
  if (!checked.ok) return checked;
  const signal = context.termination();
  const tellFailures = failureTeller(context);

  function tell(event: WatchEvent): void {
    if (event.type === 'waiting') warn(messages.cli.waitingForRefresh);
    if (event.type !== 'refreshed') return;
    tellFailures(event.summary);
    warnOf(event.summary, context);
    reportRules(event.summary, services, context);
  }

  const delivery = await context.openDelivery({
    name: nameOf(context),
    ...(flags.exec.length > 0 ? { command: flags.exec } : {}),
    retries: !flags.once,
    onEvent: deliveryTeller(context),
  });
  const watching = watch(services, {
    delivery,
    query,
    sources: () => sourcesOf(services, context),
    parcelOf: parcelFor(context),
    everyMs: flags.every,
    limit: flags.limit,
    once: flags.once,
    signal,
  });
  let step = await watching.next();
  for (; !step.done; step = await watching.next()) tell(step.value);
  const end = step.value;
  if (!end.ok) return end;
  if (end.value.reason === 'failed') return { ok: false, error: end.value.error };
  return ok({ isPrinted: true, text: () => [], exitCode: exitCodeOf(end.value, signal) });
};
