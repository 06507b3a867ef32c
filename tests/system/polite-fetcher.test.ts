import { describe, expect, it } from 'vitest';
import { ok, type Result } from '../../source/domain/errors.ts';
import type { Fetched, Fetcher } from '../../source/domain/ports.ts';
import { createPoliteFetcher, type PoliteFetcherOptions } from '../../source/system/polite-fetcher.ts';

const answerFor = (url: string): Result<Fetched> =>
  ok({ url, notModified: false, contentType: null, etag: null, lastModified: null, body: new Uint8Array() });

/** A fetcher whose answers come when the test says so, in a time of its own. */
function createScene(options: PoliteFetcherOptions = {}) {
  let time = 0;
  let busy = 0;
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const timers: { readonly at: number; readonly work: () => void }[] = [];
  const inner: Fetcher = {
    fetch: ({ url }) =>
      new Promise(resolve => {
        asked.push(url);
        answers.set(url, () => resolve(answerFor(url)));
      }),
  };
  const fetcher = createPoliteFetcher(inner, {
    now: () => time,
    waited: () => time - busy,
    later: (work, ms) => void timers.push({ at: time + ms, work }),
    ...options,
  });
  const settle = async (): Promise<void> => void (await new Promise(resolve => setImmediate(resolve)));
  return {
    asked,
    timers,
    async ask(...urls: readonly string[]) {
      for (const url of urls) void fetcher.fetch({ url, want: 'feed' });
      await settle();
    },
    async answer(url: string) {
      answers.get(url)?.();
      await settle();
    },
    /** Time passes in which the thread has work of its own. */
    work(ms: number) {
      time += ms;
      busy += ms;
    },
    async pass(ms: number) {
      time += ms;
      for (const { at, work } of timers.splice(0)) {
        if (at <= time) work();
        else timers.push({ at, work });
      }
      await settle();
    },
    fetcher,
  };
}

describe('a polite fetcher', () => {
  it('asks of one host only so much at once, and lets no busy host hold up another', async () => {
    const { asked, ask, answer } = createScene({ perHost: 2 });
    await ask('http://a.example/1', 'http://a.example/2', 'http://a.example/3', 'http://b.example/1');
    expect(asked).toEqual(['http://a.example/1', 'http://a.example/2', 'http://b.example/1']);
    await answer('http://a.example/2');
    expect(asked.at(-1)).toBe('http://a.example/3');
  });

  it('asks of all hosts together only so much at once', async () => {
    const { asked, ask, answer } = createScene({ total: 2 });
    await ask('http://a.example/', 'http://b.example/', 'http://c.example/');
    expect(asked).toHaveLength(2);
    await answer('http://a.example/');
    expect(asked).toEqual(['http://a.example/', 'http://b.example/', 'http://c.example/']);
  });

  it('leaves a host alone for as long as its answer took, up to a limit', async () => {
    const { asked, ask, answer, pass } = createScene({ perHost: 1, longestRestMs: 1000 });
    await ask('http://a.example/1', 'http://a.example/2', 'http://a.example/3');
    await pass(300);
    await answer('http://a.example/1');
    await pass(299);
    expect(asked).toEqual(['http://a.example/1']);
    await pass(1);
    expect(asked).toEqual(['http://a.example/1', 'http://a.example/2']);
    await pass(5000);
    await answer('http://a.example/2');
    await pass(1000);
    expect(asked.at(-1)).toBe('http://a.example/3');
  });

  it('waits on where a timer comes early', async () => {
    const { asked, ask, answer, pass, timers } = createScene();
    await ask('http://a.example/1');
    await pass(300);
    await answer('http://a.example/1');
    await ask('http://a.example/2');
    timers.splice(0)[0]?.work();
    expect(asked).toHaveLength(1);
    await pass(300);
    expect(asked).toHaveLength(2);
  });

  it('takes no time in which it was busy itself for a slowness of the host', async () => {
    const { asked, ask, work, answer, pass } = createScene();
    await ask('http://a.example/1');
    work(500);
    await pass(100);
    await answer('http://a.example/1');
    await ask('http://a.example/2');
    expect(asked).toHaveLength(1);
    await pass(100);
    expect(asked).toHaveLength(2);
  });

  it('keeps no timer once nobody waits', async () => {
    const { ask, answer, pass, timers } = createScene();
    await ask('http://a.example/1');
    await pass(300);
    await answer('http://a.example/1');
    expect(timers).toEqual([]);
  });

  it('starts one that comes while its host rests', async () => {
    const { asked, ask, answer, pass } = createScene();
    await ask('http://a.example/1');
    await pass(300);
    await answer('http://a.example/1');
    await ask('http://a.example/2');
    expect(asked).toHaveLength(1);
    await pass(300);
    expect(asked).toHaveLength(2);
  });

  it('gives up waiting when it is interrupted, and asks nothing then', async () => {
    const { asked, ask, answer, fetcher } = createScene({ total: 1 });
    await ask('http://a.example/1');
    const controller = new AbortController();
    const waiting = fetcher.fetch({ url: 'http://b.example/', want: 'feed', signal: controller.signal });
    controller.abort();
    expect(await waiting).toMatchObject({ error: { code: 'interrupted', url: 'http://b.example/' } });
    await answer('http://a.example/1');
    expect(asked).toEqual(['http://a.example/1']);
    expect(
      await fetcher.fetch({ url: 'http://b.example/', want: 'feed', signal: controller.signal }),
    ).toMatchObject({ error: { code: 'interrupted' } });
  });
});
