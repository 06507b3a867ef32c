/** When an article was published: stated in the head of the page, marked up in its text, or printed around the headline. */
import { parseDate } from '../dates.ts';
import { type PrintedDate, printedDates } from '../printed-dates.ts';
import type { DomDocument, DomElement } from './dom.ts';
import { textOf } from './dom.ts';
import type { LinkedData } from './linked-data.ts';
import { allOf, type MetaValues } from './meta-values.ts';
import { isAside, nameWords, type Piece } from './printed.ts';

interface DateSources {
  readonly document: DomDocument;
  readonly meta: MetaValues;
  readonly linked: LinkedData;
  /** The nearest to the headline first. */
  readonly around: readonly Piece[];
  readonly headline: DomElement | null;
}

const metaNames = [
  'article:published_time',
  'og:published_time',
  'vr:published_time',
  'datepublished',
  'date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'datecreated',
];

/** Marks of the day of publication in microdata, RDFa and microformats, the surest first. */
const marks = [
  '[itemprop~=datePublished]',
  '[property~="schema:datePublished"]',
  '[property~="datePublished"]',
  '[property~="dcterms:issued"]',
  '[property~="dcterms:created"]',
  '[property~="dc:created"]',
  '[property~="dc:issued"]',
  '[property~="dcterms:date"]',
  '[property~="dc:date"]',
  'time[pubdate]',
  '.dt-published',
  '.published',
];

/** Attributes that hold a date for programs. */
const dateAttributes = [
  'datetime',
  'content',
  'title',
  'data-datetime',
  'data-date',
  'data-time',
  'data-timestamp',
];

const markedDate = (element: DomElement): string | null => {
  for (const name of dateAttributes) {
    const value = element.getAttribute(name);
    const date = value === null ? null : parseDate(value);
    if (date) return date;
  }
  return null;
};

const isOf = (element: DomElement, property: string, name: string): boolean =>
  (element.getAttribute('itemprop') ?? '').includes(property) || nameWords(element).includes(name);

/** Whether an element is marked as the day of a change, and not as that of publication too (as hAtom's `published updated` is). */
const isOfChange = (element: DomElement): boolean =>
  (isOf(element, 'dateModified', 'updated') || isOf(element, 'dateModified', 'modified')) &&
  !isOf(element, 'datePublished', 'published');

/** The dates of an element: for programs, or else for readers. */
function datesIn(element: DomElement, text: string): readonly PrintedDate[] {
  const printed = printedDates(text);
  const marked = markedDate(element) ?? markedDate(element.closest('time') ?? element);
  const dates: readonly PrintedDate[] =
    marked === null ? printed : [{ date: marked, label: printed[0]?.label ?? 'published' }];
  return isOfChange(element) ? dates.map(({ date }) => ({ date, label: 'updated' })) : dates;
}

interface FoundDate extends PrintedDate {
  readonly element: DomElement;
  readonly isMarked: boolean;
}

const hour = 60 * 60 * 1000;
/** Of one day, whatever the zones: a day without a time is told in UTC. */
const isSameDay = (a: PrintedDate, b: PrintedDate): boolean =>
  Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= 36 * hour;

/** The dates of some pieces; what is said of a date is often said in the piece around it. */
function datesOf(pieces: readonly Piece[]): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const { element, text } of pieces) {
    const isMarked = markedDate(element) !== null;
    for (const date of datesIn(element, text)) {
      const around = found.find(
        other => other.element !== element && other.element.contains(element) && isSameDay(other, date),
      );
      found.push({ ...date, label: around?.label ?? date.label, element, isMarked });
    }
  }
  return found;
}

/** The first date of publication, or else the first of a change; as exact as the page has it. */
function bestDate(dates: readonly FoundDate[]): string | null {
  const first = dates.find(({ label }) => label === 'published') ?? dates[0];
  if (first === undefined) return null;
  return (
    dates.find(other => other.isMarked && other.label === first.label && isSameDay(other, first)) ?? first
  ).date;
}

const firstMarked = ({ document, headline }: DateSources, selectors: readonly string[]): string | null => {
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      const date = isAside(element, headline)
        ? null
        : bestDate(datesOf([{ element, text: textOf(element) }]));
      if (date) return date;
    }
  }
  return null;
};

/** ISO 8601 in UTC, or null. */
export function publishedOf(sources: DateSources): string | null {
  const { meta, linked, around } = sources;
  const stated = [linked.published ?? '', ...allOf(meta, metaNames)];
  for (const value of stated) {
    const date = value === '' ? null : parseDate(value);
    if (date) return date;
  }
  return (
    firstMarked(sources, marks) ??
    bestDate(datesOf(around)) ??
    firstMarked(sources, ['article time', 'main time', 'time', 'abbr[title]'])
  );
}
