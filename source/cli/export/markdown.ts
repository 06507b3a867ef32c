/** Articles as Markdown (CommonMark 0.31, with the tables of GitHub). */

import { isWebAddress } from '../../base/web-address.ts';
import type { Article, Block, Link } from '../../domain/article.ts';

/** Characters that could begin or end something in the middle of a line (CommonMark §2.4). */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/gu, String.raw`\$&`);

/** What would make a paragraph a list, a heading or a rule. */
const escapedStart = (text: string): string =>
  text.replace(/^(\s*)([-+=])/u, String.raw`$1\$2`).replace(/^(\s*\d{1,9})([.)])(\s)/u, String.raw`$1\$2$3`);

/** A link with `escaped` text; only the text if no browser can open the URL. */
const linked = (text: string, url: string): string =>
  isWebAddress(url) ? `[${text}](<${url.replace(/[<>\n]/gu, encodeURIComponent)}>)` : text;

/** The text with its links, which are in order and do not overlap. */
function inline(text: string, links: readonly Link[] = []): string {
  let result = '';
  let end = 0;
  for (const link of links) {
    if (link.start < end) continue;
    result += `${escaped(text.slice(end, link.start))}${linked(escaped(text.slice(link.start, link.end)), link.url)}`;
    end = link.end;
  }
  return result + escaped(text.slice(end));
}

const linesIn = (text: string): string[] => text.split('\n');
const itemsIn = ({ items, text }: Block): readonly string[] => items ?? linesIn(text);

/** A fence that is longer than any in the code (CommonMark §4.5). */
function code(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function table(block: Block): string {
  const rows = itemsIn(block).map(row => row.split('\t').map(cell => escaped(cell)));
  const columns = Math.max(1, ...rows.map(row => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: columns }, () => '---')), ...body.map(line)].join('\n');
}

const isNumbered = (item: string): boolean => /^\s*\d+[.)]\s/u.test(item);

const blocks: Readonly<Record<Block['type'], (block: Block) => string>> = {
  paragraph: block => linesIn(inline(block.text, block.links)).map(escapedStart).join('  \n'),
  heading: block => `${'#'.repeat(Math.min(6, (block.level ?? 2) + 1))} ${escaped(block.text)}`,
  quote: block =>
    linesIn(inline(block.text, block.links))
      .map(line => `> ${escapedStart(line)}`)
      .join('  \n'),
  list: block =>
    itemsIn(block)
      .map(item => (isNumbered(item) ? escaped(item) : `- ${escapedStart(escaped(item))}`))
      .join('\n'),
  code: block => code(block.text),
  image(block) {
    const text = linked(escaped(block.text), block.url ?? '');
    return text.startsWith('[') ? `!${text}` : text;
  },
  table,
  rule: () => '* * *',
};

function head({ title, link, source, byline, author, published }: Article): string[] {
  const name = escaped(title);
  const facts = [byline ?? author, source.title, published?.slice(0, 10)].filter(
    fact => fact !== null && fact !== undefined && fact !== '',
  );
  return [`## ${linked(name, link ?? '')}`, escapedStart(escaped(facts.join(' · ')))];
}

const articleMarkdown = (article: Article): string =>
  [...head(article), ...article.blocks.map(block => blocks[block.type](block))]
    .filter(part => part !== '')
    .join('\n\n');

export const markdownOf = (heading: string, articles: readonly Article[]): string =>
  [`# ${escaped(heading)}`, ...articles.map(articleMarkdown)].join('\n\n');
