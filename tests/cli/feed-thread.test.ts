import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FeedBody, readFeed } from '../../source/app/services/read-feed.ts';
import { createFeedThread } from '../../source/cli/feed-thread.ts';
import { makeSource } from '../support/articles.ts';
import { bundleScript } from '../support/bundled-script.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rss } from './support/loopback.ts';

const feed = (text: string): FeedBody => ({
  body: new TextEncoder().encode(text),
  origin: { url: 'https://news.example/feed.xml', contentType: null },
  source: makeSource(),
  now: new Date('2026-11-24T12:00:00.000Z'),
});

/** A thread that does as the body says; what is not known comes back. */
const obedient = `
import { parentPort } from 'node:worker_threads';
const orders = {
  loop() { for (;;); },
  hoard() { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, Math.random)); },
  fall() { throw new TypeError('a bug'); },
};
parentPort.on('message', ({ body }) => {
  const order = new TextDecoder().decode(body);
  orders[order]?.();
  parentPort.postMessage({ ok: true, value: order });
});`;

function obedientThread(limits: { timeoutMs?: number; memoryMb?: number }) {
  const file = path.join(temporaryFolder(), 'obedient.mjs');
  writeFileSync(file, obedient);
  return createFeedThread({ file, ...limits });
}

describe('a thread that reads feeds', () => {
  it('gives what the caller would have read', async () => {
    const script = await bundleScript(new URL('../../source/cli/feed-worker.ts', import.meta.url));
    const read = createFeedThread({ file: script.file });
    const body = feed(rss('ق', 'خبر 1', 'خبر 2'));
    const readings = await Promise.all([read(body), read(feed('<html></html>')), read(body)]);
    script.remove();
    expect(readings).toEqual([readFeed(body), readFeed(feed('<html></html>')), readFeed(body)]);
    expect(readings[0]).toMatchObject({ ok: true, value: { articles: [{}, {}] } });
  });

  it('gives up on a feed that takes too long, and reads the next one', async () => {
    const read = obedientThread({ timeoutMs: 2000 });
    const [bad, good] = await Promise.all([read(feed('loop')), read(feed('good'))]);
    expect(bad).toEqual({
      ok: false,
      error: { code: 'malformed-feed', url: 'https://news.example/feed.xml', detail: '> 2000 ms' },
    });
    expect(good).toEqual({ ok: true, value: 'good' });
  });

  it('gives up on a feed that takes too much memory, and reads the next one', async () => {
    const read = obedientThread({ memoryMb: 32 });
    const [bad, good] = await Promise.all([read(feed('hoard')), read(feed('good'))]);
    expect(bad).toMatchObject({ error: { code: 'malformed-feed', detail: '> 32 MB' } });
    expect(good).toEqual({ ok: true, value: 'good' });
  });

  it('hides no bug', async () => {
    const read = obedientThread({});
    await expect(read(feed('fall'))).rejects.toThrow('a bug');
    expect(await read(feed('good'))).toEqual({ ok: true, value: 'good' });
  });
});
