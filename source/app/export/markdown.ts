/** Articles as Markdown (CommonMark 0.31, with the tables of GitHub). */

import { greatestOf } from '../../base/append.ts';
import { isWebAddress } from '../../base/web-address.ts';
import type { Article, Block, MarkKind } from '../../domain/article.ts';
import { type ListItem, listItems } from '../../text/list-items.ts';
import { type Segment, segmentsOf } from '../../text/segments.ts';
import { deckOf } from '../deck.ts';
import type { Kept } from '../services/bookmark.ts';

/** Characters that could begin or end something in the middle of a line (CommonMark §2.4). */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`);

/** What would make a paragraph a list, a heading or a rule. */
const escapedStart = (text: string): string =>
  text.replace(/^(\s*)([-+=])/u, String.raw`$1\$2`).replace(/^(\s*\d{1,9})([.)])(\s)/u, String.raw`$1\$2$3`);

/** A link with `escaped` text; only the text if no browser can open the URL. */
const linked = (text: string, url: string): string =>
  isWebAddress(url) ? `[${text}](<${url.replace(/[<>\n]/gu, encodeURIComponent)}>)` : text;

/** The signs around each mark; the rest is HTML, which Markdown may hold. Superscripts and subscripts are written out in the text. */
const signs: Partial<Record<MarkKind, readonly [open: string, close: string]>> = {
  strong: ['**', '**'],
  emphasis: ['*', '*'],
  keyboard: ['<kbd>', '</kbd>'],
  deleted: ['~~', '~~'],
  inserted: ['<ins>', '</ins>'],
  highlight: ['<mark>', '</mark>'],
};

/** More backticks than any run of them in the text (CommonMark §6.1, §4.5), and at least so many. */
const backticks = (text: string, least: number): string =>
  '`'.repeat(
    greatestOf(
      [...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length + 1),
      least,
    ),
  );

function codeSpan(text: string): string {
  const fence = backticks(text, 1);
  const gap = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

/** Signs are next to letters, not to blanks (CommonMark §6.2). */
function segmentMarkdown(whole: string, { start, end, kinds, url }: Segment): string {
  const raw = whole.slice(start, end);
  const text = raw.trim();
  if (text === '') return raw;
  const lead = raw.slice(0, raw.length - raw.trimStart().length);
  const tail = raw.slice(raw.trimEnd().length);
  const markdown = kinds
    .flatMap(kind => [signs[kind] ?? []])
    .reduceRight(
      (inner, [open = '', close = '']) => open + inner + close,
      kinds.includes('code') ? codeSpan(text) : escaped(text),
    );
  return lead + (url === null ? markdown : linked(markdown, url)) + tail;
}

/** The text of a block with its links and marks. */
const inline = (block: Block): string =>
  segmentsOf(block)
    .map(segment => segmentMarkdown(block.text, segment))
    .join('');

const linesIn = (text: string): string[] => text.split('\n');

/** Items of a list and rows of a table are lines of the text. */
const inlineItems = (block: Block): readonly string[] =>
  linesIn(inline({ ...block, text: block.items?.join('\n') ?? block.text }));

/** A fence that is longer than any in the code (CommonMark §4.5). */
function code(text: string): string {
  const fence = backticks(text, 3);
  return `${fence}\n${text}\n${fence}`;
}

function table(block: Block): string {
  const rows = inlineItems(block).map(row => row.split('\t'));
  const columns = Math.max(1, ...rows.map(row => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: columns }, () => '---')), ...body.map(line)].join('\n');
}

/** Boxes of tasks, as GitHub writes them. */
const boxes: Readonly<Record<string, string>> = { '☑': '- [x]', '☐': '- [ ]' };

/** Markdown numbers lists by numbers only; letters are text. A list within a list is indented. */
function listItem(line: string, { start, ordinal, bullet, level }: ListItem): string {
  const indent = '    '.repeat(level);
  const text = line.slice(start);
  if (ordinal === null) return `${indent}${boxes[bullet] ?? '-'} ${escapedStart(text)}`;
  return /^\d+$/u.test(ordinal) ? `${indent}${ordinal}. ${text}` : `${indent}- ${ordinal}. ${text}`;
}

function list(block: Block): string {
  const lines = inlineItems(block);
  return listItems(lines)
    .map((item, index) => listItem(lines[index] ?? '', item))
    .join('\n');
}

type BlockMarkdown = (block: Block, level: number) => string;

/** `level`: of the headline above. */
const blocks: Readonly<Record<Block['type'], BlockMarkdown>> = {
  paragraph: block => linesIn(inline(block)).map(escapedStart).join('  \n'),
  heading: (block, level) =>
    `${signOf(Math.max(level, (block.level ?? 2) + level - 2) + 1)} ${inline(block)}`,
  quote: block =>
    linesIn(inline(block))
      .map(line => `> ${escapedStart(line)}`)
      .join('  \n'),
  list,
  code: block => code(block.text),
  image(block) {
    const text = linked(escaped(block.text), block.url ?? '');
    return text.startsWith('[') ? `!${text}` : text;
  },
  table,
  rule: () => '* * *',
};

const deepest = 6;

/** Of a heading. */
const signOf = (level: number): string => '#'.repeat(Math.min(deepest, level));

export const headingMarkdown = (text: string, level: number): string => `${signOf(level)} ${escaped(text)}`;

export const paragraphMarkdown = (text: string): string => escapedStart(escaped(text));

export const linkedHeadline = (title: string, link: string | null): string =>
  linked(escaped(title), link ?? '');

function head({ title, link, source, byline, author, published }: Article, level: number): string[] {
  const facts = [byline ?? author, source.title, published?.slice(0, 10)].filter(
    fact => fact !== null && fact !== undefined && fact !== '',
  );
  return [`${signOf(level)} ${linkedHeadline(title, link)}`, paragraphMarkdown(facts.join(' · '))];
}

function related({ related: headlines }: Article, label: string): string[] {
  if (headlines.length === 0) return [];
  const items = headlines.map(({ title, link }) => `- ${linkedHeadline(title, link)}`);
  return [`**${escaped(label)}**`, items.join('\n')];
}

const joined = (parts: readonly string[]): string => parts.filter(part => part !== '').join('\n\n');

const blocksMarkdown = (article: Article, level: number): string[] =>
  article.blocks.map(block => blocks[block.type](block, level));

/** `level`: of its headline. `labels`: of what comes behind it. */
export const articleMarkdown = (
  article: Article,
  level: number,
  labels: { readonly related: string },
): string =>
  joined([
    ...head(article, level),
    paragraphMarkdown(deckOf(article) ?? ''),
    ...blocksMarkdown(article, level),
    ...related(article, labels.related),
  ]);

/** What the user has said of it. */
function annotations({ added, tags, note }: Kept): string[] {
  const facts = [`★ ${added.slice(0, 10)}`, ...tags.map(tag => `#${tag.replace(/\s+/gu, '_')}`)];
  const quoted = note === null ? [] : [blocks.quote({ type: 'quote', text: note }, bookmarkLevel)];
  return [escaped(facts.join(' · ')), ...quoted];
}

const bookmarkLevel = 2;

const bookmarkMarkdown = (kept: Kept): string =>
  joined([
    ...head(kept.article, bookmarkLevel),
    ...annotations(kept),
    ...blocksMarkdown(kept.article, bookmarkLevel),
  ]);

export const bookmarksMarkdown = (heading: string, kept: readonly Kept[]): string =>
  [headingMarkdown(heading, 1), ...kept.map(bookmarkMarkdown)].join('\n\n');
