/** What every feed format offers; `index.ts` is the registry. */
import type { Feed } from '../../domain/article.ts';
import type { Result } from '../../domain/errors.ts';

/** A feed with what had to be repaired to read it; `note` is never translated. */
export interface ParsedFeed extends Feed {
  readonly note?: string;
}

export interface FeedFormat {
  readonly name: string;
  /** Whether a document is of this format, whole or broken; looks at its beginning only, and at the address it came from. */
  detects(text: string, url: string): boolean;
  /** Errors: `malformed-feed`, where not even one entry is whole; `detail` holds the parser's reason. */
  parse(text: string, url: string): Result<ParsedFeed>;
}
