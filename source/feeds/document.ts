/** Any document that holds an article: a page, a feed or one entry of it, a plain text. */
import type { Entry } from '../domain/article.ts';
import type { DocumentOrigin } from '../domain/documents.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import { binaryKind } from './binary.ts';
import { decode } from './decode.ts';
import { withDeclaredEntities } from './entities.ts';
import { formatOf } from './formats/index.ts';
import { parsePage } from './page.ts';
import { parsePlainText } from './plain-text.ts';
import { joinSurrogateReferences } from './surrogate-references.ts';
import { type Root, rootOf } from './xml.ts';

/** An element of a feed alone → the feed around it. */
const lone: ReadonlyMap<string, readonly [before: string, after: string]> = new Map([
  ['entry', ['<feed xmlns="http://www.w3.org/2005/Atom">', '</feed>']],
  ['item', ['<rss version="2.0"><channel>', '</channel></rss>']],
]);

function feedAround(text: string, root: Root | null): string | null {
  const around = lone.get(root?.local ?? '');
  return around && root ? around[0] + text.slice(root.start) + around[1] : null;
}

/** The entry that the address is of, or else the first. */
function entryOfFeed(text: string, url: string): Result<Entry> | null {
  const format = formatOf(text, '');
  if (format === null) return null;
  const feed = format.parse(text, url);
  if (!feed.ok) return feed;
  const entry = feed.value.entries.find(({ link }) => link === url) ?? feed.value.entries[0];
  return entry ? ok(entry) : fail('no-article', { url, detail: 'a feed without entries' });
}

/** How many of the first characters may be damaged or controls in what is called a text. */
const mostDamage = 0.1;
const sampleLength = 4000;

function isText(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const damaged = sample.match(/[\ufffd\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu)?.length ?? 0;
  return damaged <= sample.length * mostDamage;
}

/** Elements that a page or a piece of one has. */
const pageElement =
  /<(?:html|head|body|article|main|section|div|p|h[1-6]|blockquote|ul|ol|table|span|br)(?:\s[^<>]*)?\/?>/iu;

function isPage(text: string, contentType: string | null): boolean {
  if (/^\s*(?:<!doctype\s+html|<html[\s>])/iu.test(text)) return true;
  if (/\b(?:text\/html|application\/xhtml\+xml)\b/iu.test(contentType ?? '')) return true;
  // A text may speak of elements; a page begins with one.
  return /^\s*</u.test(text) && pageElement.test(text.slice(0, 20_000));
}

/**
 * Reads one article from any document. The address is its key and link where the document names none.
 * Errors: `empty-document`, `no-article`, `malformed-feed`.
 */
export function readDocument(bytes: Uint8Array, { url, contentType }: DocumentOrigin): Result<Entry> {
  const kind = binaryKind(bytes);
  if (kind !== null) return fail('no-article', { url, detail: kind });
  const text = withDeclaredEntities(joinSurrogateReferences(decode(bytes, contentType).text));
  if (text.trim() === '') return fail('empty-document', { url });
  if (!isText(text)) return fail('no-article', { url, detail: 'not a text' });
  const root = rootOf(text);
  const entry = entryOfFeed(feedAround(text, root) ?? text, url);
  if (entry) return entry;
  if (isPage(text, contentType)) return parsePage(text, url);
  return /^\s*[{[]/u.test(text) && isJson(text)
    ? fail('no-article', { url, detail: 'JSON' })
    : parsePlainText(text, url);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
