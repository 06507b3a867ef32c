/** What makes something of the body of an answer: pure, so that it can be done in a thread of its own. */
import type { DocumentReaders } from '../../domain/documents.ts';

/** In the caller's own thread; each has its parsers loaded with the first document. */
export const sameThreadReaders: DocumentReaders = {
  feed: async feed => (await import('./read-feed.ts')).readFeed(feed),
  preview: async document => (await import('./preview-feed.ts')).previewFeed(document),
  article: async ({ body, origin }) => (await import('../../feeds/document.ts')).readDocument(body, origin),
  picture: async document => (await import('../../feeds/picture/decode.ts')).decodePicture(document),
};
