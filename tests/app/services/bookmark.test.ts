import { describe, expect, it } from 'vitest';
import { bookmarkWhole, keptBookmarks, unbookmark } from '../../../source/app/services/bookmark.ts';
import type { Services } from '../../../source/app/services/services.ts';
import { changeTags } from '../../../source/app/services/tags.ts';
import { untouched } from '../../../source/domain/article.ts';
import { ok } from '../../../source/domain/errors.ts';
import type { Fetcher } from '../../../source/domain/ports.ts';
import { listedIds } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { fixedClock } from '../../support/edition-services.ts';
import { keptIn } from '../../support/library.ts';
import { longPage, testServices, waitsForAbort } from '../../support/test-services.ts';

const now = fixedClock.now().toISOString();
const teaser = makeDistinctArticle('aaaa');

/** Bookmarks to the end; ids of what each event had kept. */
async function bookmark(services: Services, ids: readonly string[], signal?: AbortSignal) {
  const work = bookmarkWhole(services, ids, signal);
  const kept: (readonly string[])[] = [];
  for (;;) {
    const step = await work.next();
    if (step.done) return { kept, result: step.value };
    kept.push(step.value.applied.change.cells.map(({ key }) => key));
  }
}

describe('a new bookmark', () => {
  it('is kept at once with the text of its feed, before its page is asked for', async () => {
    const services = testServices({ articles: [teaser], site: { '/aaaa': longPage } });
    const work = bookmarkWhole(services, ['aaaa']);
    expect(await work.next()).toMatchObject({ done: false, value: { type: 'kept' } });
    expect(services.asked).toEqual([]);
    expect(services.store.bookmarkCopy('aaaa')).toEqual({ feed: teaser, page: null });
    expect(keptIn(services.store).bookmarks.aaaa?.added).toBe(now);
  });

  it('is then kept whole, with both texts', async () => {
    const services = testServices({ articles: [teaser], site: { '/aaaa': longPage } });
    const { kept, result } = await bookmark(services, ['aaaa']);
    expect(kept).toEqual([['aaaa']]);
    expect(result).toMatchObject({ ok: true, value: { change: { cells: [{ key: 'aaaa', after: now }] } } });
    const copy = services.store.bookmarkCopy('aaaa');
    expect(copy).toMatchObject({ feed: teaser, page: { fromPage: true, blocks: { length: 4 } } });
    expect(services.archive.texts('aaaa')).toEqual(copy);
  });

  it('has the text of its feed if the page cannot be had', async () => {
    const services = testServices({ articles: [teaser] });
    expect((await bookmark(services, ['aaaa'])).result.ok).toBe(true);
    expect(services.asked).toEqual(['/aaaa']);
    expect(services.store.bookmarkCopy('aaaa')).toEqual({ feed: teaser, page: null });
  });

  it('is one step of the history, with its page: undo takes all of it back, and redo brings it', async () => {
    const services = testServices({ articles: [teaser], site: { '/aaaa': longPage } });
    await bookmark(services, ['aaaa']);
    expect(services.store.history.list()).toMatchObject([{ what: 'bookmark-add', count: 1 }]);
    services.store.history.undo();
    expect(keptIn(services.store).bookmarks).toEqual({});
    expect(services.archive.listed(['aaaa'])).toMatchObject([{ bookmarked: false }]);
    services.store.history.redo();
    expect(keptIn(services.store).bookmarks.aaaa).toMatchObject({ added: now, article: { fromPage: true } });
  });

  it('that is undone while its page is fetched stays undone', async () => {
    let answer = (): void => undefined;
    const late: Fetcher['fetch'] = ({ url }) =>
      new Promise(resolve => {
        const body = new TextEncoder().encode(longPage);
        answer = () =>
          resolve(ok({ url, notModified: false, contentType: null, body, etag: null, lastModified: null }));
      });
    const services = testServices({ articles: [teaser], site: { '/aaaa': late } });
    const work = bookmarkWhole(services, ['aaaa']);
    await work.next();
    const end = work.next();
    services.store.history.undo();
    answer();
    expect((await end).done).toBe(true);
    expect(keptIn(services.store).bookmarks).toEqual({});
    expect(services.archive.texts('aaaa')?.page).toMatchObject({ fromPage: true });
  });

  it('asks for no more pages once it is aborted', async () => {
    const ids = ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff'];
    const articles = ids.map(id => makeDistinctArticle(id));
    const site = Object.fromEntries(ids.map(id => [`/${id}`, waitsForAbort]));
    const services = testServices({ articles, site });
    const controller = new AbortController();
    const work = bookmarkWhole(services, ids, controller.signal);
    await work.next();
    const end = work.next();
    controller.abort();
    expect((await end).done).toBe(true);
    expect(services.asked).toEqual(['/aaaa', '/bbbb', '/cccc', '/dddd']);
    expect(Object.keys(keptIn(services.store).bookmarks).toSorted()).toEqual(ids);
  });

  it('of an article that is bookmarked already changes nothing', async () => {
    const bookmarks = { aaaa: { added: '2026-11-01T08:00:00.000Z', article: teaser } };
    const services = testServices({ articles: [teaser], kept: { bookmarks } });
    expect((await bookmark(services, ['aaaa'])).kept).toEqual([[]]);
    expect(keptIn(services.store).bookmarks).toEqual(bookmarks);
    expect(services.store.history.list()).toEqual([]);
  });
});

const bookmarks = {
  aaaa: { added: '2026-11-01T08:00:00.000Z', article: teaser },
  bbbb: { added: '2026-11-02T08:00:00.000Z', article: makeDistinctArticle('bbbb') },
};

describe('new bookmarks of one moment', () => {
  const articles = ['aaaa', 'bbbb', 'cccc'].map(id => makeDistinctArticle(id));
  const named = ['bbbb', 'cccc', 'aaaa'];

  it.each([
    ['are bookmarked', (services: Services) => bookmarkWhole(services, named).next()],
    ['are tagged', (services: Services) => changeTags(services, named, { add: ['مهم'], remove: [] })],
  ])('stand in the order in which they %s', async (_, add) => {
    const services = testServices({ articles });
    await add(services);
    expect(keptBookmarks(services).map(({ article }) => article.id)).toEqual(named);
    expect(listedIds(services.archive, { order: 'bookmarked' })).toEqual(named);
    expect(keptIn(services.store).bookmarks.bbbb?.added).toBe(now);
  });
});

describe('bookmarks', () => {
  it('are taken away by id', () => {
    const services = testServices({ articles: [teaser], kept: { bookmarks } });
    expect(unbookmark(services, ['aaaa', 'none']).ok).toBe(true);
    expect(Object.keys(keptIn(services.store).bookmarks)).toEqual(['bbbb']);
  });

  it('are listed from their copies, the latest first, though the archive has lost the article', () => {
    const services = testServices({ kept: { bookmarks, read: { aaaa: now } } });
    services.archive.store({ articles: [teaser] });
    services.archive.mirror(services.store);
    expect(keptBookmarks(services)).toEqual([
      { ...bookmarks.bbbb, ...untouched, bookmarked: true, rank: null },
      { ...bookmarks.aaaa, ...untouched, bookmarked: true, read: true, rank: null },
    ]);
  });
});
