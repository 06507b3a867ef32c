/** The reader's jobs in a thread of their own, so that no work on disk or network makes a key wait. */
import type { Worker } from 'node:worker_threads';
import type { JobName, Jobs, JobTypes } from '../app/jobs.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { DamageNotice } from '../domain/ports.ts';
import { startSmallThread } from './small-heap-thread.ts';

/** To the thread. `id` tells the jobs apart. */
export type JobOrder =
  | {
      readonly type: 'start';
      readonly id: number;
      readonly name: JobName;
      readonly takes: JobTypes[JobName]['takes'];
    }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'close' };

/** What a thread throws, as far as it can be cloned. */
export interface ThrownInThread {
  readonly message: string;
  readonly stack?: string;
  readonly readerError?: ReaderError;
}

/** From the thread. */
export type JobReply =
  | { readonly type: 'event' | 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'thrown'; readonly id: number; readonly thrown: ThrownInThread }
  | { readonly type: 'damage'; readonly damage: readonly DamageNotice[] }
  | { readonly type: 'closed' };

export interface JobThreadOptions {
  /** What the thread runs (`main/job-worker.ts`, built). */
  readonly file: string | URL;
  /** Given to the thread as it is. */
  readonly workerData: unknown;
}

interface Waiting {
  readonly replies: JobReply[];
  wake: () => void;
}

/**
 * How long the thread may take to say that it has ended: it gives its own work 200 ms (`app/jobs-here.ts`), so only one that is
 * starting, or waits for a lock, takes longer. To end it from outside is the last resort: within a call of libsql, that is a crash.
 */
const patienceMs = 1000;

const ended: ThrownInThread = { message: 'the thread has ended', readerError: { code: 'interrupted' } };

const revived = ({ message, stack, readerError }: ThrownInThread): Error =>
  Object.assign(new Error(message), { ...(stack ? { stack } : {}), ...(readerError ? { readerError } : {}) });

/** The thread starts with the first job; it does not keep the process alive by itself. */
export function createJobThread({ file, workerData }: JobThreadOptions): Jobs {
  const jobs = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let lastId = 0;
  let closed = (): void => undefined;
  let damage: readonly DamageNotice[] = [];

  function startThread(): Worker {
    const started = startSmallThread(file, { workerData });
    started.on('message', (reply: JobReply) => {
      if (reply.type === 'closed') closed();
      else if (reply.type === 'damage') damage = reply.damage;
      else deliver(reply);
    });
    started.on('error', ({ message, stack }: Error) =>
      failAll(started, { message, ...(stack ? { stack } : {}) }),
    );
    started.on('exit', () => failAll(started, ended));
    started.unref();
    return started;
  }

  function send(order: JobOrder): void {
    thread ??= startThread();
    thread.postMessage(order);
  }

  function deliver(reply: Exclude<JobReply, { type: 'closed' | 'damage' }>): void {
    const job = jobs.get(reply.id);
    job?.replies.push(reply);
    job?.wake();
  }

  /** All that a broken thread was doing has failed, and the next job gets a new one. */
  function failAll(broken: Worker, thrown: ThrownInThread): void {
    if (thread !== broken) return;
    thread = null;
    for (const id of jobs.keys()) deliver({ type: 'thrown', id, thrown });
  }

  async function* start<Name extends JobName>(
    name: Name,
    takes: JobTypes[Name]['takes'],
    signal?: AbortSignal,
  ): AsyncGenerator<JobTypes[Name]['event'], JobTypes[Name]['gives']> {
    const id = ++lastId;
    const job: Waiting = { replies: [], wake: () => undefined };
    const abort = (): void => thread?.postMessage({ type: 'abort', id } satisfies JobOrder);
    jobs.set(id, job);
    let isDone = false;
    try {
      send({ type: 'start', id, name, takes });
      signal?.addEventListener('abort', abort, { once: true });
      if (signal?.aborted) abort();
      for (;;) {
        const reply = job.replies.shift();
        if (reply === undefined) {
          await new Promise<void>(resolve => {
            job.wake = resolve;
          });
          continue;
        }
        isDone = reply.type !== 'event';
        if (reply.type === 'thrown') throw revived(reply.thrown);
        if (reply.type === 'done') return reply.value as JobTypes[Name]['gives'];
        if (reply.type === 'event') yield reply.value as JobTypes[Name]['event'];
      }
    } finally {
      signal?.removeEventListener('abort', abort);
      jobs.delete(id);
      if (!isDone) abort();
    }
  }

  return {
    start,
    damage: () => damage,
    async close() {
      const ending = thread;
      if (!ending) return true;
      ending.ref(); // or the process could be over first
      const inGoodOrder = new Promise<boolean>(resolve => {
        closed = () => resolve(true);
        ending.once('exit', () => resolve(false));
      });
      ending.postMessage({ type: 'close' } satisfies JobOrder);
      let giveUp: NodeJS.Timeout | undefined;
      const patience = new Promise<boolean>(resolve => {
        giveUp = setTimeout(resolve, patienceMs, false);
      });
      const isInGoodOrder = await Promise.race([inGoodOrder, patience]);
      clearTimeout(giveUp); // it would keep the process alive
      await ending.terminate();
      return isInGoodOrder;
    },
  };
}
