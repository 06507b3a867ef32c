/** What makes something of the body of an answer: pure, so that it can be done in a thread of its own. */
import type { Entry } from '../../domain/article.ts';
import type { Result } from '../../domain/errors.ts';
import type { DocumentOrigin } from '../../feeds/parse-feed.ts';
import type { FeedBody, FeedReading } from './read-feed.ts';

export interface DocumentBody {
  readonly body: Uint8Array;
  readonly origin: DocumentOrigin;
}

export interface DocumentReaders {
  /** Errors are those of `parseFeed`. */
  readonly feed: (feed: FeedBody) => Promise<Result<FeedReading>>;
  /** Any document that holds an article. Errors are those of `readDocument`. */
  readonly article: (document: DocumentBody) => Promise<Result<Entry>>;
}

/** In the caller's own thread; each has its parsers loaded with the first document. */
export const readersHere: DocumentReaders = {
  feed: async feed => (await import('./read-feed.ts')).readFeed(feed),
  article: async ({ body, origin }) => (await import('../../feeds/document.ts')).readDocument(body, origin),
};
