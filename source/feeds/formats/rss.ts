/** RSS 0.9x and 2.0 (rssboard.org/rss-specification), with Dublin Core, content, iTunes, Media RSS and Atom elements. */
import { parseRssFeed, type RssFeed } from 'feedsmith';
import { resolveBase, resolveDocument } from '../addresses.ts';
import { rootOf } from '../xml.ts';
import { withPlayingTime } from './enclosures.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import { withoutLongPersons } from './long-persons.ts';
import { imagesOf, mediaText, playablesOf } from './media-rss.ts';
import { type PlainRss, readPlainRss } from './plain-rss.ts';
import { firstNamed, type RawEntry, type RawText } from './raw-entry.ts';
import { parseXml } from './xml-feed.ts';

type RssDocument = RssFeed.Feed<string>;
type RssItem = RssFeed.Item<string>;

const html = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, type: 'html' };

const isAddress = (text: string | undefined): boolean => /^https?:\/\//iu.test(text ?? '');

/** A guid is an address unless it says that it is not (RSS 2.0, “guid”); what says that it is may be without a host. */
const permalink = ({ guid }: RssItem): string | undefined => {
  if (guid?.isPermaLink === false) return undefined;
  return isAddress(guid?.value) || (guid?.isPermaLink && guid.value?.startsWith('/'))
    ? guid?.value
    : undefined;
};

const atomLink = (links: readonly { href?: string; rel?: string }[] | undefined): string | undefined =>
  links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;

/** The entry's page, or else a file that it brings along, or else a guid that only says that it is no address. */
const linkOf = (item: RssItem, base: string | null): string | undefined =>
  [
    item.link,
    atomLink(item.atom?.links),
    permalink(item),
    ...(item.enclosures ?? []).map(({ url }) => url),
    ...playablesOf(item.media).map(({ url }) => url),
    isAddress(item.guid?.value) ? item.guid?.value : undefined,
  ].find(link => link !== undefined && resolveDocument(link, base) !== null);

const rawEntry = (item: RssItem, feedBase: string | null): RawEntry => ({
  id: item.guid?.value,
  link: linkOf(item, resolveBase(item.xml?.base, feedBase)),
  title: html(item.title ?? item.dc?.titles?.[0] ?? item.itunes?.title ?? mediaText(item.media, 'title')),
  authors: firstNamed([
    item.dc?.creators,
    item.authors?.map(({ name }) => name),
    [item.itunes?.author],
    item.atom?.authors?.map(({ name }) => name),
    [item.googleplay?.author],
  ]),
  dates: [
    item.pubDate,
    ...(item.dc?.dates ?? []),
    item.atom?.published,
    item.atom?.updated,
    item.dcterms?.issued?.[0],
    item.dcterms?.created?.[0],
    item.dcterms?.modified?.[0],
  ],
  categories: [...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])],
  summary: html(
    item.description ??
      item.dc?.descriptions?.[0] ??
      item.itunes?.summary ??
      item.itunes?.subtitle ??
      item.googleplay?.description ??
      mediaText(item.media, 'description') ??
      item.atom?.summary?.value,
  ),
  content: html(item.content?.encoded ?? item.atom?.content?.value),
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
  enclosures: withPlayingTime(
    [...(item.enclosures ?? []), ...playablesOf(item.media)],
    item.itunes?.duration,
  ),
  images: [...imagesOf(item.media, item.enclosures), { url: item.itunes?.image }],
  publication: item.source?.title,
  base: resolveBase(item.xml?.base, feedBase),
  ...(item.xml?.base === undefined ? {} : { givenBase: resolveBase(item.xml.base, feedBase) }),
});

/** Throws where the parser does. */
function parse(text: string): RssDocument {
  const plain = readPlainRss(text);
  return (plain && documentOf(plain)) ?? parseRssFeed(text);
}

/** Null if the parser does not find the first item where it should be. */
function documentOf({ head, shell, items }: PlainRss): RssDocument | null {
  if (head) return { ...head, items: [...items] };
  try {
    const document = parseRssFeed(shell);
    return document.items?.length === 1
      ? { ...document, items: [...document.items, ...items.slice(1)] }
      : null;
  } catch {
    return null;
  }
}

/** RSS whose own elements have a prefix (`<rss:channel>`): the prefix goes, other vocabularies keep theirs. */
function withoutPrefix(text: string): string {
  const prefix = /<(?:([\w.-]+):)?channel[\s>]/u.exec(text.slice(0, headReach))?.[1];
  return prefix === undefined ? text : text.replace(new RegExp(`<(/?)${prefix}:`, 'gu'), '<$1');
}

/** How far the channel is looked for, in UTF-16 units. */
const headReach = 64 * 1024;

/** RSS with the `rss` and the `channel` that should be there. */
function withRoot(document: string): string {
  const text = withoutLongPersons(withoutPrefix(document));
  const root = rootOf(text);
  if (root?.local === 'channel') return `<rss version="2.0">${text.slice(root.start)}</rss>`;
  if (root === null || /<channel[\s>]/iu.test(text.slice(0, headReach))) return text;
  const item = text.search(/<item[\s>]/iu);
  return item < 0
    ? text
    : `<rss version="2.0"><channel>${text.slice(item).replace(/<\/rss\s*>\s*$/iu, '')}</channel></rss>`;
}

export const rss: FeedFormat = {
  name: 'rss',
  detects: text => ['rss', 'channel'].includes(rootOf(text)?.local ?? ''),
  parse: (text, url) =>
    feedOf<RssDocument>({
      format: 'rss',
      url,
      parsed: parseXml(withRoot(text), { parents: ['rss', 'channel'], entry: 'item' }, parse, {}),
      head: feed => ({
        title: html(feed.title ?? feed.dc?.titles?.[0] ?? feed.itunes?.title ?? feed.image?.title),
        link: feed.link ?? atomLink(feed.atom?.links) ?? feed.image?.link,
        base: feed.xml?.base,
        language: feed.language ?? feed.dc?.languages?.[0] ?? feed.xml?.lang,
        author: feed.itunes?.author ?? feed.dc?.creators?.[0],
      }),
      entries: (feed, base) => (feed.items ?? []).map(item => rawEntry(item, base)),
    }),
};
