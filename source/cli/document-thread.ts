/** Reading documents in a thread of its own: beside the keys and the archive's writing, and within bounds that no document can break. */
import { Worker } from 'node:worker_threads';
import type { DocumentBody, DocumentReaders } from '../app/services/document-readers.ts';
import { fail, type ReaderErrorCode, type Result } from '../domain/errors.ts';

export interface DocumentThreadOptions {
  /** What the thread runs (`document-worker.ts`, built). */
  readonly file: string;
  /** For one document. */
  readonly timeoutMs?: number;
  readonly memoryMb?: number;
}

const defaults = { timeoutMs: 15_000, memoryMb: 768 };

/** What is said of a document that breaks the bounds. */
const brokenBounds: Readonly<Record<keyof DocumentReaders, ReaderErrorCode>> = {
  feed: 'malformed-feed',
  article: 'no-article',
};

/** The thread starts with the first document, and keeps the process alive only while it reads; one that a document breaks is replaced. */
export function createDocumentThread(options: DocumentThreadOptions): DocumentReaders {
  const { file, timeoutMs, memoryMb } = { ...defaults, ...options };
  let present: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function threadAtHand(): Worker {
    present ??= new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    return present;
  }

  function readNext<Reading>(kind: keyof DocumentReaders, document: DocumentBody): Promise<Result<Reading>> {
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

      function finish(result: Result<Reading>): void {
        settle();
        resolve(result);
      }

      function giveUp(limit: string): void {
        present = null;
        void thread.terminate();
        finish(fail(brokenBounds[kind], { url: document.origin.url, detail: `> ${limit}` }));
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
      thread.postMessage({ kind, document });
    });
  }

  const inTurn =
    <Reading>(kind: keyof DocumentReaders) =>
    (document: DocumentBody): Promise<Result<Reading>> => {
      const reading = last.then(() => readNext<Reading>(kind, document));
      last = reading.catch(() => undefined);
      return reading;
    };

  return { feed: inTurn('feed'), article: inTurn('article') };
}
