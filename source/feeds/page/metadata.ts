/** What a page says of its article: schema.org as JSON-LD, Open Graph, meta elements, and what is printed above the text. */
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { withoutAuthorNoise } from '../authors.ts';
import { titleText } from '../blocks/index.ts';
import { parseDate } from '../dates.ts';
import { languageTag } from '../language.ts';
import { type DomDocument, type DomElement, textOf } from './dom.ts';
import { type LinkedArticle, linkedArticle } from './linked-data.ts';

export interface PageMetadata {
  readonly title: string | null;
  readonly category: string | null;
  readonly categories: readonly string[];
  readonly byline: string | null;
  readonly author: string | null;
  /** ISO 8601 in UTC. */
  readonly published: string | null;
  readonly language: string | null;
  readonly description: string | null;
  /** The page's own address, as it names it. */
  readonly canonical: string | null;
}

type MetaValues = ReadonlyMap<string, readonly string[]>;

/** The meta elements by name or property, in small letters. */
function metaValues(document: DomDocument): MetaValues {
  const values = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = titleText(element.getAttribute('content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        if (name === '') continue;
        const known = values.get(name);
        if (known) known.push(content);
        else values.set(name, [content]);
      }
    }
  }
  return values;
}

const firstOf = (meta: MetaValues, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return value;
  }
  return null;
};

const orNull = (text: string): string | null => (text === '' ? null : text);
const printed = (element: DomElement | null): string | null => orNull(sanitizeLine(textOf(element)));

const onlyHeading = (document: DomDocument): string | null => {
  const headings = [...document.querySelectorAll('h1')].filter(heading => textOf(heading) !== '');
  return headings.length === 1 ? printed(headings[0] as DomElement) : null;
};

const separator = /(?<!\s)\s+[|\u2013\u2014»·•:-]+\s+/gu;
/** The text after the last separator is a site's name up to this many words. */
const mostSiteWords = 4;

/** A title without the name of the site, before or after it. */
function withoutSite(title: string, site: string | null): string {
  const cuts = [...title.matchAll(separator)];
  const last = cuts.at(-1);
  const first = cuts[0];
  if (!last || !first) return title;
  const head = title.slice(0, last.index).trim();
  const tail = title.slice(last.index + last[0].length).trim();
  if (site !== null) {
    if (tail === site) return head;
    return title.slice(0, first.index).trim() === site
      ? title.slice(first.index + first[0].length).trim()
      : title;
  }
  const isName =
    tail.split(' ').length <= mostSiteWords && head.split(' ').length >= 3 && !last[0].includes(':');
  return isName ? head : title;
}

function titleOf(document: DomDocument, meta: MetaValues, article: LinkedArticle): string | null {
  const heading = onlyHeading(document);
  const element = printed(document.querySelector('title'));
  const stated = firstOf(meta, ['og:title', 'twitter:title', 'dc.title']) ?? article.headline;
  // The headline above the text, where page and head agree on it.
  if (heading && [stated, element].some(title => title?.includes(heading))) return heading;
  const site = firstOf(meta, ['og:site_name', 'application-name']);
  const best = stated ?? heading ?? element;
  return best === null ? null : orNull(withoutSite(best, best === element ? site : (site ?? '')));
}

/** Where pages print who wrote the text, the surest first. */
const bylines = [
  '.byline',
  '[itemprop~=author]',
  '[rel~=author]',
  '.author',
  '.entry-author',
  '.post-author',
  '.article-author',
];
const longestByline = 120;

function bylineOf(document: DomDocument): string | null {
  for (const selector of bylines) {
    const text = printed(document.querySelector(selector));
    if (text && text.length <= longestByline) return text;
  }
  return null;
}

const times = [
  'time[itemprop~=datePublished]',
  '[itemprop~=datePublished]',
  'time[pubdate]',
  'article time[datetime]',
  'main time[datetime]',
  'time[datetime]',
];

function printedDate(document: DomDocument): string | null {
  for (const selector of times) {
    const element = document.querySelector(selector);
    const date =
      element &&
      parseDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element));
    if (date) return date;
  }
  return null;
}

const dateNames = [
  'article:published_time',
  'datepublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'pubdate',
  'publishdate',
  'og:published_time',
  'parsely-pub-date',
];

const dated = (raw: string | null): string | null => (raw === null ? null : parseDate(raw));

const authorOf = (names: readonly (string | null)[]): string | null => {
  for (const name of names) {
    const author = withoutAuthorNoise(name ?? '');
    if (author !== '') return author;
  }
  return null;
};

/** Where pages print the section above the headline. */
const sections = [
  'article .section',
  '.article-section',
  '.article-category',
  '[rel~=category]',
  '.post-category',
  '.category',
];
const longestSection = 40;

function printedSection(document: DomDocument): string | null {
  for (const selector of sections) {
    const text = printed(document.querySelector(selector));
    if (text && text.length <= longestSection) return text;
  }
  return null;
}

/** What systems call a section where the publisher named none; folded to small letters. */
const noSections = new Set([
  'article',
  'articles',
  'blog',
  'page',
  'pages',
  'post',
  'posts',
  'uncategorised',
  'uncategorized',
  'بدون تصنيف',
  'غير مصنف',
]);

const named = (section: string | null): string | null =>
  section === null || noSections.has(section.toLowerCase()) ? null : section;

const distinct = (values: readonly (string | null)[]): readonly string[] =>
  [...new Set(values.filter(value => value !== null && value !== ''))] as string[];

/** Reads the document before anything is taken out of it. */
export function pageMetadata(document: DomDocument, url: string): PageMetadata {
  const meta = metaValues(document);
  const article = linkedArticle(document);
  const root = document.documentElement;
  const category =
    named(firstOf(meta, ['article:section', 'section'])) ??
    named(article.section) ??
    named(printedSection(document));
  const byline = bylineOf(document);
  const canonical =
    document.querySelector('link[rel~=canonical][href]')?.getAttribute('href') ?? firstOf(meta, ['og:url']);
  return {
    title: titleOf(document, meta, article),
    category,
    categories: distinct([category, ...(meta.get('article:tag') ?? [])]),
    byline,
    author: authorOf([firstOf(meta, ['author', 'dc.creator', 'parsely-author']), article.author, byline]),
    published: dated(article.published) ?? dated(firstOf(meta, dateNames)) ?? printedDate(document),
    language:
      languageTag(root?.getAttribute('lang') ?? root?.getAttribute('xml:lang')) ??
      languageTag(article.language) ??
      languageTag(firstOf(meta, ['content-language', 'og:locale'])),
    description:
      firstOf(meta, ['description', 'og:description', 'twitter:description']) ?? article.description,
    canonical: canonical ? resolveDocument(canonical, url) : null,
  };
}
