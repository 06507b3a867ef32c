/** From an address to the feeds behind it, each of them read. */
import { type Access, credentialsFor, separateCredentials } from '../../base/credentials.ts';
import type { FeedPreview } from '../../domain/documents.ts';
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Fetched } from '../../domain/ports.ts';
import type { Source } from '../../domain/source.ts';
import { decode } from '../../feeds/decode.ts';
import { discoverFeeds, isOfComments } from '../../feeds/discovery.ts';
import { isHtml } from '../../feeds/parse-feed.ts';
import { feedByRule, feedNamedInPage, wellKnownFeeds } from '../../feeds/site-feeds.ts';
import { proseDirection } from '../../text/direction.ts';
import { sourceIdOf } from '../identity.ts';
import { sameThreadReaders } from './document-readers.ts';
import type { Services } from './services.ts';

/** A feed that has been read. */
export interface FoundSource {
  readonly source: Source;
  /** The name of its format: `rss`, `atom`, `json-feed` … */
  readonly type: string;
  readonly entries: FeedPreview['entries'];
}

/** When the newest entry was published, ISO 8601 in UTC; null where none has a date. */
export const newestOf = ({ entries }: FoundSource): string | null =>
  entries
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1) ?? null;

const homeOf = (url: string): string | null => (/^https?:/u.test(url) ? new URL('/', url).href : null);

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

async function readFirst(addresses: readonly string[], read: Read): Promise<readonly FoundSource[]> {
  for (const address of addresses) {
    const result = await read(address);
    if (result.ok) return [result.value];
    if (result.error.code === 'interrupted') break;
  }
  return [];
}

/** Without those that are the same feed under another address: the first stays. */
function distinct(found: readonly FoundSource[]): readonly FoundSource[] {
  const contents = found.map(({ type, source, entries }) =>
    [type, source.title, ...entries.map(({ key }) => key)].join('\n'),
  );
  return found.filter((_, index) => contents.indexOf(contents[index] as string) === index);
}

const titlesOf = ({ source, entries }: FoundSource): string =>
  [source.title, ...entries.slice(0, 20).map(({ title }) => title)].join(' ');

/** Languages in Arabic letters that are not Arabic. */
const otherLanguages = /^(?:ckb|fa|ku|ps|sd|ug|ur)\b/u;

/** Many an Arabic site forgets to say that it is: then its headlines tell. */
function isArabic(found: FoundSource): boolean {
  const { language } = found.source;
  if (language !== null && /^ar\b/u.test(language)) return true;
  return (
    !otherLanguages.test(language ?? '') &&
    /\p{Script=Arabic}/u.test(titlesOf(found)) &&
    proseDirection(titlesOf(found), 'ltr') === 'rtl'
  );
}

const textLength = ({ entries }: FoundSource): number => entries.reduce((sum, { length }) => sum + length, 0);

/**
 * Which of a site's feeds is the best, by the first of these that tells two apart; less is better.
 * Feeds of one title are one feed in several formats: of these the fullest counts.
 */
const criteria: readonly ((found: FoundSource, all: readonly FoundSource[]) => number)[] = [
  ({ source }) => Number(isOfComments(source)),
  found => Number(!isArabic(found)),
  ({ entries }) => Number(entries.length === 0),
  ({ source }, all) => all.findIndex(other => other.source.title === source.title),
  found => -textLength(found),
  ({ type }) => Number(type === 'json-feed'),
];

/** The best first; otherwise in the order in which the site names them. */
function ranked(all: readonly FoundSource[]): readonly FoundSource[] {
  const marks = new Map(all.map(found => [found, criteria.map(criterion => criterion(found, all))]));
  return [...all].sort((a, b) => {
    const [left = [], right = []] = [marks.get(a), marks.get(b)];
    const at = left.findIndex((mark, index) => mark !== right[index]);
    return at < 0 ? 0 : (left[at] as number) - (right[at] as number);
  });
}

/** The feeds that a page names, or else one of those that lie where feeds often do. */
async function feedsOfPage(text: string, url: string, read: Read): Promise<readonly FoundSource[]> {
  const named = feedNamedInPage(url, text);
  const linked = discoverFeeds(text, url).map(feed => feed.url);
  const addresses = [...new Set(named === null ? linked : [named, ...linked])];
  const found = distinct(await readAll(addresses, read));
  return found.length > 0 ? found : readFirst(wellKnownFeeds(url), read);
}

/** The address of a page without a feed, read as the list of its own links (`feeds/formats/links.ts`). */
const asLinks = (url: string): string => `${url.replace(/#.*$/su, '')}#links`;

/**
 * The feeds behind an address, the best first: the feed that a rule knows for it, the address itself, the feeds that the
 * page there names, the one at a well-known place, or else the page's own links. Each has been fetched and read.
 * Errors: those of fetching and parsing; `not-a-feed` where there is none.
 */
export async function discover(
  { fetcher, readers = sameThreadReaders }: Pick<Services, 'fetcher' | 'readers'>,
  given: string,
  signal?: AbortSignal,
): Promise<Result<readonly FoundSource[]>> {
  const typed = separateCredentials(given);
  const address = typed.url;

  /** `from`: the page that names the address; null: the user does, or a rule. */
  const fetch = (url: string, from: string | null): Promise<Result<Fetched>> =>
    fetcher.fetch({
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

  const known = feedByRule(address);
  const byRule = known === null ? [] : await readFirst([known], reading(null));
  if (byRule.length > 0) return ok(byRule);

  const answer = await fetch(address, null);
  if (!answer.ok) return answer;
  const { body, contentType, url, movedTo = address } = answer.value;
  const direct = await read(movedTo, answer.value);
  if (!direct.ok && direct.error.code !== 'not-a-feed') return direct;
  const { text } = decode(body, contentType);
  const isPage = !direct.ok || isHtml(text);
  const found = isPage ? await feedsOfPage(text, url, reading(url)) : [];
  if (signal?.aborted) return fail('interrupted', { url: address });
  if (found.length > 0) return ok(ranked(found));
  if (direct.ok) return ok([direct.value]);
  const links = await read(asLinks(movedTo), { ...answer.value, url: asLinks(url) });
  return links.ok ? ok([links.value]) : direct;
}
