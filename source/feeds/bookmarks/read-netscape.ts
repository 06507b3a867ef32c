/**
 * HTML files of bookmarks: the Netscape format of browsers, Pinboard and Khabar itself, and the lists of Pocket and Instapaper. No
 * standard describes them (https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 * describes the origins), so every link with a URL is a bookmark.
 *
 * - Tags are `tags`, or else Google's `labels`, and the names of the folders around: a heading, then a list.
 * - Folders that everyone has (the toolbar, the menu …) are none of the user's. `<h1>` over a `<dl>` names the file.
 * - A note is the `<dd>` behind the link.
 * - Times are `add_date` or Pocket's `time_added`, in seconds, milliseconds or microseconds since 1970.
 */
import type { BookmarkList } from '../../domain/bookmark-list.ts';
import type { Attributes } from '../blocks/attributes.ts';
import { scanHtml } from '../blocks/html-events.ts';
import { createBookmarkListBuilder } from './list-builder.ts';

/** Tells bookmark files from other pages with links. */
const signs = [
  /<!doctype\s+netscape-bookmark/iu,
  /<dt>\s{0,20}<a\s/iu,
  /\s(?:add_date|time_added)=/iu,
  /<title>\s{0,20}(?:instapaper|pocket)/iu,
];

export const isBookmarkFile = (text: string): boolean => signs.some(sign => sign.test(text));

/** Khabar's own: when exactly, in ISO 8601, and where (`Tables.rank`). */
const ownAttributes = { added: 'khabar_added', rank: 'khabar_order' } as const;

function exactTime(raw: string | undefined): string | null {
  const time = new Date(raw ?? '');
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const ownFolders = ['personal_toolbar_folder', 'unfiled_bookmarks_folder', 'bookmarks_menu'];

/** Safari names its own folders by ids. */
const isOwnFolder = (attributes: Attributes): boolean =>
  ownFolders.some(name => attributes.has(name)) || /^com\.apple\./u.test(attributes.get('id') ?? '');

/** Default lists of Pocket and Instapaper. Everything in the archive has been read. */
const ownLists = /^(?:unread|home|starred|archive|read archive)$/iu;
const archives = /archive$/iu;

const perSecond = 1000;
/** From these numbers on, a time is in milliseconds or in microseconds. */
const [firstMilliseconds, firstMicroseconds] = [1e11, 1e14];

/** ISO 8601 in UTC, to the second; null if it is not a time. */
export function timeOf(raw: string | undefined): string | null {
  const number = Number.parseInt(raw ?? '', 10);
  if (!(number > 0)) return null;
  const ms =
    number < firstMilliseconds
      ? number * perSecond
      : number < firstMicroseconds
        ? number
        : number / perSecond;
  const time = new Date(Math.floor(ms / perSecond) * perSecond);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

const listed = (raw: string | undefined): readonly string[] =>
  (raw ?? '')
    .split(/[,،]/u)
    .map(tag => tag.trim())
    .filter(Boolean);

/** A comma would split the name of a folder into two tags. */
const folderTag = (name: string): string => listed(name).join(' ');

/** Folders that are deeper give no tags. */
const mostFolders = 32;

type Part = 'title' | 'note' | 'heading';

interface Heading {
  readonly name: string;
  readonly attributes: Attributes;
  readonly text: string;
}

/** An open list. */
interface Folder {
  /** Null for folders that the user did not make. */
  readonly tag: string | null;
  readonly isRead: boolean;
}

interface OpenBookmark extends Pick<Folder, 'isRead'> {
  readonly line: number;
  readonly attributes: Attributes;
  readonly tags: readonly string[];
}

const noFolder: Folder = { tag: null, isRead: false };

function folderOf(list: string, heading: Heading | null): Folder {
  if (heading === null || isOwnFolder(heading.attributes)) return noFolder;
  const { name, text } = heading;
  const isFile = name === 'h1' && list === 'dl';
  if (isFile) return noFolder;
  if (list !== 'dl' && ownLists.test(text)) return { tag: null, isRead: archives.test(text) };
  return { tag: folderTag(text) || null, isRead: false };
}

const isHeading = (name: string): boolean => /^h[1-6]$/u.test(name);
const isList = (name: string): boolean => ['dl', 'ul', 'ol'].includes(name);

class NetscapeReader {
  readonly #builder = createBookmarkListBuilder();
  readonly #html: string;
  readonly #folders: Folder[] = [];
  readonly #texts: Record<Part, string> = { title: '', note: '', heading: '' };
  #part: Part | null = null;
  #bookmark: OpenBookmark | null = null;
  /** The last heading, until its list begins. */
  #heading: Heading | null = null;
  /** Second → number of bookmarks. */
  readonly #ofSecond = new Map<string, number>();
  #line = 1;
  /** Where `#line` ends. */
  #lineEnd: number;

  constructor(html: string) {
    this.#html = html;
    this.#lineEnd = this.#endOfLine(0);
  }

  /** Increases with the events. */
  #lineAt(offset: number): number {
    while (this.#lineEnd < offset) {
      this.#line++;
      this.#lineEnd = this.#endOfLine(this.#lineEnd + 1);
    }
    return this.#line;
  }

  #endOfLine(start: number): number {
    const end = this.#html.indexOf('\n', start);
    return end < 0 ? this.#html.length : end;
  }

  #begin(part: Part): void {
    this.#part = part;
    this.#texts[part] = '';
  }

  /** Ends whatever is open within an entry. */
  #finish(): void {
    const open = this.#bookmark;
    this.#bookmark = null;
    this.#part = null;
    if (!open) return;
    const { attributes, line, tags, isRead } = open;
    const address = attributes.get('href')?.trim() ?? '';
    if (address === '') {
      this.#builder.addProblem(line, 'no-address');
      return;
    }
    this.#builder.add({
      line,
      address,
      title: this.#texts.title,
      added: this.#added(attributes),
      tags: [...listed(attributes.get('tags') ?? attributes.get('labels')), ...tags],
      note: this.#texts.note || null,
      rank: attributes.get(ownAttributes.rank) || null,
      read: isRead,
      article: null,
    });
  }

  /** Bookmarks with the same second keep the order of the file, first on top. */
  #added(attributes: Attributes): string | null {
    const exact = exactTime(attributes.get(ownAttributes.added));
    const second = timeOf(attributes.get('add_date') ?? attributes.get('time_added'));
    if (exact !== null || second === null) return exact;
    const before = this.#ofSecond.get(second) ?? 0;
    this.#ofSecond.set(second, before + 1);
    return new Date(Date.parse(second) + Math.max(0, perSecond - 1 - before)).toISOString();
  }

  #openBookmark(attributes: Attributes, offset: number): void {
    this.#finish();
    this.#texts.note = '';
    this.#bookmark = {
      line: this.#lineAt(offset),
      attributes,
      tags: this.#folders.slice(0, mostFolders).flatMap(({ tag }) => tag ?? []),
      isRead: this.#folders.at(-1)?.isRead ?? false,
    };
    this.#begin('title');
  }

  readonly #opening: Readonly<Record<string, (attributes: Attributes, offset: number) => void>> = {
    a: (attributes, offset) => {
      if (this.#part !== 'note') this.#openBookmark(attributes, offset); // a note may have links
    },
    dd: () => {
      if (this.#bookmark) this.#begin('note');
    },
    dt: () => this.#finish(),
    hr: () => this.#finish(),
    br: () => this.text('\n'),
  };

  #openList(name: string): void {
    if (this.#part === 'note') return;
    this.#finish();
    this.#folders.push(folderOf(name, this.#heading));
    this.#heading = null;
  }

  text(text: string): void {
    if (this.#part) this.#texts[this.#part] += text;
  }

  open(name: string, attributes: Attributes, offset: number): void {
    if (isHeading(name)) {
      this.#finish();
      this.#heading = { name, attributes, text: '' };
      this.#begin('heading');
    } else if (isList(name)) this.#openList(name);
    else this.#opening[name]?.(attributes, offset);
  }

  close(name: string): void {
    if (name === 'a' && this.#part === 'title') this.#part = null;
    else if (isHeading(name) && this.#part === 'heading') {
      this.#part = null;
      if (this.#heading) this.#heading = { ...this.#heading, text: this.#texts.heading.trim() };
    } else if (name === 'dl' || (isList(name) && this.#part !== 'note')) {
      this.#finish();
      this.#folders.pop();
    }
  }

  end(): BookmarkList {
    const isCutOff = this.#part === 'title';
    if (isCutOff) this.#builder.addProblem(this.#lineAt(this.#html.length), 'cut-off');
    this.#finish();
    return this.#builder.list();
  }
}

/** Never fails: broken entries are reported by line, whole ones are read. Linear. */
export function readNetscape(html: string): BookmarkList {
  const reader = new NetscapeReader(html);
  scanHtml(html, reader);
  return reader.end();
}
