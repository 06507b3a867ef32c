/** Embedded players, frames and files: where they lead. */
import type { Block } from '../../domain/article.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import type { Attributes } from './attributes.ts';

/** Players whose own address shows nothing outside of a page, and the page that shows the same. */
const players: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+).*$/u,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+).*$/u, 'https://vimeo.com/$1'],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+).*$/u, 'https://www.dailymotion.com/video/$1'],
];

const pageOf = (url: string): string => {
  for (const [player, page] of players) if (player.test(url)) return url.replace(player, page);
  return url;
};

/** An embedded player, frame or file as a paragraph that links to it; null if it has no address. */
export function embedOf(attributes: Attributes, base: string | null): Block | null {
  const raw = attributes.get('src') ?? attributes.get('data-src') ?? attributes.get('data');
  const source = raw === undefined ? null : resolveDocument(raw, base);
  return source === null ? null : linkParagraph(pageOf(source), attributes.get('title') ?? '');
}

/** A paragraph that is one link. */
export function linkParagraph(url: string, title: string): Block {
  const text = sanitizeLine(title) || sanitizeLine(url);
  return { type: 'paragraph', text, links: [{ text, url, start: 0, end: text.length }] };
}
