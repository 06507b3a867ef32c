import { describe, expect, it } from 'vitest';
import type { DeliveryEvent, DeliveryPlace, Parcel } from '../../../source/domain/delivery.ts';
import { createDeliverer } from '../../../source/system/delivery/deliver.ts';
import { type Handing, type Outlet, traceless } from '../../../source/system/delivery/outlet.ts';

const parcelOf = (number: number): Parcel => ({ number, line: `${number}\n`, environment: {} });

function setUp(answers: readonly Handing['type'][] = [], before: DeliveryPlace = { last: 1, trying: null }) {
  let place = before;
  const left = [...answers];
  const handed: [number, number][] = [];
  const noted: DeliveryPlace[] = [];
  const events: DeliveryEvent[] = [];
  const ended = new AbortController();
  const outlet: Outlet = {
    ...traceless,
    notesAttempts: true,
    hand({ number }, attempt) {
      noted.push(place);
      handed.push([number, attempt]);
      const type = left.shift() ?? 'done';
      return type === 'refused' ? { type, ended: '7' } : ({ type } as Handing);
    },
  };
  const open = (retries = false, also: Partial<Outlet> = {}) =>
    createDeliverer({
      outlet: { ...outlet, ...also },
      place: {
        read: () => place,
        write(next) {
          place = next;
        },
        sync: () => undefined,
      },
      retries,
      onEvent(event) {
        events.push(event);
        if (retries) ended.abort();
      },
      ended: ended.signal,
      ending: new AbortController().signal,
    });
  return { open, handed, noted, events, ended, place: () => place };
}

describe('delivering', () => {
  it('hands over one by one, and notes each', async () => {
    const { open, handed, noted, place } = setUp();
    expect(await open().deliver([2, 3].map(parcelOf), 9)).toEqual({ last: 9, end: null });
    expect(handed).toEqual([
      [2, 1],
      [3, 1],
    ]);
    expect(noted.map(({ last, trying }) => [last, trying?.number])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(place()).toEqual({ last: 9, trying: null });
  });

  it('stops at what nobody reads, and goes on with it the next time', async () => {
    const { open, handed, place } = setUp(['done', 'nobody-reads']);
    const end = { reason: 'nobody-reads' };
    expect(await open().deliver([2, 3, 4].map(parcelOf), 9)).toEqual({ last: 2, end });
    expect(place().last).toBe(2);
    await open().deliver([3, 4].map(parcelOf), 9);
    expect(handed.map(([number]) => number)).toEqual([2, 3, 3, 4]);
  });

  it('tells that a command has not taken an article, and counts its attempts across runs', async () => {
    const { open, handed, events } = setUp(['refused', 'done']);
    expect(await open().deliver([parcelOf(2)], 2)).toEqual({ last: 1, end: { reason: 'refused' } });
    expect(events).toEqual([{ type: 'command-failed', number: 2, ended: '7', waitMs: null }]);
    const next = setUp([], { last: 1, trying: { number: 2, attempt: 1, trace: null } });
    await next.open().deliver([parcelOf(2)], 2);
    expect([...handed, ...next.handed]).toEqual([
      [2, 1],
      [2, 2],
    ]);
  });

  it('waits before it tries again, and ends meanwhile', async () => {
    const { open, events, handed } = setUp(['refused']);
    expect(await open(true).deliver([parcelOf(2)], 2)).toEqual({ last: 1, end: { reason: 'ended' } });
    expect(events).toMatchObject([{ waitMs: 1000 }]);
    expect(handed).toHaveLength(1);
  });

  it('begins nothing once it has been told to end', async () => {
    const { open, handed, ended } = setUp();
    ended.abort();
    expect(await open().deliver([parcelOf(2)], 2)).toEqual({ last: 1, end: { reason: 'ended' } });
    expect(handed).toEqual([]);
  });

  it('does not repeat what had arrived when the last process was killed', () => {
    const trace = { device: '1', inode: '2', size: 3, bytes: 4, hash: 'x' };
    const { open, place } = setUp([], { last: 1, trying: { number: 2, attempt: 1, trace } });
    expect(open(false, { hasArrived: () => true }).last()).toBe(2);
    expect(place()).toEqual({ last: 2, trying: null });
  });
});
