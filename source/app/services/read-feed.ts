/** From the body of an answer to the articles of a source. */

import type { FeedBody, FeedReading } from '../../domain/documents.ts';
import { ok, type Result } from '../../domain/errors.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import { articleMaker } from './archive-entries.ts';

export function readFeed({ body, origin, source, now }: FeedBody): Result<FeedReading> {
  const parsed = parseFeed(body, origin);
  if (!parsed.ok) return parsed;
  const { entries, language, schedule = null } = parsed.value;
  return ok({ articles: entries.map(articleMaker(source, language, now)), schedule });
}
