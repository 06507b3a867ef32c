/** Reading feeds in a thread of its own: beside the archive's writing, and within bounds that no feed can break. */
import { Worker } from 'node:worker_threads';
import type { FeedBody, FeedReading, ReadFeed } from '../app/services/read-feed.ts';
import { fail, type Result } from '../domain/errors.ts';

export interface FeedThreadOptions {
  /** What the thread runs (`feed-worker.ts`, built). */
  readonly file: string;
  /** For one feed. */
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

const defaults = { timeoutMs: 15_000, memoryMb: 768 };

/** The thread starts with the first feed, and does not keep the process alive; one that a feed breaks is replaced. */
export function createFeedThread(options: FeedThreadOptions): ReadFeed {
  const { file, timeoutMs, memoryMb } = { ...defaults, ...options };
  let present: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function threadAtHand(): Worker {
    present ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    return present;
  }

  function readNext(feed: FeedBody): Promise<Result<FeedReading>> {
    const thread = threadAtHand();
    thread.ref();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => giveUp(`${timeoutMs} ms`), timeoutMs);

      /** Its own listeners only: a worker has others of Node's, which it needs. */
      function settle(): void {
        clearTimeout(timer);
        thread.off('message', finish);
        thread.off('error', fall);
        thread.unref();
      }

      function finish(result: Result<FeedReading>): void {
        settle();
        resolve(result);
      }

      function giveUp(limit: string): void {
        present = null;
        void thread.terminate();
        finish(fail('malformed-feed', { url: feed.origin.url, detail: `> ${limit}` }));
      }

      function fall(error: NodeJS.ErrnoException): void {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
          giveUp(`${memoryMb} MB`);
          return;
        }
        settle();
        present = null;
        reject(error); // a bug
      }

      thread.once('message', finish);
      thread.once('error', fall);
      thread.postMessage(feed);
    });
  }

  return feed => {
    const reading = last.then(() => readNext(feed));
    last = reading.catch(() => undefined);
    return reading;
  };
}
