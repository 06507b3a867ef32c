/**
 * The posts of a WordPress site by its REST API (`/wp-json/wp/v2/posts`, developer.wordpress.org/rest-api/reference/posts);
 * with `?_embed` authors, terms and the picture are in it.
 */
import type { PictureSize } from '../../domain/picture.ts';
import { sizeOf } from '../blocks/picture-size.ts';
import { feedOf } from './feed.ts';
import type { FeedFormat } from './format.ts';
import { parseJson } from './json-text.ts';
import type { RawEntry, RawText } from './raw-entry.ts';

/** As far as it is read; what a site sends may be anything. */
interface Post {
  readonly link?: unknown;
  readonly guid?: unknown;
  readonly title?: unknown;
  readonly excerpt?: unknown;
  readonly content?: unknown;
  readonly date_gmt?: unknown;
  readonly date?: unknown;
  readonly _embedded?: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isPost = (value: unknown): value is Post =>
  isFields(value) && isFields(value.title) && 'rendered' in value.title && typeof value.link === 'string';

const textAt = (value: unknown, name: string): string | undefined => {
  const text = isFields(value) ? value[name] : undefined;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};
const listAt = (value: unknown, name: string): readonly unknown[] => {
  const list = isFields(value) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
};
const fieldAt = (value: unknown, name: string): unknown => (isFields(value) ? value[name] : undefined);

const detailedSize = (picture: unknown): PictureSize | undefined => {
  const details = fieldAt(picture, 'media_details');
  return sizeOf(fieldAt(details, 'width'), fieldAt(details, 'height'));
};

const rendered = (value: unknown): RawText | undefined => {
  const text = textAt(value, 'rendered');
  return text === undefined ? undefined : { value: text, type: 'html' };
};

/** Times of `…_gmt` name no zone. */
const inUtc = (date: string | undefined): string | undefined =>
  date === undefined || /(?:z|[+-]\d\d:?\d\d)$/iu.test(date) ? date : `${date}Z`;

const rawEntry = (post: Post, base: string | null): RawEntry => {
  const { _embedded: embedded } = post;
  const terms = listAt(embedded, 'wp:term').flatMap(list => (Array.isArray(list) ? list : []));
  return {
    id: textAt(post.guid, 'rendered'),
    link: textAt(post, 'link'),
    title: rendered(post.title),
    authors: listAt(embedded, 'author').map(author => textAt(author, 'name')),
    dates: [inUtc(textAt(post, 'date_gmt')), textAt(post, 'date')],
    categories: terms.map(term => textAt(term, 'name')),
    summary: rendered(post.excerpt),
    content: rendered(post.content),
    images: listAt(embedded, 'wp:featuredmedia').map(picture => ({
      url: textAt(picture, 'source_url'),
      text: textAt(picture, 'alt_text'),
      size: detailedSize(picture),
    })),
    base,
  };
};

/** A list of posts, or one. */
function postsIn(value: unknown): readonly Post[] | null {
  const list = Array.isArray(value) ? value : [value];
  const posts = list.filter(isPost);
  return posts.length > 0 || list.length === 0 ? posts : null;
}

/** The site is the part before its API; a saved answer has it in the addresses of its posts. */
function siteOf(url: string, [post]: readonly Post[]): string | undefined {
  const site = /^(.+?\/)(?:wp-json\/|(?:index\.php)?\?rest_route=)/u.exec(url)?.[1];
  const link = textAt(post, 'link');
  return site ?? (link !== undefined && URL.canParse('/', link) ? new URL('/', link).href : undefined);
}

const beginning = /^[\s\ufeff]*(?:\[\s*)?\{/u;
const marker = /"(?:guid|title)"\s*:\s*\{\s*"rendered"\s*:/u;
/** How far the marker is looked for, in UTF-16 units. */
const reach = 16 * 1024;

export const wordpress: FeedFormat = {
  name: 'wordpress',
  detects: (document, url) =>
    (beginning.test(document) && marker.test(document.slice(0, reach))) ||
    (/\/wp\/v2\/posts/u.test(url) && /^\s*\[\s*\]\s*$/u.test(document)),
  parse: (document, url) =>
    feedOf<readonly Post[]>({
      format: 'wordpress',
      url,
      parsed: parseJson(document, 1, postsIn),
      head: posts => ({ link: siteOf(url, posts) }),
      entries: (posts, base) => posts.map(post => rawEntry(post, base)),
    }),
};
