/** Files that an entry brings along: enclosures of RSS, links of Atom, attachments of JSON Feed, and what Media RSS plays. */
import type { Block, Enclosure } from '../../domain/article.ts';
import { mediumOfUrl } from '../../domain/media.ts';
import { sanitizeLine } from '../../text/sanitize.ts';
import { resolveDocument } from '../addresses.ts';
import { linkParagraph } from '../blocks/players.ts';
import { boundedTitle } from '../bounds.ts';

/** A file as its format gives it. */
export interface RawFile {
  readonly url?: string | undefined;
  /** Its media type, as written. */
  readonly type?: string | undefined;
  /** `audio` or `video`, if the type does not say. */
  readonly medium?: string | undefined;
  /** Bytes. */
  readonly length?: number | undefined;
  readonly title?: string | undefined;
  /** How long it plays. */
  readonly seconds?: number | undefined;
}

const mostEnclosures = 100;

/** `type/subtype` (RFC 6838 §4.2), without parameters. */
const mediaType = /^[a-z\d][\w!#$&^.+-]*\/[a-z\d][\w!#$&^.+-]*/iu;

const typeOf = (type = ''): string | null => mediaType.exec(type.trim())?.[0].toLowerCase() ?? null;

/** Feeds that do not know it write 0. */
const lengthOf = (length = 0): number | null => (Number.isSafeInteger(length) && length > 0 ? length : null);

/** What plays longer has been written in another unit. */
const longestSeconds = 7 * 24 * 60 * 60;

const playing = (seconds = 0): Pick<Enclosure, 'seconds'> =>
  seconds >= 1 && seconds <= longestSeconds ? { seconds: Math.round(seconds) } : {};

const titleOf = (title = ''): string | null => boundedTitle(sanitizeLine(title)) || null;

const enclosureOf = (url: string, { type, length, title, seconds }: RawFile): Enclosure => ({
  url,
  type: typeOf(type),
  length: lengthOf(length),
  title: titleOf(title),
  ...playing(seconds),
});

/** What is said of one file in two places. */
const combined = (one: Enclosure, other: Enclosure): Enclosure => ({
  url: one.url,
  type: one.type ?? other.type,
  length: one.length ?? other.length,
  title: one.title ?? other.title,
  ...playing(one.seconds ?? other.seconds),
});

interface Located {
  readonly url: string;
  readonly file: RawFile;
}

const locate = (files: readonly RawFile[], base: string | null): readonly Located[] =>
  files.flatMap(file => {
    const url = file.url === undefined ? null : resolveDocument(file.url, base);
    return url === null ? [] : [{ url, file }];
  });

/** Each address once. */
export function enclosuresOf(files: readonly RawFile[], base: string | null): readonly Enclosure[] {
  const byUrl = new Map<string, Enclosure>();
  for (const { url, file } of locate(files, base)) {
    const enclosure = enclosureOf(url, file);
    const known = byUrl.get(url);
    if (known || byUrl.size < mostEnclosures) byUrl.set(url, known ? combined(known, enclosure) : enclosure);
  }
  return [...byUrl.values()];
}

type Played = Block['medium'] & string;

const playedType = /^(audio|video)(?:\/|$)/iu;

const mediumOf = ({ type, medium }: RawFile): Played | undefined =>
  playedType.exec(type ?? medium ?? '')?.[1]?.toLowerCase() as Played | undefined;

const plays = (file: RawFile): boolean =>
  mediumOf(file) !== undefined || mediumOfUrl(file.url ?? '') !== null;

/** How long an entry plays is said of it, not of its file: that is the first one that plays. */
export function withPlayingTime(files: readonly RawFile[], seconds: number | undefined): readonly RawFile[] {
  const played = files.find(plays);
  return files.map(file => (file === played ? { ...file, seconds: file.seconds ?? seconds } : file));
}

/** Sound and film as paragraphs, each address once. */
export function enclosureBlocks(files: readonly RawFile[], base: string | null): readonly Block[] {
  const found = new Map<string, Played>();
  for (const { url, file } of locate(files, base)) {
    const medium = mediumOf(file);
    if (medium && !found.has(url)) found.set(url, medium);
  }
  return Array.from(found, ([url, medium]) => ({
    ...linkParagraph(url, ''),
    ...(mediumOfUrl(url) === null ? { medium } : {}),
  }));
}
