/** From a parsed document to a `Feed`, the same for all formats. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import { resolveBase, resolveDocument } from '../addresses.ts';
import { htmlToText } from '../blocks/index.ts';
import { boundedName } from '../bounds.ts';
import { languageTag } from '../language.ts';
import type { ParsedFeed } from './format.ts';
import { authorName, distinctEntries, type RawEntry, type RawText, toEntry } from './raw-entry.ts';
import type { Parsed } from './xml-feed.ts';

export interface RawHead {
  readonly title?: RawText | undefined;
  /** The feed's home page, as written. */
  readonly link?: string | undefined;
  /** xml:base, as written. */
  readonly base?: string | undefined;
  readonly language?: string | undefined;
  readonly author?: string | undefined;
}

interface FeedReading<T> {
  readonly format: string;
  /** The feed's own address. */
  readonly url: string;
  readonly parsed: Parsed<T>;
  readonly head: (document: T) => RawHead;
  readonly entries: (document: T, base: string | null) => readonly RawEntry[];
}

export function feedOf<T>({
  format,
  url,
  parsed,
  head: headOf,
  entries: entriesOf,
}: FeedReading<T>): Result<ParsedFeed> {
  const { document, saved, note, reason } = parsed;
  if (document === null) {
    return fail('malformed-feed', { url, ...(reason === undefined ? {} : { detail: reason }) });
  }
  const head = headOf(document);
  const homepage = resolveDocument(head.link ?? '', resolveBase(head.base, url));
  // xml:base counts; without it the address of an entry is meant relative to the site (feedvalidator.org, “relative links”).
  const base = head.base === undefined ? (homepage ?? url) : resolveBase(head.base, homepage ?? url);
  const language = languageTag(head.language);
  const author = authorName(head.author);
  const raw = (saved.length > 0 ? saved : [document])
    .flatMap(part => entriesOf(part, base))
    .map(entry => (head.base === undefined ? entry : { givenBase: entry.base, ...entry }));
  return ok({
    format,
    title: head.title ? boundedName(htmlToText(head.title.value)) || null : null,
    homepage,
    language,
    entries: distinctEntries(raw.map(entry => toEntry(entry, { language, author }))),
    ...(note === undefined ? {} : { note }),
  });
}
