/**
 * The reader's jobs in a process of their own, so that no work on disk or network makes a key wait, and leaving waits for none: a process
 * can be killed within any call of SQLite, a thread cannot (`docs/decisions/2026-11-29-jobs-in-a-process.md`).
 */
import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import type { JobName, Jobs, JobTypes } from '../app/jobs.ts';
import type { DamageNotice } from '../domain/ports.ts';
import { smallHeapFlags } from './small-heap-thread.ts';
import { revived, sendable, type ThrownElsewhere } from './thrown-elsewhere.ts';

export interface StartOrder {
  readonly type: 'start';
  readonly id: number;
  readonly name: JobName;
  readonly takes: JobTypes[JobName]['takes'];
}

/** To the process. `id` tells the jobs apart. */
export type JobOrder =
  | StartOrder
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'close' };

/** From the process. `broken`: a bug outside of any job ends it. `saved`: the answer to `close`; the rest ends after this process. */
export type JobReply =
  | { readonly type: 'event' | 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'thrown'; readonly id: number; readonly thrown: ThrownElsewhere }
  | { readonly type: 'damage'; readonly damage: readonly DamageNotice[] }
  | { readonly type: 'broken'; readonly thrown: ThrownElsewhere }
  | { readonly type: 'saved' };

export interface JobProcessOptions {
  /** What the process runs (`main/job-worker.ts`, built). */
  readonly file: string;
  /** Its first argument, as JSON. */
  readonly data: unknown;
  /** Jobs whose first step must not be lost (`app/jobs.ts`). */
  readonly savingJobs: ReadonlySet<JobName>;
  /** Ends the process after its last job; the next one starts another. */
  readonly endsWhenIdle?: boolean;
}

interface Waiting {
  readonly replies: JobReply[];
  wake: () => void;
  /** Until its first reply. */
  isSaving: boolean;
}

/**
 * From the order to close to its answer; together with the way out, leaving takes 300 ms at most. A process that does not answer is killed,
 * unless it has changes to save: it goes on waiting for the lock of the files after this process has ended.
 */
const patienceMs = 150;

const ended: ThrownElsewhere = { message: 'the process has ended', readerError: { code: 'interrupted' } };

/** `detached`: signals for the group of the terminal's processes are for the reader, or for a child that has the terminal. */
function startProcess({ file, data }: Pick<JobProcessOptions, 'file' | 'data'>): ChildProcess {
  const started = fork(file, [JSON.stringify(data)], {
    serialization: 'advanced',
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...process.execArgv, ...smallHeapFlags],
  });
  started.unref();
  started.channel?.unref();
  return started;
}

/** The process starts with the first job; it does not keep this one alive, and ends with it. */
export function createJobProcess(options: JobProcessOptions): Jobs {
  const jobs = new Map<number, Waiting>();
  const orders: JobOrder[] = [];
  let child: ChildProcess | null = null;
  let lastId = 0;
  let damage: readonly DamageNotice[] = [];
  let onClosed = (_isSaved: boolean): void => undefined;

  function open(): ChildProcess {
    const started = startProcess(options);
    let reason = ended;
    started.on('message', (reply: JobReply) => {
      if (reply.type === 'saved') onClosed(true);
      else if (reply.type === 'damage') damage = reply.damage;
      else if (reply.type === 'broken') reason = reply.thrown;
      else deliver(reply);
    });
    started.on('error', ({ message }: Error) => failAll(started, { message }));
    started.on('close', () => failAll(started, reason));
    return started;
  }

  /** What a key has changed is drawn first: to start a process, or to wake it, can take longer than a frame. */
  function order(next: JobOrder): void {
    if (orders.push(next) === 1) setImmediate(sendOrders);
  }

  function sendOrders(): void {
    for (const next of orders.splice(0)) {
      if (next.type === 'start') sendStart(next);
      else if (child) send(child, next);
    }
  }

  /** Whoever asked for the job is not there any more to catch what is thrown: it is for the job to throw. */
  function sendStart(next: StartOrder): void {
    if (!jobs.has(next.id)) return;
    try {
      child ??= open();
      send(child, next);
    } catch (thrown) {
      deliver({ type: 'thrown', id: next.id, thrown: sendable(thrown) });
    }
  }

  /** An order that does not arrive is one to a process that has ended. */
  const send = (to: ChildProcess, order: JobOrder): void => void to.send(order, () => undefined);

  function deliver(reply: Extract<JobReply, { readonly id: number }>): void {
    const job = jobs.get(reply.id);
    if (!job) return;
    job.replies.push(reply);
    job.isSaving = false;
    job.wake();
  }

  /** All that a broken process was doing has failed, and the next job gets a new one. A bug that no job hears of is thrown here. */
  function failAll(broken: ChildProcess, thrown: ThrownElsewhere): void {
    if (child !== broken) return;
    child = null;
    onClosed(false);
    for (const id of jobs.keys()) deliver({ type: 'thrown', id, thrown });
    if (jobs.size === 0 && !thrown.readerError) throw revived(thrown);
  }

  /** It ends by itself once it is not connected any more. */
  function letGo(): void {
    sendOrders();
    const idle = child;
    child = null;
    if (idle?.connected) idle.disconnect();
  }

  async function* start<Name extends JobName>(
    name: Name,
    takes: JobTypes[Name]['takes'],
    signal?: AbortSignal,
  ): AsyncGenerator<JobTypes[Name]['event'], JobTypes[Name]['gives']> {
    const id = ++lastId;
    const job: Waiting = { replies: [], wake: () => undefined, isSaving: options.savingJobs.has(name) };
    const abort = (): void => order({ type: 'abort', id });
    jobs.set(id, job);
    let isDone = false;
    try {
      order({ type: 'start', id, name, takes });
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
      if (options.endsWhenIdle && jobs.size === 0) letGo();
    }
  }

  return {
    start,
    damage: () => damage,
    async close() {
      sendOrders();
      const ending = child;
      if (!ending) return true;
      ending.channel?.ref(); // or this process could be over first
      const closed = new Promise<boolean>(resolve => {
        onClosed = resolve;
      });
      send(ending, { type: 'close' });
      let giveUp: NodeJS.Timeout | undefined;
      const patience = new Promise<'silent'>(resolve => {
        giveUp = setTimeout(resolve, patienceMs, 'silent');
      });
      const outcome = await Promise.race([closed, patience]);
      clearTimeout(giveUp); // it would keep this process alive
      const isSaving = [...jobs.values()].some(job => job.isSaving);
      if (outcome === 'silent' && !isSaving) ending.kill('SIGKILL');
      ending.channel?.unref();
      failAll(ending, ended);
      return outcome === true;
    },
  };
}
