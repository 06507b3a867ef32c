/** Pictures, sound and film that Media RSS (rssboard.org/media-rss) and enclosures bring along. */
import { sizeOf } from '../blocks/picture-size.ts';
import type { RawFile } from './enclosures.ts';
import type { RawImage } from './raw-entry.ts';

interface MediaText {
  readonly value?: string;
}
interface MediaFile {
  readonly url?: string;
  readonly width?: number;
  readonly height?: number;
}
interface MediaContent extends MediaFile {
  readonly type?: string;
  readonly medium?: string;
  readonly fileSize?: number;
  /** Seconds. */
  readonly duration?: number;
  readonly title?: MediaText;
  readonly description?: MediaText;
}
interface MediaElements {
  readonly contents?: readonly MediaContent[];
  readonly thumbnails?: readonly MediaFile[];
  readonly title?: MediaText;
  readonly description?: MediaText;
}
export interface Media extends MediaElements {
  readonly groups?: readonly MediaElements[];
}

const isImage = ({ type, medium, url }: MediaContent): boolean =>
  medium === 'image' ||
  /^image\//iu.test(type ?? '') ||
  (!type && !medium && /\.(?:jpe?g|png|webp|gif|avif)(?:\?|$)/iu.test(url ?? ''));

const partsOf = (media: Media | undefined): readonly MediaElements[] =>
  media === undefined ? [] : [media, ...(media.groups ?? [])];

/** Images with what is said of them, the best first: whole images, enclosures, thumbnails. */
export function imagesOf(media: Media | undefined, enclosures: readonly RawFile[] = []): readonly RawImage[] {
  const parts = partsOf(media);
  return [
    ...parts.flatMap(part =>
      (part.contents ?? []).filter(isImage).map(({ url, width, height, title, description }) => ({
        url,
        text: description?.value ?? title?.value ?? part.title?.value,
        size: sizeOf(width, height),
      })),
    ),
    ...enclosures.filter(({ type }) => /^image\//iu.test(type ?? '')).map(({ url }) => ({ url })),
    ...parts.flatMap(part =>
      (part.thumbnails ?? []).map(({ url, width, height }) => ({ url, size: sizeOf(width, height) })),
    ),
  ];
}

const isPlayed = ({ type, medium }: MediaContent): boolean => /^(?:audio|video)/iu.test(type ?? medium ?? '');

/** Sound and film. */
export const playablesOf = (media: Media | undefined): readonly RawFile[] =>
  partsOf(media).flatMap(part =>
    (part.contents ?? []).filter(isPlayed).map(({ url, type, medium, fileSize, title, duration }) => ({
      url,
      type,
      medium,
      length: fileSize,
      title: title?.value,
      seconds: duration,
    })),
  );

/** The title or description of an entry's media, the nearest to the entry first. */
export const mediaText = (media: Media | undefined, part: 'title' | 'description'): string | undefined =>
  partsOf(media)
    .flatMap(elements => [elements, ...(elements.contents ?? [])])
    .find(elements => elements[part]?.value !== undefined)?.[part]?.value;
