/** RSS 0.90 and 1.0 (RDF; web.resource.org/rss/1.0/spec), with Dublin Core and content. */
import { parseRdfFeed, type RdfFeed } from 'feedsmith';
import { rootOf } from '../xml.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import { imagesOf, mediaText } from './media-rss.ts';
import type { RawEntry, RawText } from './raw-entry.ts';
import { parseXml } from './xml-feed.ts';

type RdfDocument = RdfFeed.Feed<string>;
type RdfItem = RdfFeed.Item<string>;

const html = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, type: 'html' };

const rawEntry = (item: RdfItem, base: string | null): RawEntry => ({
  id: item.rdf?.about ?? item.dc?.identifiers?.[0],
  link: item.link ?? item.rdf?.about ?? item.atom?.links?.[0]?.href,
  title: html(item.title ?? item.dc?.titles?.[0] ?? mediaText(item.media, 'title')),
  authors: item.dc?.creators ?? [],
  dates: [...(item.dc?.dates ?? []), item.dcterms?.issued?.[0], item.dcterms?.created?.[0]],
  categories: item.dc?.subjects ?? [],
  summary: html(item.description ?? item.dc?.descriptions?.[0] ?? mediaText(item.media, 'description')),
  content: html(item.content?.encoded),
  language: item.dc?.languages?.[0] ?? item.xml?.lang,
  images: imagesOf(item.media),
  base,
});

/** The table of contents repeats what the items say; without it they come in document order, listed or not. */
function withoutContents(text: string): string {
  const start = text.search(/<(?:\w+:)?items[\s>]/iu);
  if (start < 0) return text;
  const end = /<\/(?:\w+:)?items\s*>/iu.exec(text.slice(start));
  return end ? text.slice(0, start) + text.slice(start + end.index + end[0].length) : text;
}

/** RSS 1.0 has its items next to the channel, some feeds within it. */
export const rdf: FeedFormat = {
  name: 'rdf',
  detects: text => rootOf(text)?.local === 'rdf',
  parse: (text, url) =>
    feedOf<RdfDocument>({
      format: 'rdf',
      url,
      parsed: parseXml(
        withoutContents(text),
        { parents: ['rdf', 'channel'], entry: 'item' },
        document => parseRdfFeed(document),
        {},
      ),
      head: feed => ({
        title: html(feed.title ?? feed.dc?.titles?.[0]),
        link: feed.link,
        base: feed.xml?.base,
        language: feed.dc?.languages?.[0] ?? feed.xml?.lang,
        author: feed.dc?.creators?.[0],
      }),
      entries: (feed, base) => (feed.items ?? []).map(item => rawEntry(item, base)),
    }),
};
