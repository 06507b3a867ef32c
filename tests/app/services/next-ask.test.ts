import { describe, expect, it } from 'vitest';
import { nextAsk } from '../../../source/app/services/next-ask.ts';
import { makeSource } from '../../support/articles.ts';
import { makeFetchRecord } from '../../support/fetch-record.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const time = now.getTime();
const source = makeSource({ url: 'https://news.example/feed' });
const here = makeSource({ url: 'http://127.0.0.1:8080/feed' });
const record = makeFetchRecord({ sourceId: source.id });
const heldUntil = (until: string) => ({ ...record, hold: { reason: 'fresh', until } as const });
const none = { asked: undefined, everyMs: undefined, interval: undefined, now };

describe('when a watch asks a source', () => {
  it('asks at its start what may be asked', () => {
    expect(nextAsk({ ...none, source, record: undefined })).toBeLessThanOrEqual(time);
    expect(nextAsk({ ...none, source, record })).toBeLessThanOrEqual(time);
  });

  it('leaves alone what wants to be left alone', () => {
    const until = '2026-11-24T12:30:00.000Z';
    expect(nextAsk({ ...none, source, record: heldUntil(until) })).toBe(Date.parse(until));
    expect(nextAsk({ ...none, source, record: heldUntil(until), everyMs: 1000 })).toBe(Date.parse(until));
  });

  it.each([
    ['five minutes after the last time', source, undefined, 300_000],
    ['after as long as the user says', source, 30_000, 30_000],
    ['ten seconds after it on this machine', here, undefined, 10_000],
  ])('asks what says nothing %s', (_, asked, everyMs, pause) => {
    expect(nextAsk({ ...none, source: asked, record, asked: time, everyMs })).toBe(time + pause);
  });

  it.each([
    [source, 60_000],
    [here, 1000],
  ])('asks what allows more not at every moment: %#', (asked, pause) => {
    const passed = heldUntil('2026-11-24T11:59:59.000Z');
    expect(nextAsk({ ...none, source: asked, record: passed, asked: time })).toBe(time + pause);
  });

  it('looks once a minute for a network that is missing', () => {
    const failed = { ...record, error: { code: 'unreachable', detail: 'ENETUNREACH' } as const };
    expect(nextAsk({ ...none, source, record: failed, asked: time })).toBe(time + 60_000);
  });

  it('asks at the interval that the user has set for a source, and not before the source allows it', () => {
    const often = { ...none, source, asked: time, everyMs: 30_000, interval: 15 };
    expect(nextAsk({ ...often, record: undefined })).toBe(time + 15 * 60_000);
    const fetched = { ...record, succeeded: '2026-11-24T11:50:00.000Z' };
    expect(nextAsk({ ...often, record: fetched, asked: undefined })).toBe(time + 5 * 60_000);
    const until = '2026-11-24T13:00:00.000Z';
    expect(nextAsk({ ...often, record: heldUntil(until) })).toBe(Date.parse(until));
  });
});
