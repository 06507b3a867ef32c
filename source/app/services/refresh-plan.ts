/** Which sources a refresh asks, in which order, and which it leaves alone. */
import type { Settings } from '../../domain/settings.ts';
import type { Deferral, DeferralReason, FetchRecord, Source } from '../../domain/source.ts';
import { activeDeferral } from './next-try.ts';

/** Whether a source that is asked for by name is asked all the same. What a server forbids stays forbidden. */
const yieldsToName: Readonly<Record<DeferralReason, boolean>> = {
  fresh: true,
  'back-off': true,
  'retry-after': false,
  interval: true,
};

/**
 * Left alone: for a reason of its own, because the refresh that was stopped had come to it already (`done`), or because a refresh of
 * another process has just done so (`elsewhere`).
 */
export type Skipped = Deferral | { readonly reason: 'done' | 'elsewhere' };

export interface PlannedSource {
  readonly source: Source;
  readonly record: FetchRecord | undefined;
  readonly held: Skipped | null;
  /** What would have held it, had it not been named. */
  readonly overruled: Deferral | null;
}

export interface PlanRequest {
  readonly now: Date;
  /** The sources were asked for one by one. */
  readonly named: boolean;
  /** When the refresh began that was stopped; null where none was. */
  readonly resumed: string | null;
  /** Since when another refresh has asked sources; null where none did. */
  readonly doneSince: string | null;
  readonly intervals: Settings['intervals'];
}

function plan(source: Source, record: FetchRecord | undefined, request: PlanRequest): PlannedSource {
  const { now, named, resumed, doneSince, intervals } = request;
  const free = { source, record, held: null, overruled: null };
  if (!record) return free;
  if (doneSince !== null && record.attempted >= doneSince) return { ...free, held: { reason: 'elsewhere' } };
  if (resumed !== null && record.attempted >= resumed) return { ...free, held: { reason: 'done' } };
  const hold = activeDeferral(record, now, intervals[source.id]);
  if (hold === null) return free;
  return named && yieldsToName[hold.reason] ? { ...free, overruled: hold } : { ...free, held: hold };
}

/** In the order in which they are to be asked: what was never asked comes first, then what was not for the longest time. */
export function planRefresh(
  sources: readonly Source[],
  records: ReadonlyMap<string, FetchRecord>,
  request: PlanRequest,
): readonly PlannedSource[] {
  const attempted = (planned: PlannedSource): string => planned.record?.attempted ?? '';
  return sources
    .map(source => plan(source, records.get(source.id), request))
    .sort((a, b) => (attempted(a) < attempted(b) ? -1 : Number(attempted(a) > attempted(b))));
}
