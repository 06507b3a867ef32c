/**
 * A page that lists headlines and has no feed: its own links, as a last resort. Only for an address that asks for it by the
 * fragment `#links`, so that a feed that has turned into a page is not mistaken for one. Read as a stream: refreshing loads no DOM.
 */
import { withoutFragment } from '../../base/web-address.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveBase, resolveDocument } from '../addresses.ts';
import type { Attributes } from '../blocks/attributes.ts';
import { scanHtml } from '../blocks/html-events.ts';
import type { HtmlHandler } from '../blocks/html-handler.ts';
import { parseDate, parseDateLine } from '../dates.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import type { RawEntry } from './raw-entry.ts';

const fragment = '#links';

/** Shorter texts are names of sections and buttons. */
const fewestWords = 4;
const longestHeadline = 250;
/** A summary says more than a headline. */
const fewestSummaryWords = 8;
/** Fewer headings with links are the page's own. */
const fewestHeadings = 3;
/** Fewer are not a list: most pages have a link or two next to their text. */
const fewestEntries = 3;
/** More are an archive, not the news. */
const mostEntries = 200;

interface Headline {
  readonly type: 'headline';
  readonly link: string;
  readonly title: string;
  readonly isHeading: boolean;
}

/** What of a page may be part of its list, in order. */
type Part =
  | Headline
  | { readonly type: 'date'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string };

const isHeadline = (part: Part): part is Headline => part.type === 'headline';

const furniture: ReadonlySet<string> = new Set(
  'aside button footer form nav noscript script select style svg template'.split(' '),
);
const heading = /^h[1-6]$/u;
const wordCount = (text: string): number => text.split(' ').length;

/** Gathers the parts of a page. */
class PartReader implements HtmlHandler {
  readonly parts: Part[] = [];
  title = '';
  language: string | undefined;
  base: string;
  private readonly page: string;
  private skipped: { readonly name: string; depth: number } | null = null;
  private headings = 0;
  private anchor: { readonly link: string | null; text: string; headingText: string } | null = null;
  private paragraph: string | null = null;
  private isTitle = false;

  constructor(page: string) {
    this.page = page;
    this.base = page;
  }

  text(text: string): void {
    if (this.isTitle) this.title += text;
    if (this.skipped || this.isTitle) return;
    if (this.anchor) {
      this.anchor.text += text;
      if (this.headings > 0) this.anchor.headingText += text;
      return;
    }
    if (this.paragraph !== null) this.paragraph += text;
    const line = sanitizeLine(text).replace(/^[()|،, -]+|(?<![()|،, -])[()|،, -]+$/gu, '');
    if (line !== '' && parseDateLine(line) !== null) this.parts.push({ type: 'date', text: line });
  }

  open(name: string, attributes: Attributes): void {
    if (this.skipped) {
      if (name === this.skipped.name) this.skipped.depth++;
    } else if (furniture.has(name)) this.skipped = { name, depth: 1 };
    else if (heading.test(name)) this.headings++;
    else if (name === 'a') this.openAnchor(attributes);
    else if (name === 'p') this.paragraph = '';
    else if (name === 'time') this.addTime(attributes.get('datetime') ?? '');
    else if (name === 'title') this.isTitle = this.title === '';
    else if (name === 'html') this.language = attributes.get('lang');
    else if (name === 'base') this.base = resolveBase(attributes.get('href'), this.page) ?? this.page;
  }

  close(name: string): void {
    if (this.skipped) {
      if (name === this.skipped.name && --this.skipped.depth === 0) this.skipped = null;
    } else if (heading.test(name)) this.headings = Math.max(0, this.headings - 1);
    else if (name === 'a') this.closeAnchor();
    else if (name === 'p') this.closeParagraph();
    else if (name === 'title') this.isTitle = false;
  }

  private openAnchor(attributes: Attributes): void {
    this.anchor = {
      link: resolveDocument(attributes.get('href') ?? '', this.base),
      text: '',
      headingText: '',
    };
  }

  private closeAnchor(): void {
    const { link = null, text = '', headingText = '' } = this.anchor ?? {};
    this.anchor = null;
    const title = sanitizeLine(headingText) || sanitizeLine(text);
    const isLong = wordCount(title) >= fewestWords && title.length <= longestHeadline;
    if (link !== null && isLong)
      this.parts.push({ type: 'headline', link, title, isHeading: headingText !== '' });
  }

  private closeParagraph(): void {
    const text = sanitizeLine(this.paragraph ?? '');
    this.paragraph = null;
    if (wordCount(text) >= fewestSummaryWords) this.parts.push({ type: 'paragraph', text });
  }

  private addTime(text: string): void {
    if (parseDate(text) !== null) this.parts.push({ type: 'date', text });
  }
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./u, '');
const isOnSite = (link: string, page: string): boolean =>
  hostOf(link) === hostOf(page) || hostOf(link).endsWith(`.${hostOf(page)}`);

/** The headlines by address: those in headings, on a page that has such; of several for one address the first. */
function headlinesOf(parts: readonly Part[], page: string): ReadonlyMap<string, Headline> {
  const onSite = parts
    .filter(isHeadline)
    .filter(({ link }) => isOnSite(link, page) && withoutFragment(link) !== page);
  const inHeadings = onSite.filter(({ isHeading }) => isHeading);
  const byLink = new Map<string, Headline>();
  for (const headline of inHeadings.length >= fewestHeadings ? inHeadings : onSite) {
    const link = withoutFragment(headline.link);
    if (!byLink.has(link) && byLink.size < mostEntries) byLink.set(link, headline);
  }
  return byLink;
}

/** Lists have their dates all before or all after the headlines: before, where one begins the list and none ends it. */
function datesComeFirst(parts: readonly Part[], isListed: (part: Part) => boolean): boolean {
  const isDate = ({ type }: Part): boolean => type === 'date';
  return (
    parts.findIndex(isDate) < parts.findIndex(isListed) &&
    parts.findLastIndex(isDate) < parts.findLastIndex(isListed)
  );
}

function entriesOf(parts: readonly Part[], page: string, base: string): readonly RawEntry[] {
  const headlines = headlinesOf(parts, page);
  const listed = (part: Part): Headline | undefined =>
    isHeadline(part) ? headlines.get(withoutFragment(part.link)) : undefined;
  const isFirst = datesComeFirst(parts, part => listed(part) !== undefined);
  const dates = new Map<Headline, string>();
  const summaries = new Map<Headline, string>();
  let current: Headline | undefined;
  let date: string | undefined;
  for (const part of parts) {
    const headline = listed(part);
    if (headline && headline !== current) {
      current = headline;
      if (isFirst && date !== undefined && !dates.has(current)) dates.set(current, date);
      date = undefined;
    }
    if (part.type === 'date' && isFirst) date ??= part.text;
    else if (part.type === 'date' && current && !dates.has(current)) dates.set(current, part.text);
    if (part.type === 'paragraph' && current && !summaries.has(current)) summaries.set(current, part.text);
  }
  return [...headlines.values()].map(headline => {
    const summary = summaries.get(headline);
    return {
      link: headline.link,
      title: { value: headline.title, type: 'text' },
      dates: [dates.get(headline)],
      summary: summary === undefined ? undefined : { value: summary, type: 'text' },
      base,
      givenBase: base,
    };
  });
}

const isPage = (text: string): boolean =>
  /<!doctype\s+html|<html[\s>]|<body[\s>]/iu.test(text.slice(0, 4096));

export const links: FeedFormat = {
  name: 'links',
  detects: (text, url) => url.endsWith(fragment) && isPage(text),
  parse(text, url) {
    const page = withoutFragment(url);
    const reader = new PartReader(page);
    scanHtml(text, reader);
    const entries = entriesOf(reader.parts, page, reader.base);
    return feedOf({
      format: 'links',
      url: page,
      parsed:
        entries.length >= fewestEntries
          ? { document: entries, saved: [] }
          : { document: null, saved: [], reason: 'no list of headlines' },
      head: () => ({ title: { value: reader.title, type: 'text' }, link: page, language: reader.language }),
      entries: listed => listed,
    });
  },
};
