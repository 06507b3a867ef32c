/** The thread that reads documents: each message says which reader is to read what, each answer is what that one gives. */
import { parentPort } from 'node:worker_threads';
import { sameThreadReaders } from '../app/services/document-readers.ts';
import type { DocumentReaders } from '../domain/documents.ts';

type ReadingOrder = {
  [Kind in keyof DocumentReaders]: {
    readonly kind: Kind;
    readonly document: Parameters<DocumentReaders[Kind]>[0];
  };
}[keyof DocumentReaders];

const obey = ({ kind, document }: ReadingOrder) => sameThreadReaders[kind](document as never);

/** Each is answered in its turn, whatever its reader has to load first. */
let last: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (order: ReadingOrder) => {
  last = last.then(async () => parentPort?.postMessage(await obey(order)));
});
