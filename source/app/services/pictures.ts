/** The pictures of an article, one after the other: from the cache, or else from the web, as politely as pages are fetched. */
import { credentialsFor } from '../../base/credentials.ts';
import { isWebAddress } from '../../base/web-address.ts';
import type { Article } from '../../domain/article.ts';
import { maxPictureBytes, type Picture } from '../../domain/picture.ts';
import { sameThreadReaders } from './document-readers.ts';
import { namedBy } from './read.ts';
import type { Services } from './services.ts';

export interface PictureRead {
  readonly url: string;
  /** Null: it could not be fetched, or is none that can be shown. */
  readonly picture: Picture | null;
}

export interface PicturesWanted {
  readonly urls: readonly string[];
  /** The article that names them. */
  readonly from: Pick<Article, 'source' | 'link'>;
  /** `here`: nothing is fetched over the network. */
  readonly where: 'anywhere' | 'here';
}

async function fetchPicture(
  services: Services,
  url: string,
  from: PicturesWanted['from'],
  signal: AbortSignal,
): Promise<Picture | null> {
  const { fetcher, readers = sameThreadReaders } = services;
  const origin = namedBy(services, from);
  const answer = await fetcher.fetch({
    url,
    want: 'picture',
    from: origin.url,
    maxBytes: maxPictureBytes,
    signal,
    ...credentialsFor(url, origin),
  });
  if (!answer.ok) return null;
  const { body, contentType } = answer.value;
  if (body.length > maxPictureBytes) return null;
  const picture = await readers.picture({ body, origin: { url: answer.value.url, contentType } }, signal);
  return picture.ok ? picture.value : null;
}

/** Tells of each picture as it is there. An abort ends it early. */
export async function* readPictures(
  services: Services,
  { urls, from, where }: PicturesWanted,
  signal: AbortSignal,
): AsyncGenerator<PictureRead, null> {
  const { pictures: cache } = services;
  for (const url of urls) {
    const known = (await cache?.get(url)) ?? null;
    if (!known && where === 'here' && isWebAddress(url)) continue;
    const picture = known ?? (await fetchPicture(services, url, from, signal));
    if (signal.aborted) return null;
    if (picture && !known) await cache?.put(url, picture);
    yield { url, picture };
  }
  return null;
}
