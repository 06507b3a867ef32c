import { afterEach, describe, expect, it, vi } from 'vitest';
import type { JobName, Jobs, JobTypes } from '../../source/app/jobs.ts';
import { jobsHere } from '../../source/app/jobs-here.ts';
import { markRead } from '../../source/domain/mark-edits.ts';
import type { Fetcher } from '../../source/domain/ports.ts';
import { everything, type Query } from '../../source/domain/query/query.ts';
import { emptySettings } from '../../source/domain/settings.ts';
import { createConfStore } from '../../source/storage/store/conf-store.ts';
import { makeDistinctArticle, makeSource } from '../support/articles.ts';
import { fixedClock } from '../support/edition-services.ts';
import { keptIn } from '../support/library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { longPage, type TestServicesOptions, testServices, waitsForAbort } from '../support/test-services.ts';

const now = fixedClock.now().toISOString();

/** `id0` is the newest. */
const articles = Array.from({ length: 20 }, (_, index) =>
  makeDistinctArticle(`id${index}`, {
    published: new Date(fixedClock.now().getTime() - index * 60_000).toISOString(),
  }),
);

function open(options: TestServicesOptions = {}) {
  const services = testServices({ articles, kept: { sources: [makeSource()] }, ...options });
  return { ...services, services, jobs: jobsHere(services) };
}

/** Its events and its result. */
async function finish<Name extends JobName>(
  jobs: Jobs,
  name: Name,
  takes: JobTypes[Name]['takes'],
  signal?: AbortSignal,
) {
  const events: JobTypes[Name]['event'][] = [];
  const job = jobs.start(name, takes, signal);
  for (;;) {
    const step = await job.next();
    if (step.done) return { events, result: step.value };
    events.push(step.value);
  }
}

describe('the job', () => {
  it('refresh fetches all that is enabled', async () => {
    const sources = [makeSource(), makeSource({ id: 'off00000', enabled: false })];
    const { jobs, asked } = open({ kept: { sources } });
    const { events, result } = await finish(jobs, 'refresh', { sources: 'all' });
    expect(asked).toEqual(['/feed.xml']);
    expect(events.map(({ type }) => type)).toEqual(['started', 'finished', 'completed']);
    expect(result).toMatchObject({ failed: 1, sources: [{ id: 'source01', status: 'failed' }] });
  });

  it('refresh fetches a source that is named, though it is disabled', async () => {
    const sources = [
      makeSource(),
      makeSource({ id: 'off00000', url: 'https://news.example/off', enabled: false }),
    ];
    const { jobs, asked } = open({ kept: { sources } });
    await finish(jobs, 'refresh', { sources: ['off00000'] });
    expect(asked).toEqual(['/off']);
  });

  it('refresh-source fetches a source while a refresh of all has its turn', async () => {
    const sources = [makeSource(), makeSource({ id: 'other000', url: 'https://news.example/other' })];
    const { services, asked } = open({ kept: { sources } });
    const jobs = jobsHere({ ...services, refreshLock: { take: async () => null } });
    const { result } = await finish(jobs, 'refresh-source', { id: 'other000' });
    expect(asked).toEqual(['/other']);
    expect(result.sources.map(({ id }) => id)).toEqual(['other000']);
  });

  it('full-text gives both texts', async () => {
    const { jobs } = open({ site: { '/id0': longPage } });
    expect((await finish(jobs, 'full-text', { id: 'id0', always: true })).result).toMatchObject({
      ok: true,
      value: { show: 'page', error: null, texts: { feed: { id: 'id0' }, page: { fromPage: true } } },
    });
  });

  it('visit finds the article that has the address', async () => {
    const { jobs } = open({ site: { '/id3': longPage } });
    const from = { source: { id: 'source00', title: '' }, link: null };
    expect((await finish(jobs, 'visit', { url: 'https://news.example/id3', from })).result).toMatchObject({
      ok: true,
      value: { id: 'id3', fromPage: true },
    });
  });

  it('mark tells the articles that have changed', async () => {
    const { jobs } = open({ kept: { read: { id0: now } } });
    const takes = { as: 'read', which: { ids: ['id0', 'id1'] } } as const;
    expect((await finish(jobs, 'mark', takes)).result).toMatchObject({
      ok: true,
      value: { articles: [{ id: 'id1', read: true }], count: 1 },
    });
  });

  it('bookmark tells what is kept, then fetches the page', async () => {
    const { jobs, store } = open({ site: { '/id0': longPage } });
    const changed = { articles: [{ id: 'id0', bookmarked: true }], count: 1 };
    const { events, result } = await finish(jobs, 'bookmark', { on: true, ids: ['id0'] });
    expect(events).toMatchObject([{ type: 'kept', changed }]);
    expect(result).toMatchObject({ ok: true, value: changed });
    expect(store.bookmarkCopy('id0')?.page).not.toBeNull();
  });

  it('bookmark takes bookmarks away too', async () => {
    const { jobs } = open({
      kept: { bookmarks: { id0: { added: now, article: makeDistinctArticle('id0') } } },
    });
    const { events, result } = await finish(jobs, 'bookmark', { on: false, ids: ['id0', 'id1'] });
    expect(events).toEqual([]);
    expect(result).toMatchObject({ value: { articles: [{ id: 'id0', bookmarked: false }], count: 1 } });
  });

  it('set keeps settings, each change a step', async () => {
    const { jobs, store } = open();
    const takes = { settings: { 'display/digits': 'arabic', 'directions/source01': 'rtl' } };
    expect((await finish(jobs, 'set', takes)).result).toEqual({ ok: true, value: null });
    expect(store.settings()).toEqual({
      ...emptySettings,
      display: { digits: 'arabic' },
      directions: { source01: 'rtl' },
    });
    expect(store.history.list()).toMatchObject([{ what: 'setting', count: 2 }]);
  });

  it('undo and redo go through the history, to its ends', async () => {
    const { jobs, store } = open();
    await finish(jobs, 'mark', { as: 'read', which: { ids: ['id0'] } });
    expect((await finish(jobs, 'undo', null)).result).toMatchObject({ value: { changed: 1, skipped: 0 } });
    expect(keptIn(store).read).toEqual({});
    expect((await finish(jobs, 'undo', null)).result).toEqual({ ok: true, value: null });
    expect((await finish(jobs, 'redo', null)).result).toMatchObject({ value: { changed: 1 } });
    expect(keptIn(store).read).toEqual({ id0: now });
    expect((await finish(jobs, 'redo', null)).result).toEqual({ ok: true, value: null });
  });

  it('keep-place keeps a place without a step of its own', async () => {
    const { jobs, store } = open();
    const place = { text: 'feed', piece: 2, offset: 7, at: now } as const;
    expect((await finish(jobs, 'keep-place', { id: 'id0', place })).result).toEqual({
      ok: true,
      value: null,
    });
    expect(store.place('id0')).toEqual(place);
    expect(store.history.list()).toEqual([]);
  });

  it('keep-hint remembers that a hint is done with, without a step of its own', async () => {
    const { jobs, store } = open();
    expect((await finish(jobs, 'keep-hint', { hint: 'font linux' })).result).toEqual({
      ok: true,
      value: null,
    });
    expect(store.settings().hints).toEqual({ 'font linux': true });
    expect(store.history.list()).toEqual([]);
  });

  it('health says how each source fares', async () => {
    const { jobs } = open();
    await finish(jobs, 'refresh', { sources: 'all' });
    expect((await finish(jobs, 'health', null)).result).toMatchObject([{ source: { id: 'source01' } }]);
  });

  it('catch-up takes in what another process has marked', async () => {
    const folder = temporaryFolder();
    const services = testServices({ articles });
    const jobs = jobsHere({ ...services, store: createConfStore({ folder }) });
    createConfStore({ folder }).apply({ what: 'mark-read', edits: markRead(['id0'], now) });
    expect(services.archive.listed(['id0'])).toMatchObject([{ read: false }]);
    const { result } = await finish(jobs, 'catch-up', {
      listing: { query: everything, order: 'newest', byStory: false },
      on: 'id9',
      index: 0,
      margin: 1,
    });
    expect(services.archive.listed(['id0'])).toMatchObject([{ read: true }]);
    expect(result).toMatchObject({
      sourceCounts: [{ articles: 20, unread: 19 }],
      bookmarkCount: 0,
      page: { rows: [{ id: 'id8' }, { id: 'id9' }, { id: 'id10' }], offset: 8, total: 20, cursor: 9 },
    });
  });
});

describe('the job ask', () => {
  const request = { query: everything, order: 'newest', limit: 5 } as const;

  it.each([
    ['from the beginning', undefined, 0, ['id0', 'id1', 'id2', 'id3', 'id4']],
    ['with an article in the middle', 'id9', 7, ['id7', 'id8', 'id9', 'id10', 'id11']],
    ['around the first one', 'id0', 0, ['id0', 'id1', 'id2', 'id3', 'id4']],
    ['around the last one', 'id19', 17, ['id17', 'id18', 'id19']],
    ['around one that is not there', 'none', 0, ['id0', 'id1', 'id2', 'id3', 'id4']],
  ])('gives a page %s, its offset and the total', async (_, around, offset, ids) => {
    const { jobs } = open();
    const { result } = await finish(jobs, 'ask', { request, ...(around ? { around } : {}) });
    expect({ ...result, rows: result.rows.map(({ id }) => id) }).toEqual({
      rows: ids,
      total: 20,
      offset,
      answers: [],
      unsearched: 0,
    });
  });

  it('says how many articles a search could not look at yet', async () => {
    const { services } = open();
    const jobs = jobsHere({ ...services, archive: { ...services.archive, unindexed: () => 7 } });
    const unsearchedOf = async (query: Query) =>
      (await finish(jobs, 'ask', { request: { ...request, query } })).result.unsearched;
    expect(await unsearchedOf({ word: 'خبر' })).toBe(7);
    expect(await unsearchedOf(everything)).toBe(0);
  });

  it.each([
    [{ after: 'id4' }, 5, 'id5'],
    [{ before: 'id14' }, 9, 'id9'],
    [{ fromEnd: true }, 15, 'id15'],
    [{ order: 'oldest', after: 'id14' }, 6, 'id13'],
    [{ order: 'oldest', fromEnd: true }, 15, 'id4'],
  ] as const)('says where in the list a page begins that is asked for by %j', async (side, offset, first) => {
    const { jobs } = open();
    const { result } = await finish(jobs, 'ask', { request: { ...request, ...side } });
    expect(result).toMatchObject({ offset, total: 20 });
    expect(result.rows[0]?.id).toBe(first);
  });
});

describe('a job', () => {
  const takes = { id: 'id0', always: true };
  const interrupted = { ok: true, value: { show: 'feed', error: { code: 'interrupted' } } };

  it('ends early if its signal aborts', async () => {
    const { jobs, asked } = open({ site: { '/id0': waitsForAbort } });
    const controller = new AbortController();
    const ending = finish(jobs, 'full-text', takes, controller.signal);
    await vi.waitFor(() => expect(asked).toEqual(['/id0']));
    controller.abort();
    expect((await ending).result).toMatchObject(interrupted);
  });

  it('ends early if its signal had been aborted before it began', async () => {
    const { jobs } = open({ site: { '/feed.xml': waitsForAbort } });
    const { result } = await finish(jobs, 'refresh', { sources: 'all' }, AbortSignal.abort());
    expect(result).toMatchObject({ sources: [{ error: { code: 'interrupted' } }] });
  });

  it('is aborted when nobody wants its events any more', async () => {
    let signal: AbortSignal | undefined;
    const slow: Fetcher['fetch'] = request => {
      signal = request.signal;
      return waitsForAbort(request);
    };
    const sources = [makeSource({ id: 'slow0000', url: 'https://news.example/slow' }), makeSource()];
    const { jobs } = open({ kept: { sources }, site: { '/slow': slow } });
    for await (const event of jobs.start('refresh', { sources: 'all' })) {
      if (event.type === 'started') continue;
      expect(signal?.aborted).toBe(false);
      break;
    }
    expect(signal?.aborted).toBe(true);
  });
});

describe('closing', () => {
  afterEach(() => void vi.useRealTimers());

  it('waits until all that is under way has ended', async () => {
    const { jobs, asked } = open({ site: { '/id0': waitsForAbort, '/id1': waitsForAbort } });
    const ended: string[] = [];
    for (const id of ['id0', 'id1'])
      void finish(jobs, 'full-text', { id, always: true }).then(() => ended.push(id));
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    expect(await jobs.close()).toBe(true);
    expect(ended).toEqual(['id0', 'id1']);
  });

  it('waits 200 ms at the most for a job that does not end, and says that it has not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { jobs, asked } = open({ site: { '/id0': () => new Promise(() => undefined) } });
    void finish(jobs, 'full-text', { id: 'id0', always: true });
    expect(asked).toEqual(['/id0']);
    let hasEnded: boolean | null = null;
    void jobs.close().then(all => {
      hasEnded = all;
    });
    await vi.advanceTimersByTimeAsync(199);
    expect(hasEnded).toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(hasEnded).toBe(false);
  });

  it('takes no time if nothing is under way', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    expect(await open().jobs.close()).toBe(true);
  });
});
