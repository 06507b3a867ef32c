/** Reading documents: pure work on bytes, which can be done in a thread of its own. */
import type { Entry, Feed } from './article.ts';
import type { Result } from './errors.ts';
import type { IncomingArticles } from './incoming-articles.ts';
import type { Picture } from './picture.ts';
import type { FeedSchedule, Source } from './source.ts';

export interface DocumentOrigin {
  /** Where the document was found in the end, after redirects; its relative links are resolved against it. */
  readonly url: string;
  /** The Content-Type header as sent, or null. */
  readonly contentType: string | null;
}

export interface DocumentBody {
  readonly body: Uint8Array;
  readonly origin: DocumentOrigin;
}

export interface FeedBody extends DocumentBody {
  readonly source: Source;
  readonly now: Date;
}

export interface FeedReading {
  readonly articles: IncomingArticles;
  readonly schedule: FeedSchedule | null;
}

export interface FeedPreview extends Omit<Feed, 'entries'> {
  readonly entries: readonly (Pick<Entry, 'key' | 'title' | 'published'> & {
    /** Of its text, in UTF-16 code units. */
    readonly length: number;
  })[];
}

/** An abort abandons the document, in a thread of its own at once: `interrupted`. */
export interface DocumentReaders {
  /** Errors are those of `parseFeed`. */
  readonly feed: (feed: FeedBody, signal?: AbortSignal) => Promise<Result<FeedReading>>;
  /** A feed that is in no list yet. Errors are those of `parseFeed`. */
  readonly preview: (document: DocumentBody, signal?: AbortSignal) => Promise<Result<FeedPreview>>;
  /** Any document that holds an article. Errors are those of `readDocument`. */
  readonly article: (document: DocumentBody, signal?: AbortSignal) => Promise<Result<Entry>>;
  /** A picture, made small. Errors are those of `decodePicture`. */
  readonly picture: (document: DocumentBody, signal?: AbortSignal) => Promise<Result<Picture>>;
}

/** Readers that take a moment to start. */
export interface WakingReaders extends DocumentReaders {
  /** Feeds are on their way: what reads them is loaded meanwhile. */
  readonly wake?: () => void;
}
