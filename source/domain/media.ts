/** Pictures, audio and video of an article: in its text, or enclosures of its feed, which are paragraphs with one link. */
import type { Article, Block } from './article.ts';
import type { Medium } from './query/query.ts';

/** A paragraph that is one link, as enclosures and embedded players become. */
export function mediaUrl({ type, text, links = [] }: Block): string | null {
  const [only] = links;
  const isWhole = links.length === 1 && only?.start === 0 && only.end === text.length;
  return type === 'paragraph' && isWhole ? only.url : null;
}

type Played = Exclude<Medium, 'image'>;

/** The medium of a URL, by its file extension or host. */
const addresses: Readonly<Record<Played, RegExp>> = {
  audio:
    /^https?:\/\/(?:[^?#]*\.(?:mp3|m4a|m4b|aac|og[ag]|opus|wav|flac)(?:[?#]|$)|(?:[\w-]+\.)*(?:soundcloud\.com|anchor\.fm|podbean\.com|open\.spotify\.com|podcasts\.apple\.com)\/)/iu,
  video:
    /^https?:\/\/(?:[^?#]*\.(?:mp4|m4v|webm|ogv|mov|mkv|avi|m3u8)(?:[?#]|$)|(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|vimeo\.com|dailymotion\.com)\/.|youtu\.be\/|dai\.ly\/)/iu,
};

const played = Object.keys(addresses) as readonly Played[];

/** Null if the URL does not show it. */
export const mediumOfUrl = (url: string): Played | null =>
  played.find(medium => addresses[medium].test(url)) ?? null;

export function mediumOfBlock(block: Block): Medium | null {
  if (block.type === 'image') return 'image';
  const url = mediaUrl(block);
  return url === null ? null : (block.medium ?? mediumOfUrl(url));
}

/** Each once. An article whose own URL is a video has one. */
export function mediaOf({ link, blocks }: Pick<Article, 'link' | 'blocks'>): ReadonlySet<Medium> {
  const found = [...blocks.map(mediumOfBlock), link === null ? null : mediumOfUrl(link)];
  return new Set(found.filter(medium => medium !== null));
}

/** Whether its address is that of what is played, and not of a page. */
export const isPlayed = ({ link, blocks }: Pick<Article, 'link' | 'blocks'>): boolean =>
  link !== null && blocks.some(block => mediaUrl(block) === link && mediumOfBlock(block) !== null);
