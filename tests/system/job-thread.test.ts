import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createJobThread } from '../../source/system/job-thread.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A thread that does as the address says which it is to visit. */
const obedient = `
import { parentPort, threadId, workerData } from 'node:worker_threads';
const tell = reply => parentPort.postMessage(reply);
const done = (id, value) => tell({ type: 'done', id, value });
const orders = {
  data: id => done(id, workerData),
  thread: id => done(id, threadId),
  events(id) {
    for (const value of ['one', 'two']) tell({ type: 'event', id, value });
    done(id, 'three');
  },
  event: id => tell({ type: 'event', id, value: 'one' }),
  silent() {},
  fail: id => tell({ type: 'thrown', id, thrown: { message: 'full', readerError: { code: 'storage-failed', subject: 'read.json' } } }),
  bug: id => tell({ type: 'thrown', id, thrown: { message: 'a bug', stack: 'where it was' } }),
  die() { throw new TypeError('a dead thread'); },
  exit() { process.exit(1); },
  deaf() { tell({ type: 'event', id: 0, value: null }); for (;;); },
  aborted: id => done(id, aborted),
};
const aborted = [];
parentPort.on('message', order => {
  if (order.type === 'start') orders[order.takes.url](order.id);
  else if (order.type === 'close') tell({ type: 'closed' });
  else {
    aborted.push(order.id);
    done(order.id, 'aborted');
  }
});`;

function openThread() {
  const file = path.join(temporaryFolder(), 'obedient.mjs');
  writeFileSync(file, obedient);
  const jobs = createJobThread({ file, workerData: { home: '/home/reader' } });
  onTestFinished(() => void jobs.close());
  const begin = (order: string, signal?: AbortSignal): AsyncGenerator<unknown, unknown> =>
    jobs.start('visit', { url: order, from: { source: { id: 'a', title: 'A' }, link: null } }, signal);
  async function result(order: string, signal?: AbortSignal): Promise<unknown> {
    const step = await begin(order, signal).next();
    return step.value;
  }
  return { ...jobs, begin, result };
}

describe('a job in the thread', () => {
  it('gives its events in order, then its result', async () => {
    const job = openThread().begin('events');
    expect([await job.next(), await job.next(), await job.next()]).toEqual([
      { done: false, value: 'one' },
      { done: false, value: 'two' },
      { done: true, value: 'three' },
    ]);
  });

  it('runs beside others, in one thread that has been given its data', async () => {
    const { result } = openThread();
    const [data, ...threads] = await Promise.all(['data', 'thread', 'thread'].map(order => result(order)));
    expect(data).toEqual({ home: '/home/reader' });
    expect(threads[0]).toBe(threads[1]);
  });

  it('throws what storage throws with its error, and bugs with where they were', async () => {
    const { result } = openThread();
    await expect(result('fail')).rejects.toMatchObject({
      message: 'full',
      readerError: { code: 'storage-failed', subject: 'read.json' },
    });
    const bug: unknown = await result('bug').catch(thrown => thrown);
    expect(bug).toMatchObject({ message: 'a bug', stack: 'where it was' });
    expect(bug).not.toHaveProperty('readerError');
  });
});

describe('an abort', () => {
  it('reaches the thread, and what the job then gives is its result', async () => {
    const { begin } = openThread();
    const controller = new AbortController();
    const job = begin('event', controller.signal);
    expect(await job.next()).toEqual({ done: false, value: 'one' });
    controller.abort();
    expect(await job.next()).toEqual({ done: true, value: 'aborted' });
  });

  it('that came before the job reaches it too', async () => {
    expect(await openThread().result('silent', AbortSignal.abort())).toBe('aborted');
  });

  it('is sent if nobody wants the events any more, and not after the end', async () => {
    const { begin, result } = openThread();
    const left = begin('event');
    await left.next();
    await left.return(undefined);
    await result('data');
    const controller = new AbortController();
    await result('data', controller.signal);
    controller.abort();
    expect(await result('aborted')).toEqual([1]);
  });

  it('starts no thread', async () => {
    const { begin, close, result } = openThread();
    const controller = new AbortController();
    const job = begin('silent', controller.signal).next();
    const before = await result('thread');
    await Promise.allSettled([close(), job]);
    controller.abort();
    expect(await result('thread')).toBe((before as number) + 1);
  });
});

describe('a thread that breaks down', () => {
  it.each([
    ['by a bug', 'die', 'a dead thread'],
    ['by leaving', 'exit', 'the thread has ended'],
  ])('%s fails all that it was doing; the next job gets a new one', async (_, order, message) => {
    const { result } = openThread();
    const before = await result('thread');
    const failures = await Promise.allSettled([result('silent'), result(order)]);
    expect(failures).toMatchObject([
      { status: 'rejected', reason: { message } },
      { status: 'rejected', reason: { message } },
    ]);
    expect(await result('thread')).not.toBe(before);
  });
});

describe('closing', () => {
  it('takes no time if no thread was started', async () => {
    expect(await openThread().close()).toBe(true);
  });

  it('ends what the thread leaves undone, as interrupted', async () => {
    const { result, close } = openThread();
    const undone = result('silent').catch(thrown => thrown);
    await result('data');
    expect(await close()).toBe(true);
    expect(await undone).toMatchObject({ readerError: { code: 'interrupted' } });
  });

  it('does not wait for a thread that does not answer', async () => {
    const { begin, result, close } = openThread();
    const before = await result('thread');
    const undone = begin('deaf')
      .next()
      .catch(thrown => thrown);
    expect(await close()).toBe(false);
    expect(await undone).toMatchObject({ readerError: { code: 'interrupted' } });
    expect(await result('thread')).not.toBe(before);
  });

  it('leaves no timer behind that would keep the process alive', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const thread = openThread();
    await thread.result('data');
    expect(await thread.close()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
