/**
 * When a source is to be left alone, and until when: what servers and feeds say of themselves, and the back-off from those that fail.
 * All times are ISO 8601 in UTC. What a server says is believed up to a limit, so that no slip of its own silences it for good.
 */
import type { ReaderError } from '../../domain/errors.ts';
import {
  type Deferral,
  type FeedSchedule,
  type FetchRecord,
  isOnNetwork,
  type Source,
} from '../../domain/source.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const longestFresh = day;
const longestRetryAfter = 7 * day;
const firstBackOff = 2 * minute;
const longestBackOff = day;

/** A hold that ends later was made by a clock that was wrong. */
const longestHold = longestRetryAfter + day;

const iso = (time: number): string => new Date(time).toISOString();

/** Fresh until the latest of what the answer's headers and the feed itself ask for; null where neither asks. */
export function deferralAfterSuccess(
  now: Date,
  freshUntil: string | null,
  schedule: FeedSchedule | null,
): Deferral | null {
  const byHeaders = freshUntil === null ? 0 : Date.parse(freshUntil) - now.getTime();
  const byFeed = (schedule?.intervalMinutes ?? 0) * minute;
  const wait = Math.min(Math.max(byHeaders, byFeed), longestFresh);
  return wait > 0 ? { reason: 'fresh', until: iso(now.getTime() + wait) } : null;
}

/** Codes of a machine that has no network: no source is to blame. */
const ownFailures = /^(?:ENETUNREACH|ENETDOWN|EAI_AGAIN)$/u;

/** Whether a failure says something about the source. A proxy is ours; what it answers may be about the source. */
export const isSourceFault = ({ code, detail, httpStatus }: ReaderError): boolean =>
  code === 'proxy-failed'
    ? (httpStatus ?? 0) >= 500
    : !(code === 'unreachable' && ownFailures.test(detail ?? ''));

/** No name is found: where that is so of every host, there is no way to any. */
export const isNotFound = ({ detail }: ReaderError): boolean => detail === 'ENOTFOUND';

/** The server says that it will not come back (RFC 9110 §15.5.11): its source is stopped, not tried again. */
export const isGone = ({ httpStatus }: ReaderError): boolean => httpStatus === 410;

/** Doubles with each failure in a row; half of it is left to chance, so that sources do not come back all at once. */
function backOff(failures: number, random: () => number): number {
  const whole = Math.min(firstBackOff * 2 ** (failures - 1), longestBackOff);
  return whole / 2 + (whole / 2) * random();
}

/**
 * @param failures in a row, this one included
 * @param random 0 to 1
 */
export function deferralAfterFailure(
  source: Pick<Source, 'url'>,
  now: Date,
  error: ReaderError,
  failures: number,
  random: () => number,
): Deferral | null {
  if (!isOnNetwork(source) || !isSourceFault(error) || isGone(error)) return null;
  if (error.retryAt === undefined)
    return { reason: 'back-off', until: iso(now.getTime() + backOff(failures, random)) };
  const until = Math.min(Date.parse(error.retryAt), now.getTime() + longestRetryAfter);
  return { reason: 'retry-after', until: iso(until) };
}

const isSkipped = ({ skipHours, skipDays }: FeedSchedule, time: Date): boolean =>
  skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay());

/** The first full hour from now on that the feed does not skip; null where that is now, or never. */
function endOfSkipped(schedule: FeedSchedule, now: Date): string | null {
  if (!isSkipped(schedule, now)) return null;
  const thisHour = Math.floor(now.getTime() / hour);
  for (let ahead = 1; ahead <= 7 * 24; ahead++) {
    const time = new Date((thisHour + ahead) * hour);
    if (!isSkipped(schedule, time)) return time.toISOString();
  }
  return null;
}

type Times = Pick<FetchRecord, 'hold' | 'schedule' | 'succeeded'>;

function deferralOfServer({ hold, schedule }: Times, now: Date): Deferral | null {
  if (hold && hold.until > now.toISOString() && hold.until < iso(now.getTime() + longestHold)) return hold;
  const until = schedule && endOfSkipped(schedule, now);
  return until ? { reason: 'fresh', until } : null;
}

function deferralOfUser({ succeeded }: Times, now: Date, interval: number | undefined): Deferral | null {
  if (interval === undefined || succeeded === null || succeeded > now.toISOString()) return null;
  const until = iso(Date.parse(succeeded) + interval * minute);
  return until > now.toISOString() ? { reason: 'interval', until } : null;
}

/**
 * Why a source is to be left alone now; null where it may be asked. The user may want it asked less often than it allows, never more.
 * @param interval in minutes, if the user has set one
 */
export function activeDeferral(record: Times, now: Date, interval?: number): Deferral | null {
  const server = deferralOfServer(record, now);
  const user = deferralOfUser(record, now, interval);
  return server && user ? (server.until < user.until ? user : server) : (server ?? user);
}
