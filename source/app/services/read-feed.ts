/** From the body of an answer to the articles of a source. */
import type { Article } from '../../domain/article.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { FeedSchedule, Source } from '../../domain/source.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import { articleMaker } from './archive-entries.ts';
import type { DocumentBody } from './document-readers.ts';

export interface FeedBody extends DocumentBody {
  readonly source: Source;
  readonly now: Date;
}

export interface FeedReading {
  readonly articles: readonly Article[];
  readonly schedule: FeedSchedule | null;
}

export function readFeed({ body, origin, source, now }: FeedBody): Result<FeedReading> {
  const parsed = parseFeed(body, origin);
  if (!parsed.ok) return parsed;
  const { entries, language, schedule = null } = parsed.value;
  return ok({ articles: entries.map(articleMaker(source, language, now)), schedule });
}
