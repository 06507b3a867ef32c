/** What all formats have in common, and how it becomes an `Entry`. */
import { groupedBy } from '../../base/grouped-by.ts';
import { addressKey } from '../../base/web-address.ts';
import type { Block, Entry } from '../../domain/article.ts';
import type { PictureSize } from '../../domain/picture.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { withoutAuthorNoise } from '../authors.ts';
import { blocksToText, titleText } from '../blocks/index.ts';
import { sizeInAddress, withSize } from '../blocks/picture-size.ts';
import { withoutBoilerplate } from '../boilerplate.ts';
import { boundedEntry, boundedTitle, longestTitle } from '../bounds.ts';
import { parseDate } from '../dates.ts';
import { feedTextToBlocks } from '../feed-text.ts';
import { languageTag } from '../language.ts';
import { textToBlocks } from '../plain-text.ts';
import { headlinesOnly, isHeadlines, splitRelated } from '../related.ts';
import { firstWords, summarise } from '../summary.ts';
import { enclosureBlocks, enclosuresOf, type RawFile } from './enclosures.ts';

/** A text of a feed, with what it is written in. */
export interface RawText {
  readonly value: string;
  readonly type: 'html' | 'text';
  /** The base of its links, where it has its own. */
  readonly base?: string | null;
}

/** A picture, with what is said of it. */
export interface RawImage {
  readonly url?: string | undefined;
  readonly text?: string | undefined;
  readonly size?: PictureSize | undefined;
}

/** An entry as its format gives it; absent values are undefined or empty. */
export interface RawEntry {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  readonly title?: RawText | undefined;
  readonly authors?: readonly (string | undefined)[];
  /** Dates as written, best first; the first that can be read counts. */
  readonly dates?: readonly (string | undefined)[];
  readonly categories?: readonly (string | undefined)[];
  readonly summary?: RawText | undefined;
  readonly content?: RawText | undefined;
  readonly language?: string | undefined;
  /** Files that the entry brings along; sound and film are shown below its text. */
  readonly enclosures?: readonly RawFile[];
  /** Pictures of the entry, best first; shown where its text has none. */
  readonly images?: readonly RawImage[];
  /** The publication that an aggregator took the entry from. */
  readonly publication?: string | undefined;
  /** The base of its own address. */
  readonly base: string | null;
  /** The base of the other addresses in it, if the document gives one (xml:base, a page its own); otherwise that is its own address. */
  readonly givenBase?: string | null;
}

type Names = readonly (string | undefined)[];

/** The first of several lists of people that names somebody. */
export const firstNamed = (lists: readonly (Names | undefined)[]): Names =>
  lists.find(names => names?.some(name => name !== undefined && withoutAuthorNoise(name) !== '')) ?? [];

export interface FeedDefaults {
  readonly language: string | null;
  readonly author: string | null;
}

/** The name of a person as written, for display; null if there is none. */
export const authorName = (raw: string | undefined): string | null =>
  withoutAuthorNoise(titleText(raw ?? '')) || null;

/** Markup and references take more room than what is shown of them. */
const rawReach = 20 * longestTitle;

const titleOf = ({ value, type }: RawText): string => {
  const raw = value.slice(0, rawReach);
  return boundedTitle(type === 'html' ? titleText(raw) : sanitizeLine(raw));
};

const blocksOf = ({ value, type, base: own }: RawText, base: string | null): readonly Block[] =>
  type === 'html' ? feedTextToBlocks(value, own ?? base) : textToBlocks(value);

const firstDate = (dates: readonly (string | undefined)[] = []): string | null => {
  for (const date of dates) {
    const read = date === undefined ? null : parseDate(date);
    if (read) return read;
  }
  return null;
};

const distinct = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter(value => value !== '')),
];

/** The first picture that has an address, unless the text has pictures of its own. */
function leadImage({ images = [], base }: RawEntry, blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ type }) => type === 'image')) return [];
  for (const { url, text, size } of images) {
    const address = url === undefined ? null : resolveDocument(url, base);
    if (address === null) continue;
    const known = withSize(size ?? sizeInAddress(address));
    return [{ type: 'image', text: titleText(text ?? ''), url: address, ...known }];
  }
  return [];
}

/** Names of several people in the comma of their script. */
const listed = (names: readonly string[]): string | null => {
  if (names.length === 0) return null;
  return names.join(/[\u0600-\u06ff]/u.test(names.join('')) ? '، ' : ', ');
};

function summaryOf(
  { summary, base }: RawEntry,
  body: RawText | undefined,
  bodyText: () => string,
  title: string,
): string | null {
  if (summary === undefined) return null;
  // A summary that is all there is has been read as the body already.
  const text = summary === body ? bodyText() : blocksToText(withoutBoilerplate(blocksOf(summary, base)));
  return summarise(text, title);
}

/** Aggregators write `Headline - Publication`. */
function withoutPublication(title: string, publication: string | undefined): string {
  const end = ` - ${sanitizeLine(publication ?? '')}`;
  return publication !== undefined && title.endsWith(end) ? title.slice(0, -end.length).trim() : title;
}

const publisherOf = ({ publication }: RawEntry): string | null => titleText(publication ?? '') || null;

export function toEntry(given: RawEntry, defaults: FeedDefaults): Entry {
  const link = given.link === undefined ? null : resolveDocument(given.link, given.base);
  const raw: RawEntry = { ...given, base: given.givenBase ?? link ?? given.base };
  const body = raw.content ?? raw.summary;
  const all = withoutBoilerplate(body ? blocksOf(body, raw.base) : []);
  const isAggregated = raw.publication !== undefined && isHeadlines(all);
  const { blocks, related } = isAggregated ? headlinesOnly(all, link) : splitRelated(all);
  // Only entries without a title or summary of their own need it.
  const bodyText = (): string => blocksToText(blocks);
  const title =
    (raw.title && withoutPublication(titleOf(raw.title), raw.publication)) ||
    firstWords(bodyText()) ||
    link ||
    sanitizeLine(raw.id ?? '') ||
    '—';
  const published = firstDate(raw.dates);
  const authors = distinct((raw.authors ?? []).map(name => authorName(name) ?? ''));
  const author = listed(authors) ?? publisherOf(raw) ?? defaults.author;
  const { enclosures: files = [], base } = raw;
  const enclosures = enclosuresOf(files, base);
  const categories = distinct((raw.categories ?? []).map(name => titleText(name ?? '')));
  return boundedEntry({
    key: keyOf(raw, link, title, published),
    title,
    link,
    author,
    published,
    categories,
    summary: isAggregated ? null : summaryOf(raw, body, bodyText, title),
    language: languageTag(raw.language) ?? defaults.language,
    category: categories[0] ?? null,
    byline: author,
    blocks: [...leadImage(raw, blocks), ...blocks, ...enclosureBlocks(files, base)],
    related,
    ...(enclosures.length === 0 ? {} : { enclosures }),
  });
}

/** The entry's own identity: its id, or else its link, or else its title and date. */
const keyOf = (raw: RawEntry, link: string | null, title: string, published: string | null): string =>
  sanitizeLine(raw.id ?? '') || link || madeKey(title, published);

const madeKey = (title: string, published: string | null): string => `${title} ${published ?? ''}`.trim();

/** Whether an entry has neither id nor address: its text is all that it is known by. */
const isNameless = ({ key, title, published }: Entry): boolean => key === madeKey(title, published);

/** How much of a text tells it from another, in UTF-16 units. */
const tellingLength = 500;

const unsharedKey = (entry: Entry): string => {
  const { key, link, title, blocks } = entry;
  if (link !== null && link !== key) return link;
  return `${key} ${isNameless(entry) ? blocksToText(blocks).slice(0, tellingLength) : title}`;
};

/** What tells apart articles of one id: the page they are on, or else their titles. */
const ownMark = (entry: Entry): string =>
  entry.link === null || entry.link === entry.key
    ? unsharedKey(entry)
    : (addressKey(entry.link) ?? unsharedKey(entry));

/** Keys that a feed reused for different articles. */
function sharedKeys(entries: readonly Entry[]): ReadonlySet<string> {
  const isShared = (own: readonly Entry[]): boolean => own.length > 1 && new Set(own.map(ownMark)).size > 1;
  const byKey = groupedBy(entries, ({ key }) => key);
  return new Set([...byKey].filter(([, own]) => isShared(own)).map(([key]) => key));
}

/** Entries without their duplicates: the first of each key stays. A key that a feed gives to several articles does not count. */
export function distinctEntries(entries: readonly Entry[]): readonly Entry[] {
  const shared = sharedKeys(entries);
  const byKey = new Map<string, Entry>();
  for (const entry of entries) {
    const key = shared.has(entry.key) ? unsharedKey(entry) : entry.key;
    if (!byKey.has(key)) byKey.set(key, key === entry.key ? entry : { ...entry, key });
  }
  return [...byKey.values()];
}
