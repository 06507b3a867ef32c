/** What is told of a feed before it is subscribed to: little, whatever the feed's size. */
import type { DocumentBody, FeedPreview } from '../../domain/documents.ts';
import { ok, type Result } from '../../domain/errors.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import { textLength } from '../teaser.ts';

export function previewFeed({ body, origin }: DocumentBody): Result<FeedPreview> {
  const parsed = parseFeed(body, origin);
  if (!parsed.ok) return parsed;
  const { format, title, homepage, language, entries } = parsed.value;
  const previews = entries.map(({ key, title: headline, published, blocks }) => ({
    key,
    title: headline,
    published,
    length: textLength(blocks),
  }));
  return ok({ format, title, homepage, language, entries: previews });
}
