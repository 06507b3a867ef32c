/** The sizes of pictures that the meta elements of a page tell (https://ogp.me/#structured), for images that say nothing themselves. */
import type { Block } from '../../domain/article.ts';
import type { PictureSize } from '../../domain/picture.ts';
import { resolveDocument } from '../addresses.ts';
import { sizeOf } from '../blocks/picture-size.ts';
import type { MetaValues } from './meta-values.ts';

/** Address → size. */
export type PictureSizes = ReadonlyMap<string, PictureSize>;

/** Which size belongs to which picture is certain if each has one. */
export function pictureSizesIn(meta: MetaValues, base: string): PictureSizes {
  const [addresses = [], widths = [], heights = []] = ['og:image', 'og:image:width', 'og:image:height'].map(
    name => meta.get(name),
  );
  const sizes = new Map<string, PictureSize>();
  if (widths.length !== addresses.length || heights.length !== addresses.length) return sizes;
  for (const [index, address] of addresses.entries()) {
    const url = resolveDocument(address, base);
    const size = sizeOf(widths[index], heights[index]);
    if (url !== null && size) sizes.set(url, size);
  }
  return sizes;
}

export function withPictureSize(block: Block, sizes: PictureSizes): Block {
  const size = block.type === 'image' && !block.size ? sizes.get(block.url ?? '') : undefined;
  return size ? { ...block, size } : block;
}
