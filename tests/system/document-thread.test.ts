import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFeed } from '../../source/app/services/read-feed.ts';
import type { Article } from '../../source/domain/article.ts';
import type { FeedBody } from '../../source/domain/documents.ts';
import { readDocument } from '../../source/feeds/document.ts';
import { decodePicture } from '../../source/feeds/picture/decode.ts';
import { readyArticles } from '../../source/storage/archive/ready-article.ts';
import { createDocumentThread } from '../../source/system/document-thread.ts';
import { searchKey } from '../../source/text/search-key.ts';
import { rss } from '../cli/support/loopback.ts';
import { makeSource } from '../support/articles.ts';
import { bundleScript } from '../support/bundled-script.ts';
import { encodedPicture, redAndBlue } from '../support/pictures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const feed = (text: string): FeedBody => ({
  body: new TextEncoder().encode(text),
  origin: { url: 'https://news.example/feed.xml', contentType: null },
  source: makeSource(),
  now: new Date('2026-11-24T12:00:00.000Z'),
});

/** What the archive would make of the articles itself. */
function readyFeed(body: FeedBody) {
  const reading = readFeed(body);
  if (!reading.ok) return reading;
  const articles = readyArticles(reading.value.articles as readonly Article[], { normalise: searchKey });
  return { ...reading, value: { ...reading.value, articles } };
}

/** A thread that does as the body says; what is not known comes back. */
const obedient = `
import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
const orders = {
  count() {
    let waiting = 0;
    while (receiveMessageOnPort(parentPort)) waiting++;
    for (let left = waiting; left > 0; left--) parentPort.postMessage({ ok: true, value: waiting });
  },
  loop() { for (;;); },
  hoard() { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, Math.random)); },
  fall() { throw new TypeError('a bug'); },
};
parentPort.on('message', ({ document }) => {
  const order = new TextDecoder().decode(document.body);
  orders[order]?.();
  parentPort.postMessage({ ok: true, value: order });
});`;

function obedientThread(limits: { timeoutMs?: number; memoryMb?: number } = {}) {
  const file = path.join(temporaryFolder(), 'obedient.mjs');
  writeFileSync(file, obedient);
  return createDocumentThread({ file, ...limits });
}

describe('a thread that reads documents', () => {
  it('gives the articles that the caller would have read, as the archive takes them in', async () => {
    const script = await bundleScript(new URL('../../source/main/document-worker.ts', import.meta.url));
    const { feed: read } = createDocumentThread({ file: script.file });
    const body = feed(rss('ق', 'خبر 1', 'خبر 2'));
    const readings = await Promise.all([read(body), read(feed('<html></html>')), read(body)]);
    script.remove();
    expect(readings).toEqual([readyFeed(body), readFeed(feed('<html></html>')), readyFeed(body)]);
    expect(readings[0]).toMatchObject({ ok: true, value: { articles: [{}, {}] } });
  });

  it('is woken once, ahead of its first document', async () => {
    const file = path.join(temporaryFolder(), 'sleeper.mjs');
    writeFileSync(
      file,
      `import { parentPort } from 'node:worker_threads';
      const heard = [];
      parentPort.on('message', told => {
        heard.push(told.kind ?? told);
        if (told.kind) parentPort.postMessage({ ok: true, value: heard });
      });`,
    );
    const thread = createDocumentThread({ file });
    thread.wake();
    thread.wake();
    expect(await thread.feed(feed(''))).toEqual({ ok: true, value: ['feeds', 'feed'] });
    thread.wake();
    expect(await thread.feed(feed(''))).toEqual({ ok: true, value: ['feeds', 'feed', 'feed'] });
  });

  it('gives the picture that the caller would have decoded', async () => {
    const script = await bundleScript(new URL('../../source/main/document-worker.ts', import.meta.url));
    const { picture } = createDocumentThread({ file: script.file });
    const document = { body: await encodedPicture(redAndBlue(1280, 640), '.jpg'), origin: feed('').origin };
    const [shown, refused] = await Promise.all([picture(document), picture(feed('no picture'))]);
    script.remove();
    expect(shown).toEqual(await decodePicture(document));
    expect(shown).toMatchObject({ ok: true, value: { width: 640, height: 320 } });
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-picture' } });
  });

  it('gives the article of a page that the caller would have read', async () => {
    const script = await bundleScript(new URL('../../source/main/document-worker.ts', import.meta.url));
    const { article } = createDocumentThread({ file: script.file });
    const page = feed(`<html><body><article>${'<p>فقرة من المقال.</p>'.repeat(9)}</article></body></html>`);
    const reading = await article(page);
    script.remove();
    expect(reading).toEqual(readDocument(page.body, page.origin));
    expect(reading).toMatchObject({ ok: true, value: { blocks: { length: 9 } } });
  });

  it('leaves a document that is being read as soon as it is aborted, and reads the next one', async () => {
    const { article } = obedientThread();
    const controller = new AbortController();
    const [endless, next] = [article(feed('loop'), controller.signal), article(feed('next'))];
    controller.abort();
    expect(await endless).toMatchObject({
      error: { code: 'interrupted', url: 'https://news.example/feed.xml' },
    });
    expect(await next).toEqual({ ok: true, value: 'next' });
  });

  it('takes what is aborted before its turn from the queue, and goes on with the rest', async () => {
    const { article } = obedientThread();
    const controller = new AbortController();
    const bodies = ['first', 'second', 'third', 'fourth'];
    const readings = bodies.map(body =>
      article(feed(body), body === 'third' ? controller.signal : undefined),
    );
    controller.abort();
    expect(await Promise.all(readings)).toMatchObject([
      { value: 'first' },
      { value: 'second' },
      { error: { code: 'interrupted' } },
      { value: 'fourth' },
    ]);
    expect(await article(feed('fifth'), AbortSignal.abort())).toMatchObject({
      error: { code: 'interrupted' },
    });
    expect(await article(feed('sixth'))).toEqual({ ok: true, value: 'sixth' });
  });

  it('finds no article in a page that takes too long, and no picture', async () => {
    const { article, picture } = obedientThread({ timeoutMs: 500 });
    expect(await picture(feed('loop'))).toMatchObject({ error: { code: 'no-picture', detail: '> 500 ms' } });
    expect(await article(feed('loop'))).toMatchObject({ error: { code: 'no-article', detail: '> 500 ms' } });
  });

  it('gives up on a feed that takes too long, and reads the next one', async () => {
    const { feed: read } = obedientThread({ timeoutMs: 2000 });
    const [bad, good] = await Promise.all([read(feed('loop')), read(feed('good'))]);
    expect(bad).toEqual({
      ok: false,
      error: { code: 'malformed-feed', url: 'https://news.example/feed.xml', detail: '> 2000 ms' },
    });
    expect(good).toEqual({ ok: true, value: 'good' });
  });

  it('reads what was with a broken thread in another one, in order', async () => {
    const { feed: read } = obedientThread({ timeoutMs: 2000 });
    const orders = ['one', 'loop', 'two', 'three', 'four', 'five'];
    const readings = await Promise.all(orders.map(order => read(feed(order))));
    expect(readings.map(reading => (reading.ok ? reading.value : reading.error.code))).toEqual([
      'one',
      'malformed-feed',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it.each([
    [5, 'short ones', 'a'],
    [0, 'long ones', 'a'.repeat(2_000_000)],
  ])('has %d documents with the thread behind the first: %s', async (waiting, _, text) => {
    const { feed: read } = obedientThread();
    const [, second] = await Promise.all(
      [feed('count'), ...Array(7).fill(feed(text))].map(body => read(body)),
    );
    expect(second).toEqual({ ok: true, value: waiting === 0 ? text : waiting });
  });

  it('gives up on a feed that takes too much memory, and reads the next one', async () => {
    const { feed: read } = obedientThread({ memoryMb: 32 });
    const [bad, good] = await Promise.all([read(feed('hoard')), read(feed('good'))]);
    expect(bad).toMatchObject({ error: { code: 'malformed-feed', detail: '> 32 MB' } });
    expect(good).toEqual({ ok: true, value: 'good' });
  });

  it('hides no bug', async () => {
    const { feed: read } = obedientThread({});
    await expect(read(feed('fall'))).rejects.toThrow('a bug');
    expect(await read(feed('good'))).toEqual({ ok: true, value: 'good' });
  });
});
