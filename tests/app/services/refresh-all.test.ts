import { describe, expect, it } from 'vitest';
import { type RefreshProgress, refreshWhole } from '../../../source/app/services/refresh-all.ts';
import { addRule } from '../../../source/app/services/rules.ts';
import { emptySettings } from '../../../source/domain/settings.ts';
import type { Source } from '../../../source/domain/source.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { headlineStories, reportOf } from '../../support/headline-stories.ts';
import { longPage, type TestServices, testServices, waitsForAbort } from '../../support/test-services.ts';

const source = makeSource();
const expired = makeDistinctArticle('gone', { published: '2020-01-01T00:00:00.000Z' });
const kept = {
  sources: [source],
  settings: { ...emptySettings, fullTexts: { [source.id]: 'always' as const } },
  read: { gone: '2020-01-02T00:00:00.000Z' },
};

const item = (path: string): string =>
  `<item><title>خبر ${path}</title><link>https://news.example/${path}</link><description>موجز</description></item>`;
const feed = `<rss version="2.0"><channel><title>ق</title>${item('one')}${item('two')}</channel></rss>`;

/** All of it, aborted after the first page if that is wanted. */
async function refreshAll(services: TestServices, abortsAfterPage = false) {
  const controller = new AbortController();
  const events: RefreshProgress[] = [];
  const work = refreshWhole(services, [source], { signal: controller.signal });
  for (;;) {
    const step = await work.next();
    if (step.done) return { events, summary: step.value };
    events.push(step.value);
    if (abortsAfterPage && step.value.type === 'pages') controller.abort();
  }
}

describe('a whole refresh', () => {
  it('fetches feeds, then the pages of what is new, then removes what has expired', async () => {
    const site = { '/feed.xml': feed, '/one': longPage, '/two': longPage };
    const services = testServices({ articles: [expired], kept, site });
    const { events, summary } = await refreshAll(services);
    expect(events.map(({ type }) => type)).toEqual(['started', 'finished', 'completed', 'pages', 'pages']);
    expect(services.asked).toEqual(['/feed.xml', '/one', '/two']);
    expect(summary).toMatchObject({ added: 2, failed: 0 });
    const pages = listedIds(services.archive).map(id => services.archive.texts(id)?.page?.fromPage);
    expect(pages).toEqual([true, true]);
    expect(services.archive.get('gone')).toBeNull();
  });

  it('runs the rules about stories once these are known', async () => {
    const told = (name: string): string =>
      `<rss version="2.0"><channel><title>${name}</title><item><title>fire ${name}</title><guid>${name}</guid></item></channel></rss>`;
    const sources = ['a', 'b'].map(id => makeSource({ id, title: id, url: `https://news.example/${id}` }));
    const services = testServices({
      kept: { sources },
      keys: headlineStories,
      site: { '/a': told('a'), '/b': told('b') },
    });
    addRule(services, { query: 'sources:2', actions: ['notify', 'bookmark'], force: true });
    const refreshSources = async (some: readonly Source[]) => {
      const work = refreshWhole(services, some, { signal: new AbortController().signal });
      let step = await work.next();
      while (!step.done) step = await work.next();
      return step.value.ruled;
    };
    expect((await refreshSources(sources.slice(0, 1))).done.notify).toEqual([]);
    const { rules, done } = await refreshSources(sources);
    expect(rules).toMatchObject([{ query: 'sources:2', matched: 2 }]);
    expect([done.notify.length, done.bookmark.length]).toEqual([1, 2]);
    expect(services.archive.bookmarkCount()).toBe(2);
    expect((await refreshSources(sources)).done.notify).toEqual([]);
  });

  it('says how many articles rules about stories wait for, if they are many', async () => {
    const articles = Array.from({ length: 600 }, (_, event) => reportOf(`event${event}`, source.id));
    const services = testServices({ articles, kept: { sources: [source] }, keys: headlineStories });
    const groupings = async () =>
      (await refreshAll(services)).events.filter(({ type }) => type === 'grouping');
    expect(await groupings()).toEqual([]);
    addRule(services, { query: 'is:story', actions: ['notify'], force: true });
    expect(await groupings()).toEqual([{ type: 'grouping', left: 600 }]);
    expect(services.archive.ungrouped()).toBe(0);
  });

  it('ends with its report though another process holds up the archive', async () => {
    const services = testServices({ articles: [expired], kept, site: { '/feed.xml': feed } });
    const busy = () => {
      throw Object.assign(new Error('locked'), {
        readerError: { code: 'storage-failed', detail: 'SQLITE_BUSY' },
      });
    };
    const archive = { ...services.archive, storing: busy, setUnfinishedRefresh: busy, remove: busy };
    const { summary } = await refreshAll({ ...services, archive });
    expect(summary).toMatchObject({
      failed: 1,
      sources: [
        { id: source.id, status: 'failed', error: { code: 'storage-failed', detail: 'SQLITE_BUSY' } },
      ],
    });
  });

  it('that is aborted asks for no more, removes nothing, and says what it did', async () => {
    const site = { '/feed.xml': feed, '/one': longPage, '/two': waitsForAbort };
    const services = testServices({ articles: [expired], kept, site });
    const { events, summary } = await refreshAll(services, true);
    expect(events.filter(({ type }) => type === 'pages')[0]).toEqual({ type: 'pages', done: 1, total: 2 });
    expect(summary).toMatchObject({ added: 2, failed: 0 });
    expect(services.archive.get('gone')).not.toBeNull();
  });
});

/** A lock that processes of a test share. */
function sharedLock() {
  let isHeld = false;
  const take = async () => {
    if (isHeld) return null;
    isHeld = true;
    return () => {
      isHeld = false;
    };
  };
  return { take, isHeld: () => isHeld };
}

describe('two refreshes at once', () => {
  it('ask a server once: the second waits for the first, and leaves alone what that has done', async () => {
    const lock = sharedLock();
    const site = { '/feed.xml': feed, '/one': longPage, '/two': longPage };
    const services = { ...testServices({ articles: [expired], kept, site }), refreshLock: lock };
    const [first, second] = await Promise.all([refreshAll(services), refreshAll(services)]);
    expect(services.asked).toEqual(['/feed.xml', '/one', '/two']);
    expect(first.summary).toMatchObject({ added: 2, skipped: 0 });
    expect(second.events.map(({ type }) => type)).toEqual(['waiting', 'started', 'completed']);
    expect(second.summary).toMatchObject({
      added: 0,
      failed: 0,
      skipped: 1,
      sources: [{ status: 'skipped', held: { reason: 'elsewhere' } }],
    });
    expect(lock.isHeld()).toBe(false);
  });

  it('do not keep the second from being stopped while it waits', async () => {
    const lock = sharedLock();
    await lock.take();
    const services = testServices({ kept, site: { '/feed.xml': feed } });
    const controller = new AbortController();
    const work = refreshWhole({ ...services, refreshLock: lock }, [source], { signal: controller.signal });
    expect((await work.next()).value).toEqual({ type: 'waiting' });
    controller.abort();
    let step = await work.next();
    while (!step.done) step = await work.next();
    expect(step.value).toMatchObject({ sources: [{ status: 'failed', error: { code: 'interrupted' } }] });
  });
});
