import { once } from 'node:events';
import type http from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sameThreadReaders } from '../../../source/app/services/document-readers.ts';
import { type RefreshOptions, type RefreshSummary, refresh } from '../../../source/app/services/refresh.ts';
import type { RefreshServices } from '../../../source/app/services/refresh-source.ts';
import type { DocumentReaders } from '../../../source/domain/documents.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { Archive } from '../../../source/domain/library.ts';
import type { Fetcher } from '../../../source/domain/ports.ts';
import { everything } from '../../../source/domain/query/query.ts';
import type { FetchRecord, Source } from '../../../source/domain/source.ts';
import { createHttpFetcher } from '../../../source/system/http-fetcher.ts';
import { createPoliteFetcher } from '../../../source/system/polite-fetcher.ts';
import { rss } from '../../cli/support/loopback.ts';
import { makeSource } from '../../support/articles.ts';
import { startServer } from '../../support/http-server.ts';
import { openTestLibrary } from '../../support/library.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: http.OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

const feed = rss('ق', 'خبر 1', 'خبر 2');

/** A site whose answers a test changes as it goes, with one source for each path. */
async function createScene(answers: Record<string, Answer>) {
  const hits: string[] = [];
  const server = await startServer((request, response) => {
    hits.push(request.url ?? '');
    const { status = 200, headers = {}, body = feed } = answers[request.url ?? ''] ?? { status: 404 };
    response.writeHead(status, headers).end(status === 304 ? '' : body);
  });
  let time = Date.parse('2026-11-24T12:00:00.000Z');
  const clock = { now: () => new Date(time) };
  const sources = Object.keys(answers).map(path =>
    makeSource({ id: path.slice(1).padEnd(8, '0'), title: path, url: server.origin + path }),
  );
  const { archive, store } = openTestLibrary({ kept: { sources } });
  const fetcher = createPoliteFetcher(createHttpFetcher({ userAgent: 'Khabar/test', clock }));
  const services: RefreshServices = { archive, store, clock, fetcher };
  const current = (): readonly Source[] => store.sources() ?? [];
  return {
    hits,
    answers,
    ...server,
    archive,
    store,
    services,
    current,
    pass(minutes: number) {
      time += minutes * 60_000;
    },
    record: (): FetchRecord => archive.fetchRecords()[0] as FetchRecord,
    async refresh(options: RefreshOptions = {}, wanted = current()): Promise<RefreshSummary> {
      for await (const event of refresh(services, wanted, { random: () => 1, ...options })) {
        if (event.type === 'completed') return event.summary;
      }
      throw new Error('a refresh must end');
    },
  };
}

const ids = (archive: Archive) =>
  Array.from(archive.each({ query: everything, order: 'newest' }), ({ id }) => id).sort();

describe('a conditional request', () => {
  it('keeps everything at a 304', async () => {
    const scene = await createScene({ '/a': { headers: { ETag: '"1"', 'Last-Modified': 'then' } } });
    expect((await scene.refresh()).added).toBe(2);
    const before = ids(scene.archive);
    scene.answers['/a'] = { status: 304 };
    expect((await scene.refresh()).sources).toMatchObject([{ status: 'unchanged', added: 0, error: null }]);
    expect(scene.requests[1]?.headers).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': 'then' });
    expect(ids(scene.archive)).toEqual(before);
    expect(scene.record()).toMatchObject({
      etag: '"1"',
      lastModified: 'then',
      bytes: Buffer.byteLength(feed),
    });
  });

  it('that is answered with the same body is as good as a 304', async () => {
    const scene = await createScene({ '/a': {} });
    await scene.refresh();
    const stored: number[] = [];
    const archive: Archive = {
      ...scene.archive,
      storing(batches) {
        stored.push(...batches.map(({ articles }) => articles.length));
        return scene.archive.storing(batches);
      },
    };
    for await (const _ of refresh({ ...scene.services, archive }, scene.current())); // to its end
    expect(stored).toEqual([0]);
    expect(scene.hits).toHaveLength(2);
  });
});

describe('what servers and feeds ask for', () => {
  it.each<[string, Answer]>([
    ['Cache-Control', { headers: { 'Cache-Control': 'max-age=3600' } }],
    [
      'Expires',
      { headers: { Expires: 'Tue, 24 Nov 2026 13:00:00 GMT', Date: 'Tue, 24 Nov 2026 12:00:00 GMT' } },
    ],
    ['ttl', { body: feed.replace('<link>', '<ttl>60</ttl><link>') }],
    ['updatePeriod', { body: feed.replace('<link>', '<sy:updatePeriod>hourly</sy:updatePeriod><link>') }],
    ['skipHours', { body: feed.replace('<link>', '<skipHours><hour>12</hour></skipHours><link>') }],
  ])('is respected: %s', async (_, answer) => {
    const scene = await createScene({ '/a': answer });
    await scene.refresh();
    scene.pass(59);
    const { sources, failed } = await scene.refresh();
    expect(sources).toMatchObject([{ status: 'skipped', error: null, held: { reason: 'fresh' } }]);
    expect(failed).toBe(0);
    expect(scene.hits).toHaveLength(1);
    await scene.refresh({ named: true });
    expect(scene.hits).toHaveLength(2);
    scene.pass(61);
    await scene.refresh();
    expect(scene.hits).toHaveLength(3);
  });

  it('holds after a 304 too', async () => {
    const scene = await createScene({ '/a': { body: feed.replace('<link>', '<ttl>60</ttl><link>') } });
    await scene.refresh();
    scene.pass(60);
    scene.answers['/a'] = { status: 304 };
    await scene.refresh();
    scene.pass(59);
    await scene.refresh();
    expect(scene.hits).toHaveLength(2);
  });

  it.each([
    ['429', '3600'],
    ['503', 'Tue, 24 Nov 2026 13:00:00 GMT'],
  ])('is obeyed after a %s with Retry-After: %s, even for one that is named', async (status, retry) => {
    const scene = await createScene({ '/a': { status: Number(status), headers: { 'Retry-After': retry } } });
    await scene.refresh();
    scene.pass(59);
    const { sources } = await scene.refresh({ named: true });
    expect(sources).toMatchObject([
      {
        status: 'skipped',
        error: null,
        held: { reason: 'retry-after', until: '2026-11-24T13:00:00.000Z' },
        nextTry: '2026-11-24T13:00:00.000Z',
      },
    ]);
    expect(scene.hits).toHaveLength(1);
    scene.pass(1);
    scene.answers['/a'] = {};
    expect((await scene.refresh()).added).toBe(2);
  });
});

describe('a source that fails', () => {
  it('is left alone for longer each time, and starts anew once it is well', async () => {
    const scene = await createScene({ '/a': { status: 500 } });
    await scene.refresh();
    expect(scene.record()).toMatchObject({ failures: 1, hold: { until: '2026-11-24T12:02:00.000Z' } });
    await scene.refresh();
    expect(scene.hits).toHaveLength(1);
    scene.pass(2);
    await scene.refresh();
    expect(scene.record()).toMatchObject({ failures: 2, hold: { until: '2026-11-24T12:06:00.000Z' } });
    scene.answers['/a'] = {};
    const { sources } = await scene.refresh({ named: true });
    expect(sources).toMatchObject([{ status: 'updated', overruled: { reason: 'back-off' } }]);
    expect(scene.record()).toMatchObject({
      failures: 0,
      hold: null,
      error: null,
      lastFailure: { at: '2026-11-24T12:02:00.000Z', error: { httpStatus: 500 } },
    });
  });

  it('keeps its articles and validators', async () => {
    const scene = await createScene({ '/a': { headers: { ETag: '"1"' } } });
    await scene.refresh();
    const before = ids(scene.archive);
    scene.answers['/a'] = {
      body: '<!doctype html><html><body>Just a moment</body></html>',
      headers: { ETag: '"x"' },
    };
    expect((await scene.refresh()).sources).toMatchObject([{ error: { code: 'not-a-feed' } }]);
    expect(ids(scene.archive)).toEqual(before);
    expect(scene.record()).toMatchObject({ etag: '"1"', bytes: Buffer.byteLength(feed) });
  });

  it('is stopped at a 410, and is back once it is asked for by name and answers', async () => {
    const scene = await createScene({ '/a': { status: 410 }, '/b': {} });
    const [a] = (await scene.refresh()).sources;
    expect(a).toMatchObject({ status: 'failed', stopped: true, error: { httpStatus: 410 } });
    expect(scene.current().map(({ enabled }) => enabled)).toEqual([false, true]);
    scene.answers['/a'] = {};
    await scene.refresh({ named: true }, scene.current().slice(0, 1));
    expect(scene.current().map(({ enabled }) => enabled)).toEqual([true, true]);
  });
});

describe('a machine without a network', () => {
  const sources = ['one', 'two'].map(id =>
    makeSource({ id: id.padEnd(8, '0'), url: `https://${id}.example/feed` }),
  );

  /** Of what it was asked, it finds only what `isFound` says. */
  function sceneWith(isFound: (url: string) => boolean) {
    const asked: string[] = [];
    const { archive, store } = openTestLibrary({ kept: { sources } });
    const fetcher: Fetcher = {
      async fetch({ url }) {
        asked.push(url);
        if (!isFound(url)) return fail('unreachable', { url, detail: 'ENOTFOUND' });
        const body = new TextEncoder().encode(feed);
        return ok({
          body,
          url,
          contentType: 'application/rss+xml',
          etag: null,
          lastModified: null,
          notModified: false,
        });
      },
    };
    const services: RefreshServices = {
      archive,
      store,
      fetcher,
      clock: { now: () => new Date('2026-11-24T12:00:00Z') },
    };
    async function again(): Promise<readonly string[]> {
      asked.length = 0;
      for await (const _ of refresh(services, sources, { random: () => 1 }));
      return [...asked].sort();
    }
    return { again, archive };
  }

  it('puts off no source: the next refresh asks all of them again', async () => {
    const { again, archive } = sceneWith(() => false);
    const all = sources.map(({ url }) => url);
    expect(await again()).toEqual(all);
    expect(await again()).toEqual(all);
    expect(archive.fetchRecords()).toMatchObject([
      { failures: 0, hold: null, error: { detail: 'ENOTFOUND' } },
      { failures: 0, hold: null },
    ]);
  });

  it('is none where another source answers: the one that is not found is left alone', async () => {
    const { again } = sceneWith(url => url.includes('one'));
    expect(await again()).toHaveLength(2);
    expect(await again()).toEqual(['https://one.example/feed']);
  });
});

describe('a hostile source', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(500)}">${Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY ${'abcdefghij'[level + 1]} "${`&${'abcdefghij'[level]};`.repeat(10)}">`,
  ).join('')}]>`;
  const zeros = new Uint8Array(50_000_000);

  it.each<[string, Answer, string | null]>([
    ['an entity bomb', { body: feed.replace('<rss', `${bomb}<rss`).replace('خبر 1', '&j;') }, null],
    [
      'a file of this machine',
      {
        body: feed
          .replace('<rss', '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss')
          .replace('خبر 1', '&f;'),
      },
      null,
    ],
    ['a gzip bomb', { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(zeros) }, 'too-large'],
    [
      'a brotli bomb',
      { headers: { 'Content-Encoding': 'br' }, body: brotliCompressSync(zeros) },
      'too-large',
    ],
    [
      'a bomb in a bomb',
      { headers: { 'Content-Encoding': 'gzip, gzip' }, body: gzipSync(gzipSync(zeros)) },
      'too-large',
    ],
    [
      'half a gzip',
      { headers: { 'Content-Encoding': 'gzip' }, body: gzipSync(feed.repeat(50)).subarray(0, 300) },
      'incomplete',
    ],
    [
      'a picture',
      { body: Buffer.from('89504e470d0a1a0a', 'hex'), headers: { 'Content-Type': 'image/png' } },
      'not-a-feed',
    ],
    ['a way to a file', { status: 301, headers: { Location: 'file:///etc/passwd' } }, 'unsafe-address'],
    ['a way without end', { status: 301, headers: { Location: '/a' } }, 'too-many-redirects'],
    ['nothing', { body: '' }, 'empty-document'],
  ])('that sends %s harms no other one', async (_, answer, code) => {
    const scene = await createScene({ '/a': answer, '/sound': {} });
    const { sources } = await scene.refresh();
    expect(sources[0]?.error?.code ?? null).toBe(code);
    expect(sources[1]).toMatchObject({ status: 'updated', added: 2 });
    const articles = [...scene.archive.each({ query: everything, order: 'newest' })];
    expect(JSON.stringify(articles)).not.toMatch(/root:|haha/u);
  });
});

describe('a source that moves', () => {
  const target = { '/new': {} };

  it.each([301, 308])('for good (%i) gets its new address, and keeps its ids', async status => {
    const scene = await createScene({ '/a': {} });
    await scene.refresh();
    const before = ids(scene.archive);
    const id = scene.current()[0]?.id;
    Object.assign(scene.answers, target, { '/a': { status, headers: { Location: '/new' } } });
    const { sources, added } = await scene.refresh();
    expect(sources).toMatchObject([{ movedTo: `${scene.origin}/new` }]);
    expect(added).toBe(0);
    expect(scene.current()).toMatchObject([
      { id, url: `${scene.origin}/new`, originalUrl: `${scene.origin}/a`, enabled: true },
    ]);
    expect(scene.record().movedFrom).toBe(`${scene.origin}/a`);
    await scene.refresh();
    expect(scene.hits.at(-1)).toBe('/new');
    expect(ids(scene.archive)).toEqual(before);
  });

  it('by a page that sends its reader on gets its new address', async () => {
    const scene = await createScene({ '/a': {} });
    await scene.refresh();
    const before = ids(scene.archive);
    const page = '<!doctype html><meta http-equiv="refresh" content="0;url=/new"><a href="/new">هنا</a>';
    Object.assign(scene.answers, target, { '/a': { body: page, headers: { 'Content-Type': 'text/html' } } });
    expect(await scene.refresh()).toMatchObject({ added: 0, sources: [{ movedTo: `${scene.origin}/new` }] });
    expect(scene.current()).toMatchObject([{ url: `${scene.origin}/new`, originalUrl: `${scene.origin}/a` }]);
    expect(ids(scene.archive)).toEqual(before);
  });

  it('by a page that leads to no feed keeps its address', async () => {
    const page = '<!doctype html><meta http-equiv="refresh" content="0;url=/login">';
    const scene = await createScene({
      '/a': { body: page },
      '/login': { body: '<!doctype html><p>ادخل</p>' },
    });
    const [source] = (await scene.refresh()).sources;
    expect(source).toMatchObject({ status: 'failed', error: { code: 'not-a-feed' }, movedTo: null });
  });

  it('stays a list of links', async () => {
    const scene = await createScene({ '/a#links': {} });
    const headlines = [1, 2, 3].map(
      n => `<h2><a href="/${n}">افتتاح المكتبة الجديدة رقم ${n} في المدينة</a></h2>`,
    );
    Object.assign(scene.answers, {
      '/a': { status: 301, headers: { Location: '/new' } },
      '/new': { body: `<!doctype html><html><body>${headlines.join('')}</body></html>` },
    });
    expect(await scene.refresh()).toMatchObject({ added: 3 });
    expect(scene.current()).toMatchObject([{ url: `${scene.origin}/new#links` }]);
  });

  it.each([302, 307])('for once (%i) keeps its address', async status => {
    const scene = await createScene({ '/a': { status, headers: { Location: '/new' } } });
    Object.assign(scene.answers, target);
    expect((await scene.refresh()).added).toBe(2);
    expect(scene.current()).toMatchObject([{ url: `${scene.origin}/a` }]);
    expect(scene.current()[0]).not.toHaveProperty('originalUrl');
  });

  it('to what is no feed keeps its address', async () => {
    const scene = await createScene({ '/a': { status: 301, headers: { Location: '/new' } } });
    scene.answers['/new'] = { body: '<html><body>a domain for sale</body></html>' };
    expect((await scene.refresh()).sources).toMatchObject([{ status: 'failed', movedTo: null }]);
    expect(scene.current()).toMatchObject([{ url: `${scene.origin}/a` }]);
  });

  it('to the address of another source keeps its own', async () => {
    const scene = await createScene({ '/a': { status: 301, headers: { Location: '/b' } }, '/b': {} });
    await scene.refresh();
    expect(scene.current().map(({ url }) => url)).toEqual([`${scene.origin}/a`, `${scene.origin}/b`]);
  });
});

describe('a refresh that is stopped', () => {
  /** Four sources, of which two have answered when it is stopped. */
  async function stopped() {
    const scene = await createScene({ '/a': {}, '/b': {}, '/c': {}, '/d': {} });
    const controller = new AbortController();
    const { fetcher } = scene.services;
    const partly: Fetcher = {
      async fetch(request) {
        if (/[cd]$/u.test(request.url)) await once(controller.signal, 'abort');
        return fetcher.fetch(request);
      },
    };
    const services = { ...scene.services, fetcher: partly };
    for await (const event of refresh(services, scene.current(), { signal: controller.signal })) {
      if (event.type === 'finished' && event.done === 2) controller.abort();
    }
    return scene;
  }

  it('loses nothing, and the next one goes on with those that are not done', async () => {
    const scene = await stopped();
    const done = scene.archive.fetchRecords().map(({ sourceId }) => sourceId);
    expect(done.slice(0, 2)).toEqual(['a0000000', 'b0000000']);
    expect(ids(scene.archive)).toHaveLength(done.length * 2);
    scene.hits.length = 0;
    scene.pass(5);
    const { sources } = await scene.refresh();
    expect(scene.hits).not.toContain('/a');
    expect(scene.hits).toContain('/d');
    expect(sources.map(({ held }) => held?.reason ?? null)).toEqual(
      ['a', 'b', 'c', 'd'].map(name => (done.includes(`${name}0000000`) ? 'done' : null)),
    );
    expect(ids(scene.archive)).toHaveLength(8);
    scene.hits.length = 0;
    await scene.refresh();
    expect(scene.hits.sort()).toEqual(['/a', '/b', '/c', '/d']);
  });

  it('while a feed is read keeps nothing of it, and records no failure', async () => {
    const scene = await createScene({ '/a': {} });
    const controller = new AbortController();
    const readers: DocumentReaders = {
      ...sameThreadReaders,
      async feed(body) {
        controller.abort();
        return sameThreadReaders.feed(body);
      },
    };
    const work = refresh({ ...scene.services, readers }, scene.current(), { signal: controller.signal });
    let step = await work.next();
    while (!step.done) step = await work.next();
    expect(step.value.sources).toMatchObject([{ error: { code: 'interrupted' } }]);
    expect(ids(scene.archive)).toEqual([]);
    expect(scene.archive.fetchRecords()).toEqual([]);
  });

  it('is forgotten after a quarter of an hour; those that wait for the longest time come first then', async () => {
    const scene = await stopped();
    scene.hits.length = 0;
    scene.pass(16);
    await scene.refresh();
    expect(scene.hits).toHaveLength(4);
    expect(scene.hits.slice(-2).sort()).toEqual(['/a', '/b']);
  });
});

it('wakes what reads feeds for sources that were never asked, and for no others', async () => {
  const scene = await createScene({ '/a': {}, '/b': {} });
  let woken = 0;
  const readers = { ...sameThreadReaders, wake: () => void woken++ };
  const refreshWith = async () => {
    const work = refresh({ ...scene.services, readers }, scene.current());
    while (!(await work.next()).done);
    return woken;
  };
  expect(await refreshWith()).toBe(1);
  expect(await refreshWith()).toBe(1);
});
