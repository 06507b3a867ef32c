/** An HTML page → the article on it. */
import type { Block, Entry } from '../domain/article.ts';
import { fail, ok, type Result } from '../domain/errors.ts';
import { resolveDocument } from './addresses.ts';
import { blocksToText, htmlToBlocks } from './blocks/index.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { boundedEntry } from './bounds.ts';
import { baseOf, withoutNowhere } from './page/base.ts';
import { bodyHtml } from './page/body.ts';
import { takeBoxes } from './page/boxes.ts';
import { type DomDocument, parseDocument } from './page/dom.ts';
import { shortestArticle } from './page/evidence.ts';
import { withoutHead } from './page/head.ts';
import { landmarksOf } from './page/landmarks.ts';
import { keepMeaning } from './page/meaning.ts';
import { type PageMetadata, pageMetadata } from './page/metadata.ts';
import { partNeighbours } from './page/neighbours.ts';
import { removeNoise, removePrograms, takeRelatedBoxes } from './page/noise.ts';
import { resolveNoscript } from './page/noscript.ts';
import { withPictureSize } from './page/picture-sizes.ts';
import { isTreeTooLarge } from './page/size.ts';
import { covers, type StatedBody, statedBody } from './page/stated-body.ts';
import { distinctHeadlines, type SplitText, splitLoneLinks, splitRelated } from './related.ts';
import { firstWords, summarise } from './summary.ts';

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

/** All that a page names itself. */
const titlesOf = (document: DomDocument, { title }: PageMetadata): readonly string[] =>
  [
    title,
    document.querySelector('title')?.textContent,
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
  ].flatMap(text => text ?? []);

/** What a page shows, or else what it states: of the two the text that is the article's. */
function bodyBlocks(shown: readonly Block[], stated: StatedBody, base: string): readonly Block[] {
  const text = blocksToText(shown);
  const linked = stated.linked === null ? [] : htmlToBlocks(stated.linked, base);
  if (linked.length > 0) return covers(text, blocksToText(linked)) ? shown : linked;
  const state = text.length < shortestArticle ? stated.state() : null;
  return state === null ? shown : htmlToBlocks(state, base);
}

/** The text of a page's article and what it points to. */
function contentOf(document: DomDocument, metadata: PageMetadata, url: string): SplitText {
  const base = baseOf(document, url, metadata.canonical);
  const titles = titlesOf(document, metadata);
  const stated = statedBody(document, titles);
  keepMeaning(document);
  removePrograms(document);
  resolveNoscript(document);
  if (document.body) partNeighbours(document.body);
  const landmarks = landmarksOf(document, titles, url);
  const boxes = takeRelatedBoxes(document, landmarks, base);
  removeNoise(document, landmarks);
  const labelled = takeBoxes(document, landmarks, base);
  const shown = bodyBlocks(htmlToBlocks(bodyHtml(document, landmarks) ?? '', base), stated, base);
  const body = withoutHead(withoutBoilerplate(shown), metadata);
  const { blocks, related } = splitLoneLinks(splitRelated(body), new URL(base).host);
  return withoutNowhere({ blocks, related: distinctHeadlines([...related, ...labelled, ...boxes]) });
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
  const { blocks, related } = contentOf(document, metadata, url);
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
    blocks: blocks.map(block => withPictureSize(block, metadata.pictureSizes)),
    related: related.filter(headline => headline.title !== title),
  });
}
