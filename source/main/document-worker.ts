/** The thread that reads documents: each message says which reader is to read what, each answer is what that one gives. */
import { parentPort } from 'node:worker_threads';
import { sameThreadReaders } from '../app/services/document-readers.ts';
import type { DocumentReaders } from '../domain/documents.ts';
import { ok } from '../domain/errors.ts';
import { areReady, memoryOf, readyArticles } from '../storage/archive/ready-article.ts';
import { searchKey } from '../text/search-key.ts';

/** What the archive would have to make of a feed's articles is made here, beside its writing. */
const readers: DocumentReaders = {
  ...sameThreadReaders,
  async feed(document) {
    const reading = await sameThreadReaders.feed(document);
    if (!reading.ok || areReady(reading.value.articles)) return reading;
    return ok({
      ...reading.value,
      articles: readyArticles(reading.value.articles, { normalise: searchKey }),
    });
  },
};

type ReadingOrder = {
  [Kind in keyof DocumentReaders]: {
    readonly kind: Kind;
    readonly document: Parameters<DocumentReaders[Kind]>[0];
  };
}[keyof DocumentReaders];

const obey = ({ kind, document }: ReadingOrder) => readers[kind](document as never);

/** What goes to the other thread as it is, and need not be copied. */
const handedOver = (given: Awaited<ReturnType<typeof obey>>): readonly ArrayBuffer[] =>
  given.ok && 'articles' in given.value && areReady(given.value.articles)
    ? memoryOf(given.value.articles)
    : [];

/** Each is answered in its turn, whatever its reader has to load first. */
let last: Promise<unknown> = Promise.resolve();

function answer(order: ReadingOrder): void {
  last = last.then(async () => {
    const given = await obey(order);
    parentPort?.postMessage(given, handedOver(given));
  });
}

/** Without an order: feeds are coming. */
parentPort?.on('message', (order: ReadingOrder | 'feeds') => {
  if (order === 'feeds') void import('../app/services/read-feed.ts');
  else answer(order);
});
