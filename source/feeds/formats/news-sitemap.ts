/** Sitemaps of news (sitemaps.org/protocol with developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
import { scanHtml } from '../blocks/html-events.ts';
import { fromRoot, isComplete, rootOf } from '../xml.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { RawEntry, RawText } from './raw-entry.ts';
import type { Parsed } from './xml-feed.ts';

/** The texts of one `url` element by the path of names within it, without prefixes: `news/title`, `image/loc`. */
type Listed = ReadonlyMap<string, readonly string[]>;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The `url` elements that are whole. */
function listedUrls(document: string): readonly Listed[] {
  const urls: Listed[] = [];
  let texts: Map<string, string[]> | null = null;
  let path: string[] = [];
  let text = '';
  scanHtml(document, {
    text: piece => {
      text += piece;
    },
    open: name => {
      const local = localName(name);
      if (local === 'url') texts = new Map();
      path = local === 'url' ? [] : [...path, local];
      text = '';
    },
    close: name => {
      if (texts === null) return;
      if (localName(name) === 'url') {
        urls.push(texts);
        texts = null;
        return;
      }
      const key = path.slice(-2).join('/');
      if (text.trim() !== '') texts.set(key, [...(texts.get(key) ?? []), text.trim()]);
      path.pop();
      text = '';
    },
  });
  return urls;
}

const plain = (value: string | undefined): RawText | undefined =>
  value === undefined ? undefined : { value, type: 'text' };

const first = (url: Listed, ...keys: readonly string[]): string | undefined =>
  keys.map(key => url.get(key)?.[0]).find(value => value !== undefined);

const rawEntry = (url: Listed, base: string | null): RawEntry => ({
  link: first(url, 'loc'),
  title: plain(first(url, 'news/title')),
  dates: [first(url, 'news/publication_date'), first(url, 'lastmod')],
  categories: (first(url, 'news/keywords') ?? '').split(/[,،]/u).map(word => word.trim()),
  language: first(url, 'publication/language'),
  images: (url.get('image/loc') ?? []).map((address, index) => ({
    url: address,
    text: url.get('image/caption')?.[index] ?? url.get('image/title')?.[index],
  })),
  base,
});

function parse(document: string): Parsed<readonly Listed[]> {
  const root = rootOf(document);
  const own = root === null ? document : fromRoot(document, root);
  const urls = listedUrls(own).filter(url => url.has('news/title'));
  if (root !== null && isComplete(own, root)) return { document: urls, saved: [] };
  if (urls.length === 0) return { document: null, saved: [], reason: 'cut off' };
  return { document: urls, saved: [], note: `cut off; ${urls.length} whole entries kept` };
}

/** How far an element of news is looked for, in UTF-16 units. */
const reach = 64 * 1024;

export const newsSitemap: FeedFormat = {
  name: 'news-sitemap',
  detects: text => rootOf(text)?.local === 'urlset' && /<[\w.-]+:news[\s>]/u.test(text.slice(0, reach)),
  parse: (text, url) =>
    feedOf<readonly Listed[]>({
      format: 'news-sitemap',
      url,
      parsed: parse(text),
      head: ([one]) => ({
        title: plain(one && first(one, 'publication/name')),
        link: new URL('/', url).href,
        language: one && first(one, 'publication/language'),
      }),
      entries: (urls, base) => urls.map(listed => rawEntry(listed, base)),
    }),
};
