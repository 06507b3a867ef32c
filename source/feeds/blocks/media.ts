/** Images and embedded players: their addresses, and the words shown for them. */
import type { Block } from '../../domain/article.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import type { Attributes } from './html-events.ts';

/** Where an image's address may be, best first: pages that load late keep it next to `src`, which then holds a placeholder. */
const imageAddresses = ['data-src', 'data-lazy-src', 'data-original', 'src', 'data-srcset', 'srcset'];

const firstOfSet = (name: string, value: string): string =>
  name.endsWith('srcset') ? (/^\s*(\S+?),?(?:\s|$)/u.exec(value)?.[1] ?? '') : value;

const imageAddress = (attributes: Attributes, base: string | null): string | null => {
  for (const name of imageAddresses) {
    const value = attributes.get(name);
    const url = value === undefined ? null : resolveDocument(firstOfSet(name, value), base);
    if (url) return url;
  }
  return null;
};

/** Counters are invisible images. */
const isCounter = (attributes: Attributes): boolean =>
  ['width', 'height'].some(name => /^[01](px)?$/u.test(attributes.get(name)?.trim() ?? ''));

const isEmoji = (attributes: Attributes): boolean =>
  /\b(emoji|wp-smiley)\b/u.test(attributes.get('class') ?? '') ||
  /^\p{Extended_Pictographic}(?:\ufe0f|\u200d|\p{Extended_Pictographic}|\p{Emoji_Modifier})*$/u.test(
    attributes.get('alt') ?? '',
  );

export type Picture = { readonly text: string } | { readonly block: Block } | null;

/** An image as a block; or as text, if it represents a character; or as nothing. */
export function pictureOf(attributes: Attributes, base: string | null): Picture {
  const alt = sanitizeLine(attributes.get('alt') ?? '');
  if (isEmoji(attributes)) return alt === '' ? null : { text: alt };
  const url = imageAddress(attributes, base);
  if (url === null || isCounter(attributes)) return null;
  return { block: { type: 'image', text: alt || sanitizeLine(attributes.get('title') ?? ''), url } };
}

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
