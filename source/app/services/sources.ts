/** Which sources are in force, and how a user's word for one finds it. */
import { fail, ok, type Result } from '../../domain/errors.ts';
import type { Archive, Fetched } from '../../domain/ports.ts';
import { isEditionSource, type Source } from '../../domain/source.ts';
import type { State } from '../../domain/state.ts';
import { decode } from '../../feeds/decode.ts';
import { discoverFeeds } from '../../feeds/discovery.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import { starterSources } from '../catalogue/index.ts';
import { editionSources } from '../edition.ts';
import { sourceIdOf } from '../identity.ts';
import type { Services } from './services.ts';

const editionIds = new Set(editionSources.map(source => source.id));

/** The user's own list, or the starter set until there is one. */
export const subscribedSources = (state: State): readonly Source[] => state.sources ?? starterSources;

/** Whether the archive holds anything but the sample edition. */
function hasRealNews(archive: Archive): boolean {
  for (const { sourceId } of archive.identities()) if (!editionIds.has(sourceId)) return true;
  return false;
}

/**
 * The sources in force. The sample edition stands in for the news until a real source has been read for the first time,
 * so that Khabar never opens on nothing.
 */
export function sourcesInForce(state: State, archive: Archive): readonly Source[] {
  const own = subscribedSources(state);
  const stands = !own.some(isEditionSource) && !hasRealNews(archive);
  return stands ? [...editionSources, ...own] : own;
}

/** Finds a source by id, by a prefix of it of at least 4 characters, by address or by title. */
export function findSource(sources: readonly Source[], word: string): Result<Source> {
  const exact = sources.find(source => source.id === word || source.url === word || source.title === word);
  if (exact) return ok(exact);
  const matches = word.length >= 4 ? sources.filter(source => source.id.startsWith(word.toLowerCase())) : [];
  const [only] = matches;
  if (only && matches.length === 1) return ok(only);
  return fail(matches.length > 1 ? 'ambiguous-id' : 'unknown-source', { subject: word });
}

/** What the user types for an address: a scheme is added where it has none, a path becomes a `file:` address. */
export type AddressOf = (word: string) => string;

const homeOf = (url: string): string | null => (/^https?:/.test(url) ? new URL('/', url).href : null);

/** The source that a fetched document is the feed of. */
function sourceFromFeed(address: string, fetched: Fetched): Result<Source> {
  const parsed = parseFeed(fetched.body, { url: fetched.url, contentType: fetched.contentType });
  if (!parsed.ok) return parsed;
  const feed = parsed.value;
  return ok({
    id: sourceIdOf(address),
    title: feed.title ?? new URL(address).hostname ?? address,
    url: address,
    homepage: feed.homepage ?? homeOf(address),
    language: feed.language,
    category: null,
    enabled: true,
  });
}

/**
 * Turns an address into a source: a feed's own, or a site's, whose feed is found by its link tags.
 * The address is fetched, so that nothing is added that cannot be read.
 */
export async function resolveSource(
  { fetcher }: Pick<Services, 'fetcher'>,
  address: string,
  signal?: AbortSignal,
): Promise<Result<Source>> {
  const request = { want: 'feed', ...(signal ? { signal } : {}) } as const;
  const answer = await fetcher.fetch({ url: address, ...request });
  if (!answer.ok) return answer;
  const direct = sourceFromFeed(address, answer.value);
  if (direct.ok || direct.error.code !== 'not-a-feed') return direct;

  const { text } = decode(answer.value.body, answer.value.contentType);
  for (const candidate of discoverFeeds(text, answer.value.url)) {
    const feed = await fetcher.fetch({ url: candidate.url, ...request });
    if (!feed.ok) continue;
    const found = sourceFromFeed(candidate.url, feed.value);
    if (found.ok) return found;
  }
  return direct;
}
