/** Reading documents in a thread of its own: beside the keys and the archive's writing, and within bounds that no document can break. */
import type { Worker } from 'node:worker_threads';
import { changeV8Flags, resetV8Flags, type V8Flag } from '../base/v8-flags.ts';
import type { DocumentBody, DocumentReaders, WakingReaders } from '../domain/documents.ts';
import { fail, type ReaderErrorCode, type Result } from '../domain/errors.ts';
import { afterAwake } from './awake-time.ts';
import { startSmallThread } from './small-heap-thread.ts';

export interface DocumentThreadOptions {
  /** What the thread runs (`document-worker.ts`, built). */
  readonly file: string;
  /** For one document, in awake time. */
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
  /** So long after the last document the thread ends, and its memory is free. */
  readonly idleMs?: number;
}

const defaults = { timeoutMs: 15_000, memoryMb: 768, idleMs: 5000 };

/** What is said of a document that breaks the bounds. */
const brokenBounds: Readonly<Record<keyof DocumentReaders, ReaderErrorCode>> = {
  feed: 'malformed-feed',
  preview: 'malformed-feed',
  article: 'no-article',
  picture: 'no-picture',
};

interface Order {
  readonly kind: keyof DocumentReaders;
  readonly document: DocumentBody;
  // biome-ignore lint/suspicious/noExplicitAny: what is read depends on the kind, which the caller knows
  readonly resolve: (result: Result<any>) => void;
  readonly reject: (error: unknown) => void;
}

/** What a thread is told that has nothing to read yet. */
const feedsAreComing = 'feeds';

/** So many documents are with the thread, so that it has something to read while the other one writes. */
const mostAhead = 6;

/** Each is a copy in memory: one at least is with the thread, and others as long as all are no more than this. */
const mostBytesAhead = 2_000_000;

/** How many of the first are with the thread. */
function aheadIn(orders: readonly Order[]): number {
  let bytes = 0;
  const tooMuch = orders.findIndex(({ document }) => {
    bytes += document.body.length;
    return bytes > mostBytesAhead;
  });
  return Math.min(mostAhead, Math.max(1, tooMuch < 0 ? orders.length : tooMuch));
}

/**
 * While there is a thread. Code that V8 makes of `map` and its kin takes long to compile, and breaks at their results, which are arrays of another
 * kind than before. Threads that help to collect garbage are waited for where two heaps are in use and other processors are not free.
 */
const flags: readonly V8Flag[] = [
  { change: '--no-turbo-inline-array-builtins', usual: '--turbo-inline-array-builtins' },
  { change: '--no-parallel-scavenge', usual: '--parallel-scavenge' },
];

/** A feed of 300 kB makes 3 to 5 MB of objects, most of which live until it is read. */
const semiSpaceMb = 4;

/** The thread starts with the first document, and keeps the process alive only while it reads; one that a document breaks is replaced. */
export function createDocumentThread(options: DocumentThreadOptions): Required<WakingReaders> {
  const { file, timeoutMs, memoryMb, idleMs } = { ...defaults, ...options };
  /** The first is being read; the first `sent` are with the thread. */
  const orders: Order[] = [];
  let sent = 0;
  let thread: Worker | null = null;
  let endClock: (() => void) | undefined;
  let idleTimer: NodeJS.Timeout | undefined;

  function endThread(): void {
    void thread?.terminate();
    thread = null;
    resetV8Flags(flags);
  }

  function startThread(): Worker {
    changeV8Flags(flags);
    const started = startSmallThread(file, {
      semiSpaceMb,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const whilePresent =
      <Told>(listener: (told: Told) => void) =>
      (told: Told): void => {
        if (thread === started) listener(told);
      };
    started.on('message', whilePresent(answered));
    started.on('error', whilePresent(fallen));
    return started;
  }

  function proceed(): void {
    clearTimeout(idleTimer);
    if (orders.length === 0) {
      thread?.unref();
      idleTimer = setTimeout(endThread, idleMs).unref();
      return;
    }
    thread ??= startThread();
    thread.ref();
    for (const { kind, document } of orders.slice(sent, aheadIn(orders))) {
      thread.postMessage({ kind, document });
      sent++;
    }
    endClock ??= afterAwake(timeoutMs, () => giveUp(`${timeoutMs} ms`));
  }

  function stopClock(): void {
    endClock?.();
    endClock = undefined;
  }

  function endFirst(): Order {
    stopClock();
    sent--;
    return orders.shift() as Order;
  }

  function answered(result: Result<unknown>): void {
    endFirst().resolve(result);
    proceed();
  }

  /** What the broken thread has not read goes to another one. */
  function replaceThread(): Order {
    endThread();
    const broken = endFirst();
    sent = 0;
    proceed();
    return broken;
  }

  function giveUp(limit: string): void {
    const { kind, document, resolve } = replaceThread();
    resolve(fail(brokenBounds[kind], { url: document.origin.url, detail: `> ${limit}` }));
  }

  function fallen(error: NodeJS.ErrnoException): void {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp(`${memoryMb} MB`);
    else replaceThread().reject(error); // a bug
  }

  /** A thread that has the document ends with it; one that waits for its turn is only taken from the queue. */
  function abandon(order: Order): void {
    const position = orders.indexOf(order);
    if (position < 0) return;
    orders.splice(position, 1);
    if (position < sent) {
      endThread();
      stopClock();
      sent = 0;
    }
    order.resolve(fail('interrupted', { url: order.document.origin.url }));
    queueMicrotask(proceed); // one abort takes many documents, and each would get a thread of its own
  }

  const inTurn =
    <Reading>(kind: keyof DocumentReaders) =>
    (document: DocumentBody, signal?: AbortSignal): Promise<Result<Reading>> =>
      new Promise((resolve, reject) => {
        const giveBack = (): void => abandon(order);
        const settle =
          <Value>(end: (value: Value) => void) =>
          (value: Value): void => {
            signal?.removeEventListener('abort', giveBack);
            end(value);
          };
        const order: Order = { kind, document, resolve: settle(resolve), reject: settle(reject) };
        orders.push(order);
        if (signal?.aborted) return giveBack();
        signal?.addEventListener('abort', giveBack, { once: true });
        proceed();
      });

  function wake(): void {
    if (thread) return;
    thread = startThread();
    thread.postMessage(feedsAreComing);
    proceed();
  }

  return {
    wake,
    feed: inTurn('feed'),
    preview: inTurn('preview'),
    article: inTurn('article'),
    picture: inTurn('picture'),
  };
}
