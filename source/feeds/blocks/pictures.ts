/** Images: their addresses, the words shown for them, and those that stand for a character or a formula of their sentence. */
import type { Block } from '../../domain/article.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import type { Attributes } from './attributes.ts';
import { bareTex } from './formula.ts';
import { statedSize, withSize } from './picture-size.ts';

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

/** What publishing systems call pictures of formulas (WordPress, MediaWiki, Moodle, Zhihu and their kin). */
const formulaClass = /(?:^|[\s_-])(?:latex|tex|math|mathjax|katex|equation)(?=$|[\s_-])/iu;
/** Where they are drawn; in most of these addresses the formula itself is a parameter. */
const formulaAddress =
  /\/latex(?:\.php)?\?|\/(?:mathtex|mimetex|latexrender)\b|latex\.codecogs\.com\/|[?&]cht=tx\b|\/equation\?tex=|\/media\/math\/render\/|\/render\/math\?|\/math\/(?:img|png|svg)\b/iu;
const formulaParameter =
  /[?&](?:tex|latex|math|chl)=([^&#]+)|latex\.codecogs\.com\/[\w.]+(?:\.latex)?\?([^#]+)/iu;

const decoded = (parameter: string): string => {
  try {
    return decodeURIComponent(parameter.replaceAll('+', ' '));
  } catch {
    return '';
  }
};

/** The formula that an image shows, in TeX; empty if it shows none. */
function formulaOf(attributes: Attributes, alt: string, url: string): string {
  const isFormula =
    formulaAddress.test(url) || formulaClass.test(attributes.get('class') ?? '') || attributes.has('eeimg');
  if (!isFormula) return '';
  const [, parameter, query] = formulaParameter.exec(url) ?? [];
  return bareTex(alt || sanitizeLine(decoded(parameter ?? query ?? '')));
}

/** CSS pixels: as high as a line. */
const highestInline = 32;

/** An image that is no higher than the line, or is measured by its letters, with words that stand for it. */
function isOfLine(attributes: Attributes): boolean {
  const style = attributes.get('style') ?? '';
  const height =
    /^\s*(\d+)/u.exec(attributes.get('height') ?? '')?.[1] ??
    /(?:^|[;\s])height:\s*(\d+)px/iu.exec(style)?.[1];
  if (height !== undefined) return Number(height) <= highestInline;
  return /(?:^|[;\s])(?:height|vertical-align):\s*-?[\d.]+(?:ex|em)\b/iu.test(style);
}

export type Picture =
  /** A character. */
  | { readonly text: string; readonly block?: undefined }
  /** `text`: what it says amid a sentence; if it stands alone it is the block. */
  | { readonly text: string; readonly block: Block }
  /** A picture. */
  | { readonly text?: undefined; readonly block: Block };

/** An image as a block; or as text, if it stands for a character, a word or a formula; or as nothing. */
export function pictureOf(attributes: Attributes, base: string | null): Picture | null {
  const alt = sanitizeLine(attributes.get('alt') ?? '');
  if (isEmoji(attributes)) return alt === '' ? null : { text: alt };
  const url = imageAddress(attributes, base);
  if (url === null || isCounter(attributes)) return null;
  const formula = formulaOf(attributes, alt, url);
  const text = formula || (isOfLine(attributes) ? alt : '');
  const caption = formula || alt || sanitizeLine(attributes.get('title') ?? '');
  const block: Block = { type: 'image', text: caption, url, ...withSize(statedSize(attributes, url)) };
  return text === '' ? { block } : { text, block };
}
