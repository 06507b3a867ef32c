/** JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1). */
import { DetectError, detectJsonFeed, type JsonFeed, ParseError, parseJsonFeed } from 'feedsmith';
import { sanitizeLine } from '../../text/sanitize.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { RawEntry, RawText } from './raw-entry.ts';
import type { Parsed } from './xml-feed.ts';

type JsonDocument = JsonFeed.Feed<string>;
type JsonItem = JsonFeed.Item<string>;

const text = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, type: 'text' };

const rawEntry = (item: JsonItem, base: string | null): RawEntry => ({
  id: item.id,
  link: item.url ?? item.external_url,
  title: text(item.title),
  authors: item.authors?.map(({ name }) => name) ?? [],
  dates: [item.date_published, item.date_modified],
  categories: item.tags ?? [],
  summary: text(item.summary),
  content:
    item.content_html === undefined ? text(item.content_text) : { value: item.content_html, type: 'html' },
  language: item.language,
  enclosures: item.attachments?.map(({ url, mime_type }) => ({ url, type: mime_type })) ?? [],
  base,
});

const marker = /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//iu;
const reach = 64 * 1024;

const parsedJson = (document: string): { readonly value?: unknown; readonly reason?: string } => {
  try {
    return { value: JSON.parse(document) };
  } catch (error) {
    return { reason: sanitizeLine(error instanceof Error ? error.message : String(error)).slice(0, 200) };
  }
};

/**
 * A document that was cut off, ended after the last item that is whole; null where none is. Linear in length.
 * An item is what closes two levels below the root: `{"items": [ {…}`.
 */
function cutAfterLastItem(document: string): { readonly text: string; readonly count: number } | null {
  let depth = 0;
  let isString = false;
  let end = -1;
  let count = 0;
  for (let index = 0; index < document.length; index++) {
    const unit = document[index];
    if (isString) {
      if (unit === '\\') index++;
      else if (unit === '"') isString = false;
    } else if (unit === '"') isString = true;
    else if (unit === '{' || unit === '[') depth++;
    else if (unit === '}' || unit === ']') {
      depth--;
      if (unit === '}' && depth === 2) {
        end = index + 1;
        count++;
      }
    }
  }
  return end < 0 ? null : { text: `${document.slice(0, end)}]}`, count };
}

/** A feed of which nothing is filled in is an empty feed, though the parser refuses it. */
function read(value: unknown): JsonDocument {
  try {
    return parseJsonFeed(value);
  } catch (error) {
    if (error instanceof ParseError || error instanceof DetectError) return {};
    throw error;
  }
}

function parseJson(document: string): Parsed<JsonDocument> {
  const { value, reason = 'not well-formed' } = parsedJson(document);
  if (value !== undefined) return { document: read(value), saved: [] };
  const cut = cutAfterLastItem(document);
  const saved = cut === null ? undefined : parsedJson(cut.text).value;
  if (cut === null || saved === undefined || !detectJsonFeed(saved))
    return { document: null, saved: [], reason };
  return { document: read(saved), saved: [], note: `${reason}; ${cut.count} whole entries kept` };
}

const isJson = (document: string): boolean => /^[\s\ufeff]*\{/u.test(document);

export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  detects: document =>
    isJson(document) && (marker.test(document.slice(0, reach)) || detectJsonFeed(parsedJson(document).value)),
  parse: (document, url) =>
    feedOf<JsonDocument>({
      format: 'json-feed',
      url,
      parsed: parseJson(document.replace(/^\ufeff/u, '')),
      head: feed => ({
        title: text(feed.title),
        link: feed.home_page_url,
        language: feed.language,
        author: feed.authors?.[0]?.name,
      }),
      entries: (feed, base) => (feed.items ?? []).map(item => rawEntry(item, base)),
    }),
};
