/** When `khabar watch` asks a source again: when that says it may, and otherwise after a while. */
import type { FetchRecord, Source } from '../../domain/source.ts';
import { activeDeferral } from './next-try.ts';

const second = 1000;
const minute = 60 * second;

/** Sources that do not say when they want to be asked. */
const usualPause = 5 * minute;
const usualPauseHere = 10 * second;

/** Between two requests, also where a source allows more. */
const leastPause = minute;
const leastPauseHere = second;

/** Without a network, whether there is one again. */
const pauseWithoutNetwork = minute;

/** A source of this machine: a file, or a server that nobody else pays for. */
function isHere({ url }: Pick<Source, 'url'>): boolean {
  if (url.startsWith('file:')) return true;
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(host);
}

export interface AskRequest {
  readonly source: Source;
  readonly record: FetchRecord | undefined;
  /** When this watch has asked it last, in ms since 1970; absent: it has not. */
  readonly asked: number | undefined;
  readonly now: Date;
  /** `--every`, in ms: in place of the usual pause. */
  readonly everyMs: number | undefined;
  /** In minutes, if the user has set one for this source: before all others. */
  readonly interval: number | undefined;
}

function pauseOf({ source, record, everyMs, interval }: AskRequest): number {
  const here = isHere(source);
  const wanted = interval === undefined ? everyMs : interval * minute;
  const usual = wanted ?? (here ? usualPauseHere : usualPause);
  if (record?.hold?.reason === 'fresh') return Math.min(usual, here ? leastPauseHere : leastPause);
  return record?.error && !record.hold ? Math.min(usual, pauseWithoutNetwork) : usual;
}

/** In ms since 1970; what is not later than now is due. What a source allows is asked at once when a watch starts. */
export function nextAsk(request: AskRequest): number {
  const { record, asked, now, interval } = request;
  const allowed = (record && activeDeferral(record, now, interval)?.until) ?? null;
  const byPause = asked === undefined ? 0 : asked + pauseOf(request);
  return Math.max(byPause, allowed === null ? 0 : Date.parse(allowed));
}
