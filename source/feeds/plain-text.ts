/**
 * A plain-text article, as it is copied from a page or a newspaper's archive: perhaps a section, a headline, perhaps a
 * byline and a date, paragraphs with subheadings between them, and perhaps the headlines of other articles at the end.
 * Nothing marks these parts; the rules below tell them by length, punctuation and place.
 */
import type { Block, Entry, RelatedHeadline } from '../domain/article.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import { resolveDocument } from './addresses.ts';
import { startsByline, withoutAuthorNoise } from './authors.ts';
import { bareLinks } from './bare-links.ts';
import { annotations, joinTexts, richText } from './blocks/rich-text.ts';
import { paragraph } from './blocks/text-blocks.ts';
import { boundedEntry } from './bounds.ts';
import { parseDateLine } from './dates.ts';
import { isRelatedLabel } from './labels.ts';
import { distinctHeadlines } from './related.ts';
import { isSectionName } from './sections.ts';
import { firstWords } from './summary.ts';
import { type TextUnit, unitsOf } from './text-lines.ts';

/** All lengths are UTF-16 units. */
const longest = { section: 28, title: 220, heading: 80, question: 60, headline: 160, byline: 90, line: 100 };
/** A text of one paragraph is a headline up to this length. */
const longestLoneTitle = 120;
const mostHeadingWords = 10;
const fewestHeadlineWords = 3;

const wordsOf = (text: string): number =>
  text.split(/\s+/u).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** A full stop, and not the two or three dots with which headlines go on. */
const endsWithStop = (text: string): boolean => /(?<!\.)[.。۔]["”»’)]*$/u.test(text);
/** What ends a sentence or announces what follows. */
const endsSentence = (text: string): boolean => endsWithStop(text) || /[!؟?؛;:،,…][”"»’)]*$/u.test(text);
const isQuestion = (text: string): boolean => /[؟?!]$/u.test(text);

/** A line that reports speech is text, however short. */
const reportsSpeech = (text: string): boolean => /[:：]\s*[“"«]/u.test(text);

/** A paragraph that can only be running text. */
const isProse = (unit: TextUnit | undefined): boolean =>
  unit !== undefined &&
  unit.items === undefined &&
  (unit.text.length > longest.headline ||
    (endsWithStop(unit.text) && wordsOf(unit.text) >= 3) ||
    reportsSpeech(unit.text));

const isBody = (unit: TextUnit | undefined): boolean =>
  unit !== undefined && (unit.items !== undefined || unit.quoted === true || isProse(unit));

/* ---- the head ---- */

interface Head {
  readonly category: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  /** How many units it takes. */
  readonly length: number;
}

const canBeTitle = ({ text, items, quoted }: TextUnit): boolean =>
  items === undefined &&
  quoted !== true &&
  text.length <= longest.title &&
  !(endsWithStop(text) && text.length > longest.heading);

/** A section's name is on a line before the headline: one or two words, or a name that sections are known by. */
function isSection(unit: TextUnit, next: TextUnit | undefined, afterNext: TextUnit | undefined): boolean {
  const { text, items } = unit;
  if (
    items !== undefined ||
    text.length > longest.section ||
    endsSentence(text) ||
    !next ||
    !canBeTitle(next)
  )
    return false;
  if (isSectionName(text)) return next.text.length > text.length;
  const isLonger = next.text.length > text.length * 1.5 && wordsOf(next.text) >= 4;
  return (
    wordsOf(text) <= 2 &&
    isLonger &&
    !endsWithStop(next.text) &&
    afterNext !== undefined &&
    afterNext.text.length > next.text.length
  );
}

const isByline = ({ text, items }: TextUnit): boolean =>
  items === undefined && text.length <= longest.byline && startsByline(text);

const dateOf = ({ text, items }: TextUnit): string | null =>
  items === undefined && text.length <= longest.byline ? parseDateLine(text) : null;

function headOf(units: readonly TextUnit[]): Head {
  let at = 0;
  const first = units[0];
  const category = first && isSection(first, units[1], units[2]) ? first.text : null;
  if (category !== null) at++;
  const candidate = units[at];
  const isLone = units.length === 1;
  const fits = candidate && canBeTitle(candidate) && (!isLone || candidate.text.length <= longestLoneTitle);
  if (!candidate || !fits) return { category, title: null, byline: null, published: null, length: at };
  at++;
  let byline: string | null = null;
  let published: string | null = null;
  // Byline and date come below the headline in either order.
  for (let line = 0; line < 2; line++) {
    const unit = units[at];
    if (!unit || at === units.length - 1) break;
    const date: string | null = published === null ? dateOf(unit) : null;
    if (byline === null && isByline(unit)) byline = unit.text;
    else if (date !== null) published = date;
    else break;
    at++;
  }
  return { category, title: candidate.text.replace(/^#{1,6}\s+/u, ''), byline, published, length: at };
}

/* ---- the tail ---- */

/** What headlines have and running text has not: a question, two dots amid the line, a quoted name. */
const looksLikeHeadline = ({ text }: TextUnit): boolean =>
  isQuestion(text) || /\.\.|…|[“"«].+?[”"»]|[:|]/u.test(text);

const canBeHeadline = (unit: TextUnit): boolean =>
  unit.items === undefined &&
  unit.quoted !== true &&
  unit.text.length <= longest.headline &&
  !endsWithStop(unit.text) &&
  !/[:،؛,;]$/u.test(unit.text) &&
  !reportsSpeech(unit.text) &&
  wordsOf(unit.text) >= fewestHeadlineWords;

interface Tail {
  readonly related: readonly RelatedHeadline[];
  /** Where it begins. */
  readonly start: number;
}

const asHeadlines = (units: readonly TextUnit[]): readonly RelatedHeadline[] =>
  distinctHeadlines(
    units.flatMap(({ text, items }) =>
      (items ?? [text]).map(title => ({ title: title.replace(/^\d+\. /u, ''), link: null })),
    ),
  );

/** “Read also” with all that follows it, if that is headlines. */
function labelledTail(units: readonly TextUnit[], from: number): Tail | null {
  const label = units.findLastIndex(
    (unit, index) => index >= from && unit.items === undefined && isRelatedLabel(unit.text),
  );
  if (label < 0) return null;
  const after = units.slice(label + 1);
  const fits = after.every(
    unit => unit.items !== undefined || (unit.text.length <= longest.headline && !endsWithStop(unit.text)),
  );
  return fits ? { related: asHeadlines(after), start: label } : null;
}

/**
 * Headlines that close the text without a label: at least two short lines after the last real paragraph. A text whose
 * own paragraphs do without full stops gives no hint, so there every one of them must look like a headline.
 */
function bareTail(units: readonly TextUnit[], from: number): Tail | null {
  let start = units.length;
  while (start > from && canBeHeadline(units[start - 1] as TextUnit)) start--;
  const closing = units.slice(start);
  if (closing.length < 2 || !isBody(units[start - 1]) || start === from) return null;
  const telling = closing.filter(looksLikeHeadline).length;
  const prose = units
    .slice(from, start)
    .filter(unit => unit.text.length > longest.heading && unit.items === undefined);
  const stopped = prose.filter(unit => endsSentence(unit.text)).length;
  const isPunctuated = prose.length > 0 && stopped >= prose.length * 0.6;
  const isConvincing = isPunctuated ? telling >= 1 : telling === closing.length;
  return isConvincing ? { related: asHeadlines(closing), start } : null;
}

const tailOf = (units: readonly TextUnit[], from: number): Tail =>
  labelledTail(units, from) ?? bareTail(units, from) ?? { related: [], start: units.length };

/* ---- the body ---- */

const markdownHeading = /^(#{1,6})\s+(\S.*)$/u;

/** Markdown may close a heading with number signs too (CommonMark 4.2). */
const withoutClosing = (heading: string): string =>
  heading.replace(/(?<!#)#+$/u, '').trimEnd() || heading.charAt(0);

/** A short line without a stop, between paragraphs; a short question may head a part, too. */
function isHeading(
  { text, items, quoted }: TextUnit,
  before: TextUnit | undefined,
  after: TextUnit | undefined,
): boolean {
  if (items !== undefined || quoted === true || text.length > longest.heading) return false;
  if (wordsOf(text) === 0 || wordsOf(text) > mostHeadingWords || reportsSpeech(text)) return false;
  const isClosed = endsSentence(text) && !(isQuestion(text) && text.length <= longest.question);
  const isQuoted = /^[“"«].*[”"»]$/u.test(text);
  return !isClosed && !isQuoted && isBody(after) && (before === undefined || isBody(before));
}

/** What opens a quotation → what closes it. */
const quoteEnds: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
]);
const shortestQuote = 40;

/** A paragraph that is one quotation from its first to its last character. */
function isWholeQuote(text: string): boolean {
  const close = quoteEnds.get(text.charAt(0));
  if (close === undefined || text.length < shortestQuote) return false;
  const body = text.replace(/(?<![.،!؟?])[.،!؟?]+$/u, '');
  return body.endsWith(close) && body.indexOf(close, 1) === body.length - 1;
}

function blockOf(unit: TextUnit): Block {
  const links = annotations({ links: bareLinks(unit.text) });
  if (unit.items !== undefined) return { type: 'list', text: unit.text, items: unit.items, ...links };
  const heading = markdownHeading.exec(unit.text);
  if (heading)
    return {
      type: 'heading',
      text: withoutClosing(heading[2] as string),
      level: (heading[1] as string).length,
    };
  if (/^(?:[-*_=~•·]\s?){3,}$/u.test(unit.text)) return { type: 'rule', text: '' };
  const type = unit.quoted === true || isWholeQuote(unit.text) ? 'quote' : 'paragraph';
  return { type, text: unit.text, ...links };
}

const bodyBlocks = (units: readonly TextUnit[], from: number, to: number): readonly Block[] =>
  units.slice(from, to).map((unit, index, body) => {
    const after = body[index + 1];
    const before = index === 0 ? undefined : body[index - 1];
    return isHeading(unit, before, after) ? { type: 'heading', text: unit.text, level: 2 } : blockOf(unit);
  });

const isShortLine = (unit: TextUnit | undefined, block: Block | undefined): boolean =>
  unit !== undefined && block?.type === 'paragraph' && unit.text.length <= longest.line;

/**
 * The paragraphs and lists of a plain text without a headline of its own (`content_text` of JSON Feed, a description without
 * tags). Short lines that follow one another (chapters, verse, addresses) are lines of one paragraph.
 */
export function textToBlocks(raw: string): readonly Block[] {
  const units = unitsOf(raw);
  const blocks = bodyBlocks(units, 0, units.length);
  const isLine = (index: number): boolean => isShortLine(units[index], blocks[index]);
  const runs: Block[][] = [];
  blocks.forEach((block, index) => {
    if (units[index]?.follows && isLine(index) && isLine(index - 1)) runs.at(-1)?.push(block);
    else runs.push([block]);
  });
  return runs.flatMap(run => (run.length > 1 ? paragraph(joinTexts(run.map(richText), '\n')) : run));
}

/**
 * A plain-text article as an entry.
 * @param url where it was read; its key, and its link if it can be opened
 * Errors: `empty-document`
 */
export function parsePlainText(raw: string, url: string): Result<Entry> {
  const units = unitsOf(raw);
  if (units.length === 0) return fail('empty-document', { url });
  const head = headOf(units);
  const tail = tailOf(units, head.length);
  const blocks = bodyBlocks(units, head.length, tail.start);
  const title = head.title ?? firstWords((units[head.length] as TextUnit).text.replace(/\n/gu, ' '));
  return ok(
    boundedEntry({
      key: url,
      title,
      link: resolveDocument(url, null),
      author: head.byline === null ? null : withoutAuthorNoise(head.byline) || null,
      published: head.published,
      categories: head.category === null ? [] : [head.category],
      summary: null,
      language: null,
      category: head.category,
      byline: head.byline,
      blocks,
      related: tail.related,
    }),
  );
}
