import { describe, expect, it } from 'vitest';
import { createSlots } from '../../../source/app/services/slots.ts';

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
}

function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>(done => {
    resolve = done;
  });
  return { promise, resolve };
}

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('slots', () => {
  it('are for so many at once, in order', async () => {
    const slots = createSlots({ slots: 2, patienceMs: 10_000 });
    const ends = [deferred<void>(), deferred<void>(), deferred<void>()];
    const begun: number[] = [];
    const runs = ends.map(({ promise }, index) =>
      slots.run(() => {
        begun.push(index);
        return promise;
      }),
    );
    await turn();
    expect(begun).toEqual([0, 1]);
    ends[1]?.resolve();
    await turn();
    expect(begun).toEqual([0, 1, 2]);
    for (const { resolve } of ends) resolve();
    await Promise.all(runs);
  });

  it('are lent while one waits long, and taken back before what others begin', async () => {
    const slots = createSlots({ slots: 1, patienceMs: 1 });
    const answer = deferred<string>();
    const second = deferred<void>();
    const order: string[] = [];
    const slow = slots.run(async () => {
      order.push(await slots.wait(answer.promise));
    });
    const begun = deferred<void>();
    const other = slots.run(() => {
      begun.resolve();
      return second.promise;
    });
    await begun.promise;
    const last = slots.run(async () => void order.push('last'));
    answer.resolve('answer');
    await turn();
    expect(order).toEqual([]);
    second.resolve();
    await Promise.all([slow, other, last]);
    expect(order).toEqual(['answer', 'last']);
  });

  it('come free after a failure', async () => {
    const slots = createSlots({ slots: 1, patienceMs: 1 });
    await expect(slots.run(() => slots.wait(Promise.reject(new Error('no'))))).rejects.toThrow('no');
    expect(await slots.run(async () => 'next')).toBe('next');
  });
});
