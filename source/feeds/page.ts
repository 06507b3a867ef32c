/** An HTML page → the article on it. */
import type { Block, Entry } from '../domain/article.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import { resolveBase, resolveDocument } from './addresses.ts';
import { blocksToText, htmlToBlocks } from './blocks/index.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { boundedEntry } from './bounds.ts';
import { parseDateLine } from './dates.ts';
import { bodyHtml } from './page/body.ts';
import { type DomDocument, parseDocument } from './page/dom.ts';
import { keepMeaning } from './page/meaning.ts';
import { type PageMetadata, pageMetadata } from './page/metadata.ts';
import { removeNoise, removePrograms, takeRelatedBoxes } from './page/noise.ts';
import { isTreeTooLarge } from './page/size.ts';
import { distinctHeadlines, splitRelated } from './related.ts';
import { firstWords, summarise } from './summary.ts';

const fold = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Among how many blocks at the beginning what the head of the page says already is looked for. */
const headReach = 6;

/** The body without the headline, section, byline and date that are shown above it. */
function withoutHead(blocks: readonly Block[], metadata: PageMetadata): readonly Block[] {
  const said = new Set(
    [metadata.title, metadata.category, metadata.byline, metadata.author].map(text => fold(text ?? '')),
  );
  const isSaid = (block: Block): boolean => {
    if (block.type === 'image' || block.type === 'code' || block.text.length > 300) return false;
    if (said.has(fold(block.text))) return true;
    return block.text.length <= 60 && block.type === 'paragraph' && parseDateLine(block.text) !== null;
  };
  return blocks.filter((block, index) => index >= headReach || !isSaid(block));
}

const baseOf = (document: DomDocument, url: string): string =>
  resolveBase(document.querySelector('base[href]')?.getAttribute('href') ?? undefined, url) ?? url;

const hasText = (blocks: readonly Block[]): boolean =>
  blocks.some(block => block.type !== 'image' && block.text !== '');

const articleOf = (entry: Entry): Result<Entry> => ok(boundedEntry(entry));

/** A page that no tree can be made of, as its blocks in order. */
function parseAsStream(html: string, url: string): Result<Entry> {
  const { blocks, related } = splitRelated(withoutBoilerplate(htmlToBlocks(html, url)));
  if (!hasText(blocks)) return fail('no-article', { url });
  const link = resolveDocument(url, null);
  const heading = blocks.find(block => block.type === 'heading')?.text;
  return articleOf({
    key: link ?? url,
    title: heading ?? firstWords(blocksToText(blocks)),
    link,
    author: null,
    published: null,
    categories: [],
    summary: null,
    language: null,
    category: null,
    byline: null,
    blocks,
    related,
  });
}

/**
 * Extracts the article of a page.
 * @param url where the page was found in the end; relative links are resolved against it
 * Errors: `no-article`
 */
export function parsePage(html: string, url: string): Result<Entry> {
  if (isTreeTooLarge(html)) return parseAsStream(html, url);
  const document = parseDocument(html);
  const metadata = pageMetadata(document, url);
  const base = baseOf(document, url);
  keepMeaning(document);
  removePrograms(document);
  const boxes = takeRelatedBoxes(document, base);
  removeNoise(document);
  const body = withoutHead(withoutBoilerplate(htmlToBlocks(bodyHtml(document, url) ?? '', base)), metadata);
  const { blocks, related } = splitRelated(body);
  if (!hasText(blocks)) return fail('no-article', { url });

  const link = resolveDocument(url, null) ?? metadata.canonical;
  const title = metadata.title ?? firstWords(blocksToText(blocks));
  return articleOf({
    key: link ?? url,
    title,
    link,
    author: metadata.author,
    published: metadata.published,
    categories: metadata.categories,
    summary: metadata.description === null ? null : summarise(metadata.description, title),
    language: metadata.language,
    category: metadata.category,
    byline: metadata.byline ?? metadata.author,
    blocks,
    related: distinctHeadlines([...related, ...boxes]).filter(headline => headline.title !== title),
  });
}
