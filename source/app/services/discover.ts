/** From an address to the feeds behind it, each of them read. */
import { type Access, credentialsFor, separateCredentials } from '../../base/credentials.ts';
import { isWebAddress, withoutFragment } from '../../base/web-address.ts';
import type { FeedPreview } from '../../domain/documents.ts';
import { fail, ok, type ReaderError, type Result } from '../../domain/errors.ts';
import type { Fetched } from '../../domain/ports.ts';
import { binaryKind } from '../../feeds/binary.ts';
import { decode } from '../../feeds/decode.ts';
import { discoverFeeds, isArticlePage, isOfComments } from '../../feeds/discovery.ts';
import { isHtml } from '../../feeds/parse-feed.ts';
import { feedByRule, feedNamedInPage, isFront, isWithin, wellKnownFeeds } from '../../feeds/site-feeds.ts';
import { sourceIdOf } from '../identity.ts';
import { sameThreadReaders } from './document-readers.ts';
import { fetchDocument } from './fetch-document.ts';
import { distinct, type FoundSource, ranked } from './found-sources.ts';
import type { Services } from './services.ts';

const homeOf = (url: string): string | null => (isWebAddress(url) ? new URL('/', url).href : null);

/** The source that a fetched document is the feed of. `typed`: what the user gave; its password goes with its origin. */
function sourceOf(
  { title, homepage, language, format, entries }: FeedPreview,
  address: string,
  typed: Access,
): FoundSource {
  return {
    source: {
      id: sourceIdOf(address),
      title: title ?? (new URL(address).hostname || address),
      url: address,
      ...credentialsFor(address, typed),
      homepage: homepage ?? homeOf(address),
      language,
      category: null,
      enabled: true,
    },
    type: format,
    entries,
  };
}

type Read = (address: string) => Promise<Result<FoundSource>>;

/** Asked for at once; a page may name more. */
const atOnce = 6;
const mostRead = 24;

const isFound = (result: Result<FoundSource>): result is { ok: true; value: FoundSource } => result.ok;

async function readAll(addresses: readonly string[], read: Read): Promise<readonly FoundSource[]> {
  const found: FoundSource[] = [];
  for (let start = 0; start < Math.min(addresses.length, mostRead); start += atOnce) {
    const results = await Promise.all(addresses.slice(start, start + atOnce).map(read));
    found.push(...results.filter(isFound).map(({ value }) => value));
  }
  return found;
}

/** The first that can be read and is not of comments. */
async function readFirst(addresses: readonly string[], read: Read): Promise<readonly FoundSource[]> {
  for (const address of addresses) {
    const result = await read(address);
    if (result.ok && !isOfComments(result.value.source)) return [result.value];
    if (!result.ok && result.error.code === 'interrupted') break;
  }
  return [];
}

/** A document as far as it is a page; of other files there is no text. */
interface Page extends Pick<Fetched, 'url' | 'link'> {
  readonly text: string;
  readonly isHtml: boolean;
}

/** What is no feed is a page if its server says so, too: many a feed comes as `text/html`. */
function pageOf({ body, contentType, url, link }: Fetched, isFeed: boolean): Page {
  const text = binaryKind(body) === null ? decode(body, contentType).text : '';
  const isPage = isHtml(text) || (!isFeed && text !== '' && /html/iu.test(contentType ?? ''));
  return { url, ...(link === undefined ? {} : { link }), text, isHtml: isPage };
}

/** Feeds that a page names, or else one of those that lie where feeds often do. */
interface FeedsOfPage {
  readonly found: readonly FoundSource[];
  readonly areGuessed: boolean;
}

async function namedFeeds({ text, url, link }: Page, read: Read): Promise<readonly FoundSource[]> {
  const named = feedNamedInPage(url, text);
  const linked = discoverFeeds(text, url, link).map(feed => feed.url);
  return distinct(await readAll([...new Set(named === null ? linked : [named, ...linked])], read));
}

async function feedsOfPage(page: Page, read: Read): Promise<FeedsOfPage> {
  const named = await namedFeeds(page, read);
  if (named.length > 0) return { found: named, areGuessed: false };
  return { found: await readFirst(wellKnownFeeds(page.url), read), areGuessed: true };
}

/** Whether a guess is what an address stands for: the feed of a site by its front, of a section by its page. */
const isGoodGuess = (found: readonly FoundSource[], addresses: readonly string[]): boolean =>
  addresses.some(address => isFront(address) || found.some(({ source }) => isWithin(source.url, address)));

/** Whether what was found for a page is what its address stands for. `typed`: the address that has led to the page. */
function isMeant(typed: string, { url, isHtml, text }: Page, { found, areGuessed }: FeedsOfPage): boolean {
  if (found.length > 0 && !areGuessed) return true;
  return isHtml && !isArticlePage(text) && (found.length === 0 || isGoodGuess(found, [typed, url]));
}

/** What a discovery has come to. */
export interface Discovery {
  /** The best first. */
  readonly found: readonly FoundSource[];
  /** `not-a-feed`, with what the address is, if it does not stand for a site whose feeds these are; otherwise null. */
  readonly doubt: ReaderError | null;
}

const meant = (...found: readonly FoundSource[]): Result<Discovery> => ok({ found, doubt: null });

const doubtOf = (error: ReaderError, { text }: Page): ReaderError =>
  isArticlePage(text) ? { ...error, detail: 'article' } : error;

/** The address of a page, read as the list of its own links (`feeds/formats/links.ts`). */
const asLinks = (url: string): string => `${withoutFragment(url)}#links`;
export const isOfLinks = (address: string): boolean => address.endsWith('#links');

/**
 * The feeds behind an address, the best first: the feed that a rule knows for it, the address itself, the feeds that the
 * page there names, or the one at a well-known place, then the page's own links, which come first if the address asks for
 * them (`#links`). Each has been fetched and read.
 * Errors: those of fetching and parsing; `not-a-feed` where there is none.
 */
export async function discover(
  { fetcher, readers = sameThreadReaders }: Pick<Services, 'fetcher' | 'readers'>,
  given: string,
  signal?: AbortSignal,
): Promise<Result<Discovery>> {
  const typed = separateCredentials(given);
  const address = typed.url;

  /** `from`: the page that names the address; null: the user does, or a rule. */
  const fetch = (url: string, from: string | null): Promise<Result<Fetched>> =>
    fetchDocument(fetcher, {
      url,
      want: 'feed',
      ...credentialsFor(url, typed),
      ...(from === null ? {} : { from }),
      ...(signal ? { signal } : {}),
    });
  async function read(address: string, { body, url, contentType }: Fetched): Promise<Result<FoundSource>> {
    const preview = await readers.preview({ body, origin: { url, contentType } }, signal);
    return preview.ok ? ok(sourceOf(preview.value, address, typed)) : preview;
  }
  const reading =
    (from: string | null): Read =>
    async url => {
      const answer = await fetch(url, from);
      return answer.ok ? read(answer.value.movedTo ?? url, answer.value) : answer;
    };

  const known = isOfLinks(address) ? null : feedByRule(address);
  const byRule = known === null ? [] : await readFirst([known], reading(null));
  if (byRule.length > 0) return meant(...byRule);

  const answer = await fetch(address, null);
  if (!answer.ok) return answer;
  const { url, movedTo = address } = answer.value;
  const direct = await read(movedTo, answer.value);
  if (!direct.ok && direct.error.code !== 'not-a-feed') return direct;
  const page = pageOf(answer.value, direct.ok);
  if (direct.ok && !page.isHtml) return meant(direct.value);
  if (direct.ok && isOfLinks(address))
    return meant(direct.value, ...ranked(await namedFeeds(page, reading(url))));

  const feeds = await feedsOfPage(page, reading(url));
  if (signal?.aborted) return fail('interrupted', { url: address });
  if (direct.ok && feeds.found.length === 0) return meant(direct.value);
  const links = page.isHtml ? await read(asLinks(movedTo), { ...answer.value, url: asLinks(url) }) : direct;
  const found = [...ranked(feeds.found), ...(links.ok ? [links.value] : [])];
  if (direct.ok) return meant(...found);
  if (found.length === 0) return direct;
  return ok({ found, doubt: isMeant(address, page, feeds) ? null : doubtOf(direct.error, page) });
}
