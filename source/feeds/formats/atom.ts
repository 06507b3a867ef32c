/** Atom 0.3 and 1.0 (RFC 4287), with Dublin Core and Media RSS (YouTube). */
import { type AtomFeed, parseAtomFeed } from 'feedsmith';
import { resolveBase } from '../addresses.ts';
import { rootOf } from '../xml.ts';
import { withoutBase64 } from './atom-base64.ts';
import { withPlayingTime } from './enclosures.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import { imagesOf, mediaText, playablesOf } from './media-rss.ts';
import { firstNamed, type RawEntry, type RawText } from './raw-entry.ts';
import { parseXml } from './xml-feed.ts';

type AtomDocument = AtomFeed.Feed<string>;
type AtomEntry = AtomFeed.Entry<string>;

interface AtomText {
  readonly value?: string;
  readonly type?: string;
  readonly xml?: { readonly base?: string };
}

/** Types that hold markup; `escaped` and no type at all are Atom 0.3's way to say so, or not to. */
const isMarkup = ({ type, value = '' }: AtomText): boolean =>
  type === undefined ? /<\/?[a-z][^<>]*>/iu.test(value) : /html|xml/iu.test(type);

/** A text construct (RFC 4287 §3.1) or content (§4.1.3); content of another media type is not readable text. */
function rawText(text: AtomText | undefined, base: string | null): RawText | undefined {
  if (text?.value === undefined) return undefined;
  if (text.type !== undefined && !/^(?:text|html|xhtml)$|^text\/|xml/iu.test(text.type)) return undefined;
  return {
    value: text.value,
    type: isMarkup(text) ? 'html' : 'text',
    ...(text.xml?.base === undefined ? {} : { base: resolveBase(text.xml.base, base) }),
  };
}

interface AtomLink {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
  readonly length?: number;
  readonly title?: string;
}

/** The link that is the entry's page: `alternate`, of HTML rather than of another type (RFC 4287 §4.2.7.2). */
function alternate(links: readonly AtomLink[] = []): string | undefined {
  const candidates = links.filter(({ rel }) => rel === undefined || rel === 'alternate');
  return (candidates.find(({ type }) => type === undefined || /html/u.test(type)) ?? candidates[0])?.href;
}

/** An id that is an address is where the entry is, if nothing else says so. */
const permalink = (id: string | undefined): string | undefined =>
  /^https?:\/\//iu.test(id ?? '') ? id : undefined;

const enclosures = (links: readonly AtomLink[] = []): RawEntry['enclosures'] & object =>
  links
    .filter(({ rel }) => rel === 'enclosure')
    .map(({ href, type, length, title }) => ({ url: href, type, length, title }));

const plain = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, type: 'text' };

/** The page of an entry, or else where its content is (RFC 4287 §4.1.3.2), or else a file that it brings along. */
const linkOf = ({ links, id, content }: AtomEntry): string | undefined =>
  alternate(links) ?? permalink(id) ?? content?.src ?? enclosures(links)[0]?.url;

function rawEntry(entry: AtomEntry, feedBase: string | null): RawEntry {
  const base = resolveBase(entry.xml?.base, feedBase);
  return {
    id: entry.id,
    link: linkOf(entry),
    title: rawText(entry.title, base) ?? plain(entry.dc?.titles?.[0] ?? mediaText(entry.media, 'title')),
    authors: firstNamed([
      entry.authors?.map(({ name }) => name),
      entry.dc?.creators,
      entry.source?.authors?.map(({ name }) => name),
    ]),
    dates: [entry.published, ...(entry.dc?.dates ?? []), entry.updated],
    categories: [
      ...(entry.categories ?? []).map(({ term, label }) => label ?? term),
      ...(entry.dc?.subjects ?? []),
    ],
    summary:
      rawText(entry.summary, base) ??
      plain(entry.dc?.descriptions?.[0] ?? mediaText(entry.media, 'description')),
    content: rawText(entry.content, base),
    language:
      entry.xml?.lang ?? entry.content?.xml?.lang ?? entry.title?.xml?.lang ?? entry.dc?.languages?.[0],
    enclosures: withPlayingTime(
      [...enclosures(entry.links), ...playablesOf(entry.media)],
      entry.itunes?.duration,
    ),
    images: imagesOf(entry.media, enclosures(entry.links)),
    base,
    ...(entry.xml?.base === undefined ? {} : { givenBase: base }),
  };
}

export const atom: FeedFormat = {
  name: 'atom',
  detects: text => rootOf(text)?.local === 'feed',
  parse: (text, url) =>
    feedOf<AtomDocument>({
      format: 'atom',
      url,
      parsed: parseXml(
        withoutBase64(text),
        { parents: ['feed'], entry: 'entry' },
        document => parseAtomFeed(document),
        {},
      ),
      head: feed => ({
        title: rawText(feed.title, null) ?? plain(feed.dc?.titles?.[0]),
        link: alternate(feed.links),
        base: feed.xml?.base,
        language: feed.xml?.lang ?? feed.dc?.languages?.[0],
        author: feed.authors?.[0]?.name ?? feed.dc?.creators?.[0],
      }),
      entries: (feed, base) => (feed.entries ?? []).map(entry => rawEntry(entry, base)),
    }),
};
