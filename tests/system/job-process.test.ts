import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { savingJobs } from '../../source/app/jobs.ts';
import { createJobProcess, type JobProcessOptions } from '../../source/system/job-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A process that does as the address says which it is to visit. */
const obedient = `
const tell = reply => process.send(reply);
const done = (id, value) => tell({ type: 'done', id, value });
// Not for good: a run of the tests may be killed before it kills this.
const hearNothing = () => {
  for (const end = Date.now() + 60_000; Date.now() < end; );
  process.exit(1);
};
const orders = {
  data: id => done(id, JSON.parse(process.argv[2])),
  process: id => done(id, process.pid),
  values: id => done(id, new Map([['set', new Set([undefined])]])),
  events(id) {
    for (const value of ['one', 'two']) tell({ type: 'event', id, value });
    done(id, 'three');
  },
  event: id => tell({ type: 'event', id, value: 'one' }),
  silent() {},
  fail: id => tell({ type: 'thrown', id, thrown: { message: 'full', readerError: { code: 'storage-failed', subject: 'read.json' } } }),
  bug: id => tell({ type: 'thrown', id, thrown: { message: 'a bug', stack: 'where it was' } }),
  die() { process.send({ type: 'broken', thrown: { message: 'a bug', stack: 'where it was' } }, () => process.exit(1)); },
  exit() { process.exit(1); },
  deaf(id) { process.send({ type: 'event', id, value: null }, hearNothing); },
  aborted: id => done(id, aborted),
};
const aborted = [];
process.on('disconnect', () => process.exit());
process.on('message', order => {
  if (order.name === 'set') hearNothing();
  else if (order.type === 'start') orders[order.takes.url](order.id);
  else if (order.type === 'close') process.send({ type: 'saved' }, () => process.disconnect());
  else {
    aborted.push(order.id);
    done(order.id, 'aborted');
  }
});`;

/** Of leaving, in all. */
const mostMs = 300;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function openProcess(options: Partial<JobProcessOptions> = {}) {
  const file = path.join(temporaryFolder(), 'obedient.mjs');
  writeFileSync(file, obedient);
  const jobs = createJobProcess({ file, data: { home: '/home/reader' }, savingJobs, ...options });
  onTestFinished(() => void jobs.close());
  const begin = (order: string, signal?: AbortSignal): AsyncGenerator<unknown, unknown> =>
    jobs.start('visit', { url: order, from: { source: { id: 'a', title: 'A' }, link: null } }, signal);
  async function result(order: string, signal?: AbortSignal): Promise<unknown> {
    const step = await begin(order, signal).next();
    return step.value;
  }
  return { ...jobs, begin, result };
}

describe('a job in the process', () => {
  it('gives its events in order, then its result', async () => {
    const job = openProcess().begin('events');
    expect([await job.next(), await job.next(), await job.next()]).toEqual([
      { done: false, value: 'one' },
      { done: false, value: 'two' },
      { done: true, value: 'three' },
    ]);
  });

  it('runs beside others, in one process that has been given its data', async () => {
    const { result } = openProcess();
    const [data, ...pids] = await Promise.all(['data', 'process', 'process'].map(order => result(order)));
    expect(data).toEqual({ home: '/home/reader' });
    expect(pids[0]).toBe(pids[1]);
    expect(pids[0]).not.toBe(process.pid);
  });

  it('gives more than JSON can say', async () => {
    expect(await openProcess().result('values')).toEqual(new Map([['set', new Set([undefined])]]));
  });

  it('throws what storage throws with its error, and bugs with where they were', async () => {
    const { result } = openProcess();
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
  it('reaches the process, and what the job then gives is its result', async () => {
    const { begin } = openProcess();
    const controller = new AbortController();
    const job = begin('event', controller.signal);
    expect(await job.next()).toEqual({ done: false, value: 'one' });
    controller.abort();
    expect(await job.next()).toEqual({ done: true, value: 'aborted' });
  });

  it('that came before the job reaches it too', async () => {
    expect(await openProcess().result('silent', AbortSignal.abort())).toBe('aborted');
  });

  it('is sent if nobody wants the events any more, and not after the end', async () => {
    const { begin, result } = openProcess();
    const left = begin('event');
    await left.next();
    await left.return(undefined);
    await result('data');
    const controller = new AbortController();
    await result('data', controller.signal);
    controller.abort();
    expect(await result('aborted')).toEqual([1]);
  });

  it('starts no process', async () => {
    const { begin, close } = openProcess();
    const controller = new AbortController();
    const job = begin('event', controller.signal);
    await job.next();
    await close();
    controller.abort();
    expect(await close()).toBe(true);
    await expect(job.next()).rejects.toMatchObject({ readerError: { code: 'interrupted' } });
  });
});

describe('a process that breaks down', () => {
  it.each([
    ['by a bug', 'die', { message: 'a bug', stack: 'where it was' }],
    ['by leaving', 'exit', { message: 'the process has ended' }],
  ])('%s fails all that it was doing; the next job gets a new one', async (_, order, reason) => {
    const { result } = openProcess();
    const before = await result('process');
    const failures = await Promise.allSettled([result('silent'), result(order)]);
    expect(failures).toMatchObject([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    expect(await result('process')).not.toBe(before);
  });
});

it('a process that cannot be started fails the job, not the reader', async () => {
  await expect(openProcess({ data: 1n }).result('data')).rejects.toThrow('BigInt');
});

it('a process that ends when idle is another one for the next job', async () => {
  const { result } = openProcess({ endsWhenIdle: true });
  const [first, beside] = await Promise.all([result('process'), result('process')]);
  expect(first).toBe(beside);
  expect(await result('process')).not.toBe(first);
  await expect.poll(() => isAlive(first as number)).toBe(false);
});

describe('closing', () => {
  it('takes no time if no process was started', async () => {
    expect(await openProcess().close()).toBe(true);
  });

  it('ends what the process leaves undone, as interrupted', async () => {
    const { result, close } = openProcess();
    const undone = result('silent').catch(thrown => thrown);
    await result('data');
    expect(await close()).toBe(true);
    expect(await undone).toMatchObject({ readerError: { code: 'interrupted' } });
  });

  it('kills a process that does not answer, and does not wait for it', async () => {
    const { begin, result, close } = openProcess();
    const pid = (await result('process')) as number;
    const undone = begin('deaf');
    await undone.next();
    const begun = performance.now();
    expect(await close()).toBe(false);
    expect(performance.now() - begun).toBeLessThan(mostMs);
    await expect(undone.next()).rejects.toMatchObject({ readerError: { code: 'interrupted' } });
    await expect.poll(() => isAlive(pid)).toBe(false);
  });

  it('leaves a process that has a change to save to itself', async () => {
    const { start, result, close } = openProcess();
    const pid = (await result('process')) as number;
    const saved = start('set', { settings: {} }).next();
    const begun = performance.now();
    expect(await close()).toBe(false);
    expect(performance.now() - begun).toBeLessThan(mostMs);
    await expect(saved).rejects.toMatchObject({ readerError: { code: 'interrupted' } });
    expect(isAlive(pid)).toBe(true);
    process.kill(pid);
  });

  it('leaves no timer behind that would keep the process alive', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const jobs = openProcess();
    await jobs.result('data');
    expect(await jobs.close()).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
