/** Articles as one self-contained HTML page. */

import { isWebAddress } from '../../base/web-address.ts';
import type { Article, Block, Direction, Link } from '../../domain/article.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, character => entities[character] as string);

const anchor = (url: string, html: string): string =>
  isWebAddress(url) ? `<a href="${escaped(url)}">${html}</a>` : html;

const withBreaks = (html: string): string => html.replaceAll('\n', '<br>');

/** The text with its links, which are in order and do not overlap. */
function inline(text: string, links: readonly Link[] = []): string {
  let result = '';
  let end = 0;
  for (const link of links) {
    if (link.start < end) continue;
    result +=
      escaped(text.slice(end, link.start)) + anchor(link.url, escaped(text.slice(link.start, link.end)));
    end = link.end;
  }
  return withBreaks(result + escaped(text.slice(end)));
}

const itemsIn = ({ items, text }: Block): readonly string[] => items ?? text.split('\n');
const number = /^\s*[\d٠-٩۰-۹]+[.)-]\s+/u;

function list(block: Block): string {
  const items = itemsIn(block);
  const tag = items.every(item => number.test(item)) ? 'ol' : 'ul';
  const rows = items.map(
    item => `<li dir="auto">${escaped(tag === 'ol' ? item.replace(number, '') : item)}</li>`,
  );
  return `<${tag}>${rows.join('')}</${tag}>`;
}

function table(block: Block): string {
  const rows = itemsIn(block).map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${row
      .split('\t')
      .map(cell => `<${tag} dir="auto">${escaped(cell)}</${tag}>`)
      .join('')}</tr>`;
  });
  return `<table>${rows.join('')}</table>`;
}

function image({ url, text }: Block): string {
  const caption = text === '' ? '' : `<figcaption dir="auto">${escaped(text)}</figcaption>`;
  const picture =
    url !== undefined && isWebAddress(url) ? `<img src="${escaped(url)}" alt="${escaped(text)}">` : '';
  return `<figure>${picture}${caption}</figure>`;
}

const headingLevel = (block: Block): number => Math.min(6, (block.level ?? 2) + 1);

const blocks: Readonly<Record<Block['type'], (block: Block) => string>> = {
  paragraph: block => `<p dir="auto">${inline(block.text, block.links)}</p>`,
  heading: block => `<h${headingLevel(block)} dir="auto">${escaped(block.text)}</h${headingLevel(block)}>`,
  quote: block => `<blockquote dir="auto">${inline(block.text, block.links)}</blockquote>`,
  list,
  code: block => `<pre dir="ltr"><code>${escaped(block.text)}</code></pre>`,
  image,
  table,
  rule: () => '<hr>',
};

function articleHtml(article: Article): string {
  const { title, link, source, byline, author, published, direction, language } = article;
  const name = link === null ? escaped(title) : anchor(link, escaped(title));
  const facts = [byline ?? author, source.title, published?.slice(0, 10)].filter(Boolean).join(' · ');
  const lang = language === null ? '' : ` lang="${escaped(language)}"`;
  return [
    `<article dir="${direction}"${lang}>`,
    `<h2 dir="auto">${name}</h2>`,
    `<p class="facts">${escaped(facts)}</p>`,
    ...article.blocks.map(block => blocks[block.type](block)),
    '</article>',
  ].join('\n');
}

const style = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;line-height:1.8;font-family:"Noto Naskh Arabic",serif}
article{border-top:1px solid #999;margin-top:2rem}.facts{color:#666}img{max-width:100%}
blockquote{border-inline-start:4px solid #c90;margin-inline:0;padding-inline:1rem}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem}`;

export interface HtmlPage {
  readonly heading: string;
  readonly language: string;
  readonly direction: Direction;
}

export const htmlOf = ({ heading, language, direction }: HtmlPage, articles: readonly Article[]): string =>
  [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(heading)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    `<h1>${escaped(heading)}</h1>`,
    ...articles.map(articleHtml),
    '</body>',
    '</html>',
  ].join('\n');
