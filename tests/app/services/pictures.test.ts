import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPictures } from '../../../source/app/services/pictures.ts';
import type { Services } from '../../../source/app/services/services.ts';
import { maxPictureBytes } from '../../../source/domain/picture.ts';
import { createPictureCache } from '../../../source/storage/picture-cache.ts';
import { createHttpFetcher } from '../../../source/system/http-fetcher.ts';
import { createPoliteFetcher } from '../../../source/system/polite-fetcher.ts';
import { createSchemeFetcher } from '../../../source/system/scheme-fetcher.ts';
import { makeSource } from '../../support/articles.ts';
import { startServer } from '../../support/http-server.ts';
import { encodedPicture, redAndBlue } from '../../support/pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testServices } from '../../support/test-services.ts';

const sourceId = 'source01';
const folder = new URL('../../../fixtures/edition', import.meta.url).pathname;

/** A site with one good picture, and others that are none. */
async function pictureSite() {
  const png = await encodedPicture(redAndBlue(320, 180), '.png');
  return startServer((request, response) => {
    if (request.url === '/slow.png') return;
    if (request.url === '/endless.png') {
      response.writeHead(200, { 'content-type': 'image/png' });
      const send = (): void => {
        while (response.write(Buffer.alloc(100_000)));
        response.once('drain', send);
      };
      send();
      return;
    }
    const body = request.url === '/good.png' ? png : '<html></html>';
    response.writeHead(200, { 'content-type': request.url === '/good.png' ? 'text/plain' : 'image/png' });
    response.end(body);
  });
}

interface Options {
  readonly sourceUrl: string;
  readonly offline?: boolean;
  readonly home?: string;
  /** How long a server may take. */
  readonly timeoutMs?: number;
}

const servicesOf = ({
  sourceUrl,
  offline = false,
  home = temporaryFolder(),
  timeoutMs = 20_000,
}: Options): Services => ({
  ...testServices({ kept: { sources: [makeSource({ id: sourceId, url: sourceUrl })] } }),
  fetcher: createSchemeFetcher({
    http: offline ? null : createPoliteFetcher(createHttpFetcher({ userAgent: 'Khabar/test', timeoutMs })),
    editionFolder: folder,
  }),
  pictures: createPictureCache({ folder: path.join(home, 'pictures') }),
});

const from = { source: { id: sourceId, title: 'صحيفة' }, link: null };

interface Reading {
  readonly where?: 'anywhere' | 'here';
  readonly signal?: AbortSignal;
}

async function readAll(
  services: Services,
  urls: readonly string[],
  { where = 'anywhere', signal = new AbortController().signal }: Reading = {},
) {
  const found: Record<string, string> = {};
  for await (const { url, picture } of readPictures(services, { urls, from, where }, signal))
    found[url] = picture ? `${picture.width}×${picture.height}` : 'none';
  return found;
}

describe('the pictures of an article', () => {
  it('are fetched as pictures, whatever the server calls them, and kept', async () => {
    const { origin, requests } = await pictureSite();
    const services = servicesOf({ sourceUrl: `${origin}/feed` });
    const url = `${origin}/good.png`;
    expect(await readAll(services, [url])).toEqual({ [url]: '320×180' });
    expect(await readAll(services, [url])).toEqual({ [url]: '320×180' });
    expect(requests.length).toBe(1);
    expect(requests[0]?.headers.accept).toMatch(/^image\//);
  });

  it('come from the cache alone where the network is off', async () => {
    const { origin, requests } = await pictureSite();
    const home = temporaryFolder();
    const [good, other] = [`${origin}/good.png`, `${origin}/other.png`];
    await readAll(servicesOf({ sourceUrl: `${origin}/feed`, home }), [good]);
    const offline = servicesOf({ sourceUrl: `${origin}/feed`, home, offline: true });
    expect(await readAll(offline, [good, other])).toEqual({ [good]: '320×180', [other]: 'none' });
    expect(requests.length).toBe(1);
  });

  it('come from the cache and the sample edition alone where the article is not open yet', async () => {
    const { origin, requests } = await pictureSite();
    const services = servicesOf({ sourceUrl: `${origin}/feed` });
    const [good, own] = [`${origin}/good.png`, 'edition:///images/bus.png'];
    expect(await readAll(services, [good, own], { where: 'here' })).toEqual({ [own]: '480×270' });
    expect(requests).toEqual([]);
    await readAll(services, [good]);
    expect(await readAll(services, [good], { where: 'here' })).toEqual({ [good]: '320×180' });
  });

  it('of which one is none keep the others', async () => {
    const { origin } = await pictureSite();
    const urls = ['/page.png', '/good.png'].map(name => origin + name);
    expect(Object.values(await readAll(servicesOf({ sourceUrl: `${origin}/feed` }), urls))).toEqual([
      'none',
      '320×180',
    ]);
  });

  it('are not fetched beyond their limit', async () => {
    const { origin, requests } = await pictureSite();
    const url = `${origin}/endless.png`;
    expect(await readAll(servicesOf({ sourceUrl: `${origin}/feed` }), [url])).toEqual({ [url]: 'none' });
    expect(requests[0]?.socket.bytesWritten).toBeLessThan(maxPictureBytes * 3);
  });

  it('are waited for so long and no longer, and then the next one is asked for', async () => {
    const { origin, requests } = await pictureSite();
    const urls = ['/slow.png', '/good.png'].map(name => origin + name);
    const services = servicesOf({ sourceUrl: `${origin}/feed`, timeoutMs: 50 });
    expect(Object.values(await readAll(services, urls))).toEqual(['none', '320×180']);
    expect(requests.map(({ url }) => url)).toEqual(['/slow.png', '/good.png']);
  });

  it('are one request each, one after the other, in all formats of the web', async () => {
    const suffixes = ['.jpg', '.png', '.gif', '.webp', '.avif'];
    const bodies = await Promise.all(suffixes.map(suffix => encodedPicture(redAndBlue(160, 90), suffix)));
    let open = 0;
    let most = 0;
    const { origin, requests } = await startServer((request, response) => {
      most = Math.max(most, ++open);
      response.on('finish', () => open--);
      response.end(bodies[suffixes.indexOf(path.extname(request.url ?? ''))]);
    });
    const urls = suffixes.map(suffix => `${origin}/p${suffix}`);
    const services = servicesOf({ sourceUrl: `${origin}/feed` });
    expect(Object.values(await readAll(services, urls))).toEqual(suffixes.map(() => '160×90'));
    await readAll(services, urls);
    expect(requests.map(({ url }) => url)).toEqual(suffixes.map(suffix => `/p${suffix}`));
    expect(most).toBe(1);
  });

  it('are given up where a server sends drawings, errors, or on and on to another address', async () => {
    const { origin, requests } = await startServer((request, response) => {
      const answers: Readonly<Record<string, () => unknown>> = {
        '/drawing.svg': () => {
          response.writeHead(200, { 'content-type': 'image/svg+xml' });
          response.end('<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"/>');
        },
        '/gone.png': () => response.writeHead(410).end(),
        '/round.png': () => response.writeHead(302, { location: '/round.png' }).end(),
      };
      answers[request.url ?? '']?.();
    });
    const urls = ['/drawing.svg', '/gone.png', '/round.png'].map(name => origin + name);
    const found = await readAll(servicesOf({ sourceUrl: `${origin}/feed` }), urls);
    expect(Object.values(found)).toEqual(['none', 'none', 'none']);
    expect(requests.length).toBeLessThan(25);
  });

  it('may not lead into a more private network than their source is in', async () => {
    const { origin, requests } = await pictureSite();
    const url = `${origin}/good.png`;
    expect(await readAll(servicesOf({ sourceUrl: 'https://news.example/feed' }), [url])).toEqual({
      [url]: 'none',
    });
    expect(requests).toEqual([]);
  });

  it('end early where the reader goes on to another article', async () => {
    const { origin, requests } = await pictureSite();
    const controller = new AbortController();
    const reading = readAll(
      servicesOf({ sourceUrl: `${origin}/feed` }),
      [`${origin}/slow.png`, `${origin}/good.png`],
      { signal: controller.signal },
    );
    while (requests.length === 0) await new Promise(resolve => setTimeout(resolve, 5));
    controller.abort();
    expect(await reading).toEqual({});
    expect(requests.length).toBe(1);
  });

  it('of the sample edition are there without a network', async () => {
    const urls = ['bus', 'glasses', 'coral'].map(name => `edition:///images/${name}.png`);
    const found = await readAll(servicesOf({ sourceUrl: 'edition:///akhbar.rss.xml', offline: true }), urls);
    expect(Object.values(found)).toEqual(['480×270', '480×270', '480×270']);
  });
});
