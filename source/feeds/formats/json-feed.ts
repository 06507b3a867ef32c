/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
import { DetectError, detectJsonFeed, type JsonFeed, ParseError, parseJsonFeed } from 'feedsmith';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import { parseJson, readJson } from './json-text.ts';
import type { RawEntry, RawText } from './raw-entry.ts';

type JsonDocument = JsonFeed.Feed<string>;
type JsonItem = JsonFeed.Item<string>;

const text = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, type: 'text' };

const addressIn = (id: string | undefined): string | undefined =>
  /^https?:\/\//iu.test(id ?? '') ? id : undefined;

const rawEntry = (item: JsonItem, base: string | null): RawEntry => ({
  id: item.id,
  link: item.url ?? item.external_url ?? addressIn(item.id) ?? item.attachments?.[0]?.url,
  title: text(item.title),
  authors: item.authors?.map(({ name }) => name) ?? [],
  dates: [item.date_published, item.date_modified],
  categories: item.tags ?? [],
  summary: text(item.summary),
  content:
    item.content_html === undefined ? text(item.content_text) : { value: item.content_html, type: 'html' },
  language: item.language,
  enclosures:
    item.attachments?.map(attachment => ({
      url: attachment.url,
      type: attachment.mime_type,
      length: attachment.size_in_bytes,
      title: attachment.title,
      seconds: attachment.duration_in_seconds,
    })) ?? [],
  images: [{ url: item.image }, { url: item.banner_image }],
  base,
});

const marker = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//iu;
const reach = 64 * 1024;

/** An item is in the list of the feed. */
const itemDepth = 2;

/** A feed of which nothing is filled in is an empty feed, though the parser refuses it. */
function read(value: unknown): JsonDocument {
  try {
    return parseJsonFeed(value);
  } catch (error) {
    if (error instanceof ParseError || error instanceof DetectError) return {};
    throw error;
  }
}

const isJson = (document: string): boolean => /^[\s\ufeff]*\{/u.test(document);

export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  detects: document =>
    isJson(document) && (marker.test(document.slice(0, reach)) || detectJsonFeed(readJson(document))),
  parse: (document, url) =>
    feedOf<JsonDocument>({
      format: 'json-feed',
      url,
      parsed: parseJson(document, itemDepth, read),
      head: feed => ({
        title: text(feed.title),
        link: feed.home_page_url,
        language: feed.language,
        author: feed.authors?.[0]?.name,
      }),
      entries: (feed, base) => (feed.items ?? []).map(item => rawEntry(item, base)),
    }),
};
