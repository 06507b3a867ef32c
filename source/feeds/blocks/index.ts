/** HTML to the blocks of an article, and HTML to plain text. */
import type { Block } from '../../domain/article.ts';
import { spokenText } from '../../domain/spoken-text.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { withBareLinks } from '../bare-links.ts';
import { BlockBuilder } from './block-builder.ts';
import { scanHtml } from './html-events.ts';
import { referenceText, scriptText } from './scripts.ts';
import { withoutIndentation } from './text-blocks.ts';

const isRule = (block: Block | undefined): boolean => block?.type === 'rule';
const imageUrl = (block: Block | undefined): string | undefined =>
  block?.type === 'image' ? block.url : undefined;

/** Rules only where they part something; an image once if it comes twice in a row. */
function tidied(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const before = kept.at(-1);
    if (isRule(block) && (before === undefined || isRule(before))) continue;
    if (block.type === 'image' && imageUrl(before) === block.url) {
      if (before?.text === '') kept[kept.length - 1] = block;
      continue;
    }
    kept.push(block);
  }
  while (isRule(kept.at(-1))) kept.pop();
  return kept;
}

/** HTML that was escaped once too often: its tags are text now. */
const escapedTag =
  /&(?:lt|#60|#x3c);\/?(?:p|br|div|a|img|span|strong|b|em|i|ul|ol|li|h[1-6]|blockquote|figure)\b/iu;
const tag = /<\/?[a-z][^<>]*>/iu;

/** Character references to characters; what looks like a tag stays text. */
export function decodeReferences(html: string): string {
  if (!html.includes('&')) return html;
  let text = '';
  scanHtml(html.replaceAll('<', '&lt;'), {
    text: piece => {
      text += piece;
    },
    open: () => {},
    close: () => {},
  });
  return text;
}

/** Undoes one escaping too many, if all tags are escaped. */
export const undoDoubleEscape = (html: string): string =>
  html.includes('&') && escapedTag.test(html) && !tag.test(html) ? decodeReferences(html) : html;

/**
 * The blocks of a piece of HTML. Linear in length at any depth of nesting; all text is cleaned.
 * @param base the address that relative links are resolved against; null drops them (their text stays)
 */
export function htmlToBlocks(html: string, base: string | null): readonly Block[] {
  const builder = new BlockBuilder(base);
  scanHtml(undoDoubleEscape(html), builder);
  return tidied(builder.finish()).map(withoutIndentation).map(withBareLinks);
}

/** The text of a piece of HTML on one line, without its images. */
export function htmlToText(html: string): string {
  if (!/[<&]/u.test(html)) return sanitizeLine(html);
  return blocksToText(htmlToBlocks(html, null));
}

/** The text of blocks on one line, without images. */
export const blocksToText = (blocks: readonly Block[]): string =>
  sanitizeLine(
    blocks
      .filter(block => block.type !== 'image')
      .map(spokenText)
      .join(' '),
  );

/** The tags that occur in titles and names. Others are what the title is about (`<template>`), and stay. */
const titleTag =
  /<\/?(?:a|abbr|b|big|bdi|bdo|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u|wbr)\b[^<>]*>/giu;

/** Elements of titles that say more than their text does: exponents, references to notes, and what is taken back. */
const tellingElement = /<(sup|sub|del|s)\b[^<>]*>(?:<a\b[^<>]*>([^<>]*)<\/a\s*>|([^<>]*))<\/\1\s*>/giu;

const told: Readonly<Record<string, (content: string, before: string) => string>> = {
  sup: (content, before) => scriptText('superscript', content, before),
  sub: (content, before) => scriptText('subscript', content, before),
  del: () => '',
  s: () => '',
};

function toldBy(name: string, linked: string | undefined, content: string, before: string): string {
  if (name === 'sup' && linked !== undefined) return referenceText(linked);
  return told[name]?.(linked ?? content, before) ?? '';
}

const withoutTags = (raw: string): string =>
  raw
    .replace(
      tellingElement,
      (_, name: string, linked: string | undefined, content: string | undefined, start: number) =>
        toldBy(name.toLowerCase(), linked, content ?? '', raw.slice(Math.max(0, start - 1), start)),
    )
    .replace(titleTag, '');

/** A title, name or label that may hold markup or references, as plain text on one line. */
export const titleText = (raw: string): string =>
  sanitizeLine(decodeReferences(raw.includes('<') ? withoutTags(raw) : raw));
