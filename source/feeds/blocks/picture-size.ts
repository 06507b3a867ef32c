/** How large an image is, as far as its source says before it is fetched. */
import { isPictureSize, type PictureSize } from '../../domain/picture.ts';
import type { Attributes } from './attributes.ts';

/** Of a side, in pixels: smaller ones are of placeholders. */
const shortest = 16;
const longest = 30_000;

const isSide = (length: number): boolean => length >= shortest && length <= longest;

/** Undefined: it is no size of a picture. */
export function sizeOf(width: unknown, height: unknown): PictureSize | undefined {
  const size = { width: Number(width), height: Number(height) };
  return isSide(size.width) && isSide(size.height) && isPictureSize(size) ? size : undefined;
}

const number = '(\\d{2,5})';

/** As publishing systems write it: into the name of a file (`-1024x576.jpg`), a folder (`/976x549/`), a parameter (`resize=770,513`). */
const sizesInAddresses: readonly RegExp[] = [
  new RegExp(`[-_]${number}x${number}\\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)`, 'iu'),
  new RegExp(`/${number}x${number}/`, 'u'),
  new RegExp(`[?&;](?:resize|fit|crop|size)=${number}(?:,|x|%2C)${number}(?:[&;#]|$)`, 'iu'),
];

const width = new RegExp(`[?&;]w(?:idth)?=${number}(?:[&;#]|$)`, 'iu');
const height = new RegExp(`[?&;]h(?:eight)?=${number}(?:[&;#]|$)`, 'iu');

export function sizeInAddress(url: string): PictureSize | undefined {
  for (const pattern of sizesInAddresses) {
    const [, wide, high] = pattern.exec(url) ?? [];
    const size = sizeOf(wide, high);
    if (size) return size;
  }
  return sizeOf(width.exec(url)?.[1], height.exec(url)?.[1]);
}

/** Pixels; nothing else, such as a percentage, says anything. */
const pixels = (length: string | undefined): string | undefined =>
  /^(\d+(?:\.\d+)?)(?:px)?$/iu.exec(length?.trim() ?? '')?.[1];

const sizeInAttributes = (attributes: Attributes): PictureSize | undefined =>
  sizeOf(pixels(attributes.get('width')), pixels(attributes.get('height')));

const styled = (style: string, property: string): string | undefined =>
  new RegExp(`(?:^|[;\\s])${property}:\\s*([\\d.]+)px`, 'iu').exec(style)?.[1];

/** A proportion is told in hundreds, which are as good as pixels. */
function sizeInStyle(attributes: Attributes): PictureSize | undefined {
  const style = attributes.get('style') ?? '';
  const [, wide, high] = /aspect-ratio:\s*([\d.]{1,6})\s*\/\s*([\d.]{1,6})/iu.exec(style) ?? [];
  return (
    sizeOf(Number(wide) * 100, Number(high) * 100) ?? sizeOf(styled(style, 'width'), styled(style, 'height'))
  );
}

/** In UTF-16 units. */
const mostOfSet = 4000;

/** The addresses in a set have the proportion of the picture, where they say anything. */
function sizeInSets(attributes: Attributes): PictureSize | undefined {
  for (const name of ['srcset', 'data-srcset'])
    for (const candidate of (attributes.get(name) ?? '').slice(0, mostOfSet).split(/\s+/u)) {
      const size = sizeInAddress(candidate.replace(/,$/u, ''));
      if (size) return size;
    }
  return undefined;
}

/** Of an image in HTML. */
export const statedSize = (attributes: Attributes, url: string): PictureSize | undefined =>
  sizeInAttributes(attributes) ?? sizeInStyle(attributes) ?? sizeInAddress(url) ?? sizeInSets(attributes);

/** To be spread into the block of an image. */
export const withSize = (size: PictureSize | undefined): { readonly size?: PictureSize } =>
  size ? { size } : {};
