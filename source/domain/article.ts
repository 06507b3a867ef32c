/** What a reader reads. All text is Unicode in logical order, NFC, already cleaned by `text/sanitize`. */

import type { PictureSize } from './picture.ts';

export type Direction = 'rtl' | 'ltr';

export const blockTypes = [
  'paragraph',
  'heading',
  'quote',
  'list',
  'code',
  'image',
  'table',
  'rule',
] as const;
export type BlockType = (typeof blockTypes)[number];

/** A link inside a block: `text` is `block.text.slice(start, end)`; offsets are UTF-16 code units. */
export interface Link {
  readonly text: string;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

/** What a stretch of a block's text is. */
export const markKinds = [
  'strong',
  'emphasis',
  'code',
  'keyboard',
  'superscript',
  'subscript',
  'deleted',
  'inserted',
  'highlight',
] as const;
export type MarkKind = (typeof markKinds)[number];

/**
 * A stretch of `block.text`; offsets are UTF-16 code units. Marks are in order of `start`; those of one kind never overlap,
 * those of two kinds may. A superscript or subscript is written out in the text too (`2⁸⁰`, `س^(ن)`, `[1]`), so that 2⁸⁰ is never 280.
 */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/**
 * One block of an article's body. `text` always holds the whole text of the block:
 * - heading: `level` 1 to 6
 * - list: `items`, and `text` is the items joined with `\n`; an item begins with a dash (`– `) for each list that its list is in,
 *   then in an ordered list with its number (`1. `, `b. `, `iv. `), then as a task with its box (`☑ `, `☐ `)
 * - code: lines joined with `\n`
 * - image: `text` is the caption, or else the alternative text; `url` is its address, `size` what its source says of its pixels
 * - table: `items` are the rows, the cells of a row are separated by `\t`; `text` is the rows joined with `\n`; of a cell over several
 *   rows or columns all places but the first are empty
 * - rule: `text` is empty
 */
export interface Block {
  readonly type: BlockType;
  readonly text: string;
  readonly level?: number;
  readonly items?: readonly string[];
  readonly links?: readonly Link[];
  readonly marks?: readonly Mark[];
  readonly url?: string;
  /** As stated: only the proportion is to be relied on. */
  readonly size?: PictureSize;
  /** Of code: the name of its programming language, if it is given. */
  readonly language?: string;
  /** Of a link to an enclosure, where its address does not say. */
  readonly medium?: 'audio' | 'video';
}

/** A headline that an article points to as further reading. */
export interface RelatedHeadline {
  readonly title: string;
  readonly link: string | null;
}

/** A file that an entry of a feed brings along. */
export interface Enclosure {
  readonly url: string;
  /** Its media type (`audio/mpeg`); null if the feed gives none. */
  readonly type: string | null;
  /** Bytes; null if the feed does not say. */
  readonly length: number | null;
  readonly title: string | null;
  /** How long it plays, in seconds, if the feed says. */
  readonly seconds?: number;
}

/** The full text of an article: what the reader's pane shows. */
export interface ArticleContent {
  /** The section that the publisher files it under (“تقنية”). */
  readonly category: string | null;
  /** The author's line as printed. */
  readonly byline: string | null;
  readonly blocks: readonly Block[];
  readonly related: readonly RelatedHeadline[];
  /** The text was taken from the article's page, and not from its feed. */
  readonly fromPage?: true;
}

/** One entry of a feed, or one page, as the `feeds` layer understands it; it belongs to no source yet. */
export interface Entry extends Omit<ArticleContent, 'fromPage'> {
  /** The entry's own identity in its feed: guid, Atom id, or else its link, or else its title and date. */
  readonly key: string;
  readonly title: string;
  /** Absolute address, or null. */
  readonly link: string | null;
  readonly author: string | null;
  /** ISO 8601 in UTC (`2026-11-23T09:00:00.000Z`), or null if the feed gives no valid date. */
  readonly published: string | null;
  readonly categories: readonly string[];
  /** Plain text, at most 500 characters; null if the feed has none. */
  readonly summary: string | null;
  /** BCP 47 tag, or null. */
  readonly language: string | null;
  /** Absent if there are none. */
  readonly enclosures?: readonly Enclosure[];
}

/** A feed, parsed. */
export interface Feed {
  readonly format: string;
  readonly title: string | null;
  readonly homepage: string | null;
  readonly language: string | null;
  readonly entries: readonly Entry[];
}

/** What identifies an article's source wherever the article goes. */
export interface SourceReference {
  readonly id: string;
  readonly title: string;
}

/** An article without its body: enough for a list. */
export interface ArticleHeader {
  /** Short, the same on every run and machine; see `app/identity.ts`. */
  readonly id: string;
  readonly title: string;
  readonly link: string | null;
  readonly source: SourceReference;
  readonly author: string | null;
  readonly published: string | null;
  /** ISO 8601 in UTC: when Khabar first saw it; sorts articles that carry no date. */
  readonly fetched: string;
  readonly categories: readonly string[];
  readonly summary: string | null;
  readonly language: string | null;
  readonly direction: Direction;
  /** Absent if there are none. */
  readonly enclosures?: readonly Enclosure[];
}

/** An article as the archive and a bookmark keep it. */
export interface Article extends ArticleHeader, ArticleContent {}

/** What the reader did with an article; kept apart from the article itself. */
export interface ArticleStatus {
  readonly read: boolean;
  readonly bookmarked: boolean;
  /** Its source has changed what it says since it was read. */
  readonly changed: boolean;
  /** The user's, by name. */
  readonly tags: readonly string[];
  /** The user's; lines are parted by `\n`. */
  readonly note: string | null;
}

/** Of an article that nobody has touched. */
export const untouched: ArticleStatus = {
  read: false,
  bookmarked: false,
  changed: false,
  tags: [],
  note: null,
};

/** The names that match the category of an article: its section, and the categories of its feed entry. */
export const articleCategories = (article: Pick<Article, 'category' | 'categories'>): readonly string[] =>
  article.category === null ? article.categories : [article.category, ...article.categories];

const bodyLength = ({ blocks }: Pick<ArticleContent, 'blocks'>): number =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);

/** A body shorter than this share of another is a teaser of it, not a correction. */
const teaserShare = 0.5;

/** Whether a body is a teaser of another; lengths in UTF-16 code units. */
export const isTeaserOf = (length: number, other: number): boolean => length < other * teaserShare;

/** What the feed says again does not take away what was fetched from the page. */
const keepsOlder = (older: Article, newer: Article): boolean =>
  (older.fromPage && !newer.fromPage) || isTeaserOf(bodyLength(newer), bodyLength(older));

/**
 * A newer version of an article, with the body of the older one where that is the page's and the newer one the feed's, or
 * where the newer one has none or only teases.
 */
export function mergeKeepingFullText(older: Article, newer: Article): Article {
  const { fromPage: _, ...header } = newer;
  const { category, byline, blocks, related, fromPage } = keepsOlder(older, newer) ? older : newer;
  return {
    ...header,
    category: category ?? older.category,
    byline: byline ?? older.byline,
    blocks: blocks.length > 0 ? blocks : older.blocks,
    related: related.length > 0 ? related : older.related,
    ...(fromPage ? { fromPage } : {}),
  };
}
