import { describe, expect, it } from 'vitest';
import { freshUntil, retryAt } from '../../source/system/freshness.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const headersOf = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name] ?? null;
const inSeconds = (seconds: number): string => new Date(now.getTime() + seconds * 1000).toISOString();
const year = 365 * 24 * 60 * 60;

describe('how long an answer is fresh', () => {
  it.each<[Readonly<Record<string, string>>, number | null]>([
    [{}, null],
    [{ 'cache-control': 'public, max-age=600' }, 600],
    [{ 'cache-control': 'MAX-AGE="600"' }, 600],
    [{ 'cache-control': 'max-age=600', age: '500' }, 100],
    [{ 'cache-control': 'max-age=600', age: '700' }, null],
    [{ 'cache-control': 's-maxage=600' }, null],
    [{ 'cache-control': 'no-cache, max-age=600' }, null],
    [{ 'cache-control': 'no-store', expires: 'Tue, 24 Nov 2026 13:00:00 GMT' }, null],
    [{ 'cache-control': 'max-age=-1' }, null],
    [{ 'cache-control': 'max-age=99999999999999999999' }, year],
    [{ expires: 'Tue, 24 Nov 2026 13:00:00 GMT' }, 3600],
    [{ expires: 'Tuesday, 24-Nov-26 13:00:00 GMT' }, 3600],
    [{ expires: 'Tue Nov 24 13:00:00 2026' }, 3600],
    // The server's clock is a day late: what counts is what lies between its own dates.
    [{ expires: 'Mon, 23 Nov 2026 13:00:00 GMT', date: 'Mon, 23 Nov 2026 12:30:00 GMT' }, 1800],
    [{ 'cache-control': 'max-age=60', expires: 'Tue, 24 Nov 2026 13:00:00 GMT' }, 60],
    [{ expires: '0' }, null],
    [{ expires: 'soon' }, null],
  ])('%j', (headers, seconds) => {
    expect(freshUntil(headersOf(headers), now)).toBe(seconds === null ? null : inSeconds(seconds));
  });
});

describe('when a server wants to be asked again', () => {
  it.each([
    ['120', 120],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30],
    ['Tue Nov 24 12:00:30 2026', 30],
    ['Fri, 31 Dec 9999 23:59:59 GMT', year],
    ['Mon, 23 Nov 2026 12:00:00 GMT', null],
    ['0', null],
    ['-5', null],
    ['2', 2],
    ['1e3', null],
    ['tomorrow', null],
    ['', null],
  ])('Retry-After: %s', (value, seconds) => {
    expect(retryAt(headersOf({ 'retry-after': value }), now)).toBe(
      seconds === null ? null : inSeconds(seconds),
    );
  });
});
