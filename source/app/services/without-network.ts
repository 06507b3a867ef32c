/** Whether it is this machine that has no network, and no source is to blame. */
import type { ReaderError } from '../../domain/errors.ts';
import { type FetchRecord, isOnNetwork } from '../../domain/source.ts';
import { isNotFound, isSourceFault } from './next-try.ts';
import type { PlannedSource } from './refresh-plan.ts';
import type { SourceOutcome } from './refresh-source.ts';
import type { SourceHealth } from './source-health.ts';

const hostOf = ({ url = '' }: ReaderError): string => (URL.canParse(url) ? new URL(url).host : url);

/** `errors`: those of all sources that were asked, none of which has answered. */
export function isWithoutNetwork(errors: readonly ReaderError[]): boolean {
  const hosts = new Set(errors.map(hostOf));
  return (
    errors.some(error => !isSourceFault(error) || hosts.size > 1) &&
    errors.every(error => !isSourceFault(error) || isNotFound(error))
  );
}

type Attempt = Pick<FetchRecord, 'sourceId' | 'attempted' | 'succeeded' | 'error'>;

/** `attempts`: those of sources on the network. Ids of the sources that could not be reached since any was reached, if that is for want of a network. */
export function lostWithNetwork(attempts: readonly Attempt[]): ReadonlySet<string> {
  const answers = attempts.map(({ succeeded }) => succeeded ?? '');
  const lastAnswer = answers.sort().at(-1) ?? '';
  const failures = attempts.flatMap(({ sourceId, attempted, error }) =>
    error && attempted > lastAnswer ? [{ sourceId, error }] : [],
  );
  const isLost = isWithoutNetwork(failures.map(({ error }) => error));
  return new Set(isLost ? failures.map(({ sourceId }) => sourceId) : []);
}

const attemptOf = ({ source, lastAttempt, lastSuccess, error }: SourceHealth): Attempt => ({
  sourceId: source.id,
  attempted: lastAttempt ?? '',
  succeeded: lastSuccess,
  error,
});

export interface HealthReport {
  readonly isWithoutNetwork: boolean;
  readonly health: readonly SourceHealth[];
}

const blameless = (health: SourceHealth): SourceHealth => ({
  ...health,
  status: health.lastSuccess === null ? 'new' : 'ok',
  error: null,
  advice: null,
  hold: null,
});

/** The sources as they are but for a network that is missing. */
export function reportOf(health: readonly SourceHealth[]): HealthReport {
  const lost = lostWithNetwork(health.filter(({ source }) => isOnNetwork(source)).map(attemptOf));
  return {
    isWithoutNetwork: lost.size > 0,
    health: health.map(each => (lost.has(each.source.id) ? blameless(each) : each)),
  };
}

/**
 * The records of sources that have only failed for want of a network, as if they had not been asked: the next refresh asks them all.
 * Empty where one of those that were asked has answered.
 */
export function forgiven(
  planned: readonly PlannedSource[],
  outcomes: ReadonlyMap<string, SourceOutcome>,
  records: () => readonly FetchRecord[],
): readonly FetchRecord[] {
  const asked = planned.filter(({ source, held }) => held === null && isOnNetwork(source));
  const errors = asked.map(({ source }) => outcomes.get(source.id)?.error ?? null);
  if (!errors.every(error => error !== null) || !isWithoutNetwork(errors)) return [];
  const before = new Map(asked.map(({ source, record }) => [source.id, record]));
  return records()
    .filter(({ sourceId }) => before.has(sourceId))
    .map(record => ({ ...record, hold: null, failures: before.get(record.sourceId)?.failures ?? 0 }));
}
