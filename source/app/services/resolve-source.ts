/** From an address to a source that can be read. */
import { ok, type Result } from '../../domain/errors.ts';
import type { Fetched } from '../../domain/ports.ts';
import type { Source } from '../../domain/source.ts';
import { decode } from '../../feeds/decode.ts';
import { discoverFeeds } from '../../feeds/discovery.ts';
import { parseFeed } from '../../feeds/parse-feed.ts';
import { sourceIdOf } from '../identity.ts';
import type { Services } from './services.ts';

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
