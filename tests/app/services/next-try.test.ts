import { describe, expect, it } from 'vitest';
import {
  activeDeferral,
  deferralAfterFailure,
  deferralAfterSuccess,
} from '../../../source/app/services/next-try.ts';
import type { ReaderError } from '../../../source/domain/errors.ts';
import type { Deferral, FeedSchedule } from '../../../source/domain/source.ts';
import { makeSource } from '../../support/articles.ts';

/** A Tuesday. */
const now = new Date('2026-11-24T12:34:56.000Z');
const minutesFromNow = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString();
const every = (intervalMinutes: number | null, more: Partial<FeedSchedule> = {}): FeedSchedule => ({
  intervalMinutes,
  skipHours: [],
  skipDays: [],
  ...more,
});

describe('after a success', () => {
  it.each<[string, number | null, FeedSchedule | null, number | null]>([
    ['nobody asks for anything', null, null, null],
    ['the headers ask for it', 10, null, 10],
    ['the feed asks for it', null, every(60), 60],
    ['both ask: the longer one counts', 10, every(60), 60],
    ['the headers ask for longer', 90, every(60), 90],
    ['a day at most is believed', 60 * 24 * 365, every(60 * 24 * 30), 60 * 24],
    ['the answer was stale when it came', -10, null, null],
  ])('%s', (_, fresh, schedule, minutes) => {
    const until = fresh === null ? null : minutesFromNow(fresh);
    expect(deferralAfterSuccess(now, until, schedule)).toEqual(
      minutes === null ? null : { reason: 'fresh', until: minutesFromNow(minutes) },
    );
  });
});

describe('after a failure', () => {
  const failure = (error: Partial<ReaderError>, failures = 1, random = 1, url = 'https://news.example/') =>
    deferralAfterFailure(makeSource({ url }), now, { code: 'timeout', ...error }, failures, () => random);

  it.each([
    [1, 2],
    [2, 4],
    [3, 8],
    [10, 1024],
    [11, 1440],
    [500, 1440],
  ])('number %i in a row the wait is up to %i minutes', (failures, minutes) => {
    expect(failure({}, failures)).toEqual({ reason: 'back-off', until: minutesFromNow(minutes) });
    expect(failure({}, failures, 0)).toEqual({ reason: 'back-off', until: minutesFromNow(minutes / 2) });
  });

  it('is as long as the server asks for, a week at most', () => {
    const asked = { code: 'http-status', httpStatus: 429 } as const;
    expect(failure({ ...asked, retryAt: minutesFromNow(1) }, 9)).toEqual({
      reason: 'retry-after',
      until: minutesFromNow(1),
    });
    expect(failure({ ...asked, retryAt: '2027-11-24T00:00:00.000Z' })).toEqual({
      reason: 'retry-after',
      until: minutesFromNow(7 * 24 * 60),
    });
  });

  it.each<[string, Deferral | null]>([
    ['ENETUNREACH', null],
    ['EAI_AGAIN', null],
    ['ECONNREFUSED', { reason: 'back-off', until: minutesFromNow(2) }],
  ])('%s: a machine without a network has no source to blame', (detail, hold) => {
    expect(failure({ code: 'unreachable', detail })).toEqual(hold);
  });

  it.each<[number | undefined, Deferral | null]>([
    [undefined, null],
    [407, null],
    [502, { reason: 'back-off', until: minutesFromNow(2) }],
  ])('a proxy that fails is no fault of a source, unless it answers %s', (httpStatus, hold) => {
    const answer = httpStatus === undefined ? {} : { httpStatus };
    expect(failure({ code: 'proxy-failed', ...answer })).toEqual(hold);
  });

  it('what is gone for good is stopped, and waits for nothing', () => {
    expect(failure({ code: 'http-status', httpStatus: 410 })).toBeNull();
  });

  it('a file is tried again at once', () => {
    expect(failure({ code: 'file-not-found' }, 5, 1, 'file:///news.xml')).toBeNull();
  });
});

describe('a hold', () => {
  const never = { hold: null, schedule: null, succeeded: null };
  const hold: Deferral = { reason: 'back-off', until: minutesFromNow(5) };

  it('is in force until its time has come', () => {
    expect(activeDeferral({ ...never, hold }, now)).toEqual(hold);
    expect(activeDeferral({ ...never, hold }, new Date(hold.until))).toBeNull();
    expect(activeDeferral(never, now)).toBeNull();
  });

  it('made by a clock that was wrong is none', () => {
    const wrong: Deferral = { reason: 'fresh', until: '2031-01-01T00:00:00.000Z' };
    expect(activeDeferral({ ...never, hold: wrong }, now)).toBeNull();
  });

  it.each<[string, Partial<FeedSchedule>, string | null]>([
    ['another hour', { skipHours: [11, 13] }, null],
    ['this hour', { skipHours: [12] }, '2026-11-24T13:00:00.000Z'],
    ['this hour and the next ones', { skipHours: [12, 13, 14] }, '2026-11-24T15:00:00.000Z'],
    ['today', { skipDays: [2] }, '2026-11-25T00:00:00.000Z'],
    ['today, and tomorrow morning', { skipDays: [2], skipHours: [0, 1] }, '2026-11-25T02:00:00.000Z'],
    ['every hour', { skipHours: Array.from({ length: 24 }, (_, hour) => hour) }, null],
    ['every day', { skipDays: [0, 1, 2, 3, 4, 5, 6] }, null],
  ])('lies in what the feed skips: %s', (_, skipped, until) => {
    expect(activeDeferral({ ...never, schedule: every(null, skipped) }, now)).toEqual(
      until === null ? null : { reason: 'fresh', until },
    );
  });

  it.each<[string, number, Deferral | null, Deferral | null]>([
    ['runs from the last success', 60, null, { reason: 'interval', until: minutesFromNow(50) }],
    ['is over', 10, null, null],
    ['is shorter than what the server wants', 12, hold, hold],
    ['is longer than what the server wants', 16, hold, { reason: 'interval', until: minutesFromNow(6) }],
  ])('of the user’s own: the interval %s', (_, interval, server, expected) => {
    const record = { hold: server, schedule: null, succeeded: minutesFromNow(-10) };
    expect(activeDeferral(record, now, interval)).toEqual(expected);
  });

  it('of the user’s own does not count what was fetched by a clock that was wrong', () => {
    expect(activeDeferral({ ...never, succeeded: '2031-01-01T00:00:00.000Z' }, now, 60)).toBeNull();
  });
});
