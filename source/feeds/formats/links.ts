/**
 * A page that lists headlines and has no feed: its own links, as a last resort. Only for an address that asks for it by the
 * fragment `#links`, so that a feed that has turned into a page is not mistaken for one.
 */
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveBase, resolveDocument } from '../addresses.ts';
import { parseDate, parseDateLine } from '../dates.ts';
import { type DomDocument, type DomElement, parseDocument, textOf } from '../page/dom.ts';
import { removeNoise, removePrograms } from '../page/noise.ts';
import { isTreeTooLarge } from '../page/size.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { RawEntry } from './raw-entry.ts';

/** Shorter texts are names of sections and buttons. */
const fewestWords = 4;
const longestHeadline = 250;
/** Fewer headings with links are the page's own. */
const fewestHeadings = 3;
/** More are an archive, not the news. */
const mostEntries = 200;

const withoutFragment = (url: string): string => url.replace(/#.*$/u, '');

interface Headline {
  readonly link: string;
  readonly title: string;
  readonly anchor: DomElement;
}

const headings = 'h1,h2,h3,h4,h5,h6';

/** The headline that a link is, or that the heading within it or above it is. */
function headlineOf(anchor: DomElement, base: string): Headline | null {
  const link = resolveDocument(anchor.getAttribute('href') ?? '', base);
  const title = sanitizeLine(textOf(anchor.querySelector(headings) ?? anchor));
  const isHeadline = title.split(' ').length >= fewestWords && title.length <= longestHeadline;
  return link === null || !isHeadline ? null : { link, title, anchor };
}

const isOnSite = (link: string, base: string): boolean => {
  const host = new URL(base).hostname.replace(/^www\./u, '');
  const { hostname } = new URL(link);
  return hostname === host || hostname.endsWith(`.${host}`);
};

const isHeading = ({ anchor }: Headline): boolean =>
  anchor.querySelector(headings) !== null || anchor.closest(headings) !== null;

/** One headline for each address, the one that is a heading; a page whose headlines are headings has no others. */
function headlinesOf(document: DomDocument, base: string): readonly Headline[] {
  const own = withoutFragment(new URL(base).href);
  const all = [...document.querySelectorAll('a[href]')]
    .map(anchor => headlineOf(anchor, base))
    .filter(headline => headline !== null)
    .filter(({ link }) => isOnSite(link, base) && withoutFragment(link) !== own);
  const inHeadings = all.filter(isHeading);
  const chosen = inHeadings.length >= fewestHeadings ? inHeadings : all;
  const byLink = new Map<string, Headline>();
  for (const headline of chosen) {
    const page = withoutFragment(headline.link);
    if (!byLink.has(page)) byLink.set(page, headline);
  }
  return [...byLink.values()].slice(0, mostEntries);
}

/** The headline that an element holds alone, by address; null for an element that holds several. */
type Holders = ReadonlyMap<DomElement, string | null>;

function holdersOf(document: DomDocument, base: string, headlines: readonly Headline[]): Holders {
  const known = new Set(headlines.map(({ link }) => link));
  const holders = new Map<DomElement, string | null>();
  for (const anchor of document.querySelectorAll('a[href]')) {
    const link = resolveDocument(anchor.getAttribute('href') ?? '', base);
    if (link === null || !known.has(link)) continue;
    for (let element: DomElement | null = anchor; element; element = element.parentElement) {
      const other = holders.get(element);
      if (other === null) break;
      holders.set(element, other === undefined || other === link ? link : null);
    }
  }
  return holders;
}

/** The largest element around a headline that has no other one. */
function boxOf({ anchor, link }: Headline, holders: Holders): DomElement {
  let box = anchor;
  for (
    let around = anchor.parentElement;
    around && holders.get(around) === link;
    around = around.parentElement
  )
    if (around.localName !== 'body') box = around;
  return box;
}

/** A date in the box of a headline: of a `time` element, or a line that says nothing else, or what is left of the box. */
function dateIn(box: DomElement, title: string): string | undefined {
  const time = box.querySelector('time');
  const written = time?.getAttribute('datetime') ?? (time ? textOf(time) : '');
  if (parseDate(written) !== null) return written;
  for (const element of box.querySelectorAll('*')) {
    const text = element.children.length === 0 ? textOf(element) : '';
    if (text !== '' && parseDateLine(text) !== null) return text;
  }
  const rest = textOf(box)
    .replace(title, '')
    .replace(/^[\s()|،,-]+|[\s()|،,-]+$/gu, '');
  return parseDateLine(rest) === null ? undefined : rest;
}

/** The first paragraph in the box that is not the headline. */
function summaryIn(box: DomElement, title: string): string | undefined {
  const texts = [...box.querySelectorAll('p')].map(textOf);
  return texts.find(text => text.split(' ').length >= fewestWords * 2 && !text.includes(title));
}

function entriesOf(document: DomDocument, base: string): readonly RawEntry[] {
  const headlines = headlinesOf(document, base);
  const holders = holdersOf(document, base, headlines);
  return headlines.map(headline => {
    const box = boxOf(headline, holders);
    const summary = summaryIn(box, headline.title);
    return {
      link: headline.link,
      title: { value: headline.title, type: 'text' },
      dates: [dateIn(box, headline.title)],
      summary: summary === undefined ? undefined : { value: summary, type: 'text' },
      base,
    };
  });
}

const isPage = (text: string): boolean =>
  /<!doctype\s+html|<html[\s>]|<body[\s>]/iu.test(text.slice(0, 4096));

export const links: FeedFormat = {
  name: 'links',
  detects: (text, url) => url.endsWith('#links') && isPage(text),
  parse(text, url) {
    const page = withoutFragment(url);
    const document = isTreeTooLarge(text) ? null : parseDocument(text);
    if (document) removePrograms(document);
    const title = textOf(document?.querySelector('title') ?? null);
    const language = document?.documentElement?.getAttribute('lang') ?? undefined;
    const base =
      resolveBase(document?.querySelector('base[href]')?.getAttribute('href') ?? undefined, page) ?? page;
    if (document) removeNoise(document);
    const found = document ? entriesOf(document, base) : [];
    return feedOf({
      format: 'links',
      url: page,
      parsed:
        found.length > 0
          ? { document: found, saved: [] }
          : { document: null, saved: [], reason: 'no headlines' },
      head: () => ({ title: { value: title, type: 'text' }, link: page, language }),
      entries: entries => entries,
    });
  },
};
