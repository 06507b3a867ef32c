/** “Read also”: headlines that a text points to, separated from the text itself. */

import { append } from '../base/append.ts';
import { collapseBlanks } from '../base/blanks.ts';
import type { Block, Link, RelatedHeadline } from '../domain/article.ts';
import { itemMarker, itemsOf } from './blocks/lists.ts';
import type { RichText } from './blocks/rich-text.ts';
import { isHeadlinesLabel, longestLabel } from './labels.ts';

/** Longest headline. */
const longestHeadline = 250;

type LinkedText = Pick<RichText, 'text' | 'links'>;

const bareLength = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** Whether the links of a text are (nearly) all of it. */
function isAllLinks({ text, links }: LinkedText): boolean {
  const whole = bareLength(text);
  const inLinks = links.reduce((sum, link) => sum + bareLength(link.text), 0);
  return whole > 0 && inLinks >= whole * 0.8;
}

const headline = ({ text, url }: Link): RelatedHeadline => ({
  title: collapseBlanks(text).trim(),
  link: url,
});

const headlinesOf = (text: LinkedText): readonly RelatedHeadline[] =>
  text.links.length > 0
    ? text.links.map(headline)
    : [{ title: text.text.replace(itemMarker, ''), link: null }];

const linkedText = ({ text, links = [] }: Block): LinkedText => ({ text, links });

/** The headlines that one block after a label consists of; null if it is not such a block. */
function headlinesOfBlock(block: Block, isLast: boolean): readonly RelatedHeadline[] | null {
  if (block.type === 'list') {
    const items = itemsOf(block);
    const linked = items.filter(item => item.links.length > 0).length;
    const fits = items.every(item => item.text.length <= longestHeadline);
    // Without links it is one of headlines only if it ends the text; with a few links it is not.
    return fits && (linked === items.length || (linked === 0 && isLast)) ? items.flatMap(headlinesOf) : null;
  }
  const isLine = block.type === 'paragraph' || block.type === 'heading';
  return isLine && block.text.length <= longestHeadline && isAllLinks(linkedText(block))
    ? headlinesOf(linkedText(block))
    : null;
}

interface Box {
  readonly related: readonly RelatedHeadline[];
  /** How many blocks after the label belong to it. */
  readonly length: number;
}

/** The headlines that follow a label; thumbnails between them go too. */
function boxAfter(blocks: readonly Block[], from: number): Box {
  const related: RelatedHeadline[] = [];
  let length = 0;
  for (let index = from; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    if (block.type === 'image') continue;
    const headlines = headlinesOfBlock(block, index === blocks.length - 1);
    if (headlines === null) break;
    append(related, headlines);
    length = index - from + 1;
  }
  return { related, length };
}

const inlineLabel =
  /^[^\p{L}\p{N}]{0,4}([\p{L}\p{M}\u200c ]{3,30}?)\s*([:：|»>\u2013\u2014-]+|\.{2,3}|…)\s*(?=\S)/u;

/** A headline ends without a full stop; what has one is a sentence that begins like a label. */
const isSentence = (text: string): boolean => /[^.][.۔][”"»’)]*$/u.test(text);

/** `Read also: headline` in one paragraph. */
function inlineHeadlines(block: Block): readonly RelatedHeadline[] | null {
  if (block.type !== 'paragraph' && block.type !== 'quote' && block.type !== 'heading') return null;
  if (block.text.length > longestHeadline + longestLabel) return null;
  const firstLine = block.text.indexOf('\n');
  const match = inlineLabel.exec(block.text);
  const links = block.links ?? [];
  if (match && isHeadlinesLabel(match[1] as string)) {
    const rest = collapseBlanks(block.text.slice(match[0].length)).trim();
    const own = links.filter(
      link => bareLength(link.text) > 0 && !isHeadlinesLabel(link.text) && link.end > match[0].length,
    );
    if (own.length > 1) return own.map(headline);
    if (rest === '' || (links.length === 0 && isSentence(rest))) return null;
    return [{ title: rest, link: own[0]?.url ?? links[0]?.url ?? null }];
  }
  if (firstLine > 0 && isHeadlinesLabel(block.text.slice(0, firstLine))) {
    const own = links.filter(link => link.start > firstLine);
    if (own.length > 0 && isAllLinks({ text: block.text.slice(firstLine), links: own }))
      return own.map(headline);
  }
  const [first] = links;
  if (
    first &&
    first.start > 0 &&
    isHeadlinesLabel(block.text.slice(0, first.start)) &&
    isAllLinks({ text: block.text.slice(first.start), links })
  ) {
    return links.map(headline);
  }
  return null;
}

/** Each headline once: by its address, or else by its title. */
export function distinctHeadlines(headlines: readonly RelatedHeadline[]): readonly RelatedHeadline[] {
  const seen = new Set<string>();
  return headlines.filter(({ title, link }) => {
    const key = link ?? title;
    if (title === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export interface SplitText {
  readonly blocks: readonly Block[];
  readonly related: readonly RelatedHeadline[];
}

/** Takes the “read also” parts out of a body, wherever they are. */
export function splitRelated(blocks: readonly Block[]): SplitText {
  const kept: Block[] = [];
  const related: RelatedHeadline[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const isLine = block.type === 'paragraph' || block.type === 'heading';
    if (isLine && isHeadlinesLabel(block.text)) {
      const box = boxAfter(blocks, index + 1);
      const isLast = index === blocks.length - 1;
      if (box.length > 0 || isLast) {
        append(related, box.related);
        index += box.length;
        continue;
      }
    }
    const inline = inlineHeadlines(block);
    if (inline) append(related, inline);
    else kept.push(block);
  }
  return related.length === 0 && kept.length === blocks.length
    ? { blocks, related }
    : { blocks: withoutTrailingRules(kept), related: distinctHeadlines(related) };
}

function withoutTrailingRules(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.type === 'rule') end--;
  return blocks.slice(0, end);
}

const isItemMarker = (text: string): boolean => text.replace(itemMarker, '') === '';

/** A line that begins with its one link; the name of a publication may follow. */
const isHeadlineLine = ({ text, links }: LinkedText): boolean =>
  links.length === 1 && isItemMarker(text.slice(0, links[0]?.start)) && text.length <= longestHeadline;

/** Whether a body is nothing but headlines that link to other pages, as aggregators write them. */
export const isHeadlines = (blocks: readonly Block[]): boolean =>
  blocks.length > 0 &&
  blocks.every(block => (block.type === 'list' ? itemsOf(block) : [linkedText(block)]).every(isHeadlineLine));

/** A body of headlines alone: none of it is text, and what leads to the entry's own page is not further reading. */
export const headlinesOnly = (blocks: readonly Block[], own: string | null): SplitText => ({
  blocks: [],
  related: distinctHeadlines(
    blocks.flatMap(({ links = [] }) => links.map(headline)).filter(({ link }) => link !== own),
  ),
});

/** The fewest words of a headline that stands alone. */
const fewestWords = 4;
/** Where more of the paragraphs are links, links are what the text is about. */
const mostLone = 0.25;

/** A marker, an arrow, a picture of one. */
const loneMarker = /^(?:\d+\. |[^\p{L}\p{N}]{0,4})$/u;

const isLoneLine = ({ text, links }: LinkedText, host: string): boolean => {
  const [link] = links;
  return (
    link !== undefined &&
    links.length === 1 &&
    loneMarker.test(text.slice(0, link.start)) &&
    link.end === text.length &&
    text.split(' ').length >= fewestWords &&
    text.length <= longestHeadline &&
    new URL(link.url).host === host
  );
};

const isLone = (block: Block, host: string): boolean =>
  block.type === 'list'
    ? itemsOf(block).every(item => isLoneLine(item, host))
    : (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quote') &&
      isLoneLine(linkedText(block), host);

/** Takes the lines and lists out of a page's text that are links to other pages of the site; not what a sentence announces with a colon. */
export function splitLoneLinks({ blocks, related }: SplitText, host: string): SplitText {
  const texts = blocks.filter(({ type }) => type !== 'image' && type !== 'rule');
  const lone = new Set(
    blocks.filter((block, index) => isLone(block, host) && !blocks[index - 1]?.text.endsWith(':')),
  );
  if (lone.size === 0 || lone.size > texts.length * mostLone) return { blocks, related };
  const headlines = [...lone].flatMap(({ links = [] }) => links.map(headline));
  return {
    blocks: withoutTrailingRules(blocks.filter(block => !lone.has(block))),
    related: distinctHeadlines([...related, ...headlines]),
  };
}
