import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sourceIdOf } from '../../../../source/app/identity.ts';
import { endSync, setUpSync, synchronize, syncStatus } from '../../../../source/app/services/sync/sync.ts';
import type { Edit } from '../../../../source/domain/change.ts';
import type { Result } from '../../../../source/domain/errors.ts';
import { addBookmarks, addTags, markRead, markUnread } from '../../../../source/domain/mark-edits.ts';
import { addSources, changeSource, removeSources } from '../../../../source/domain/source-edits.ts';
import type { SyncReport } from '../../../../source/domain/sync.ts';
import { createSyncKeeper } from '../../../../source/storage/sync-file.ts';
import { openGreader } from '../../../../source/system/sync/greader.ts';
import { makeArticle, makeSource } from '../../../support/articles.ts';
import { type Flavour, serverPassword, startGreader } from '../../../support/greader-server.ts';
import { openTestLibrary } from '../../../support/library.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const feedUrl = 'https://news.example/feed';
const sourceId = sourceIdOf(feedUrl);
const linkOf = (number: number): string => `https://news.example/${number}`;
const idOf = (number: number): string => `article00${number}`;

const articleOf = (number: number) =>
  makeArticle({
    id: idOf(number),
    title: `Article ${number}`,
    link: linkOf(number),
    source: { id: sourceId, title: 'News' },
    published: `2026-11-20T0${number}:00:00.000Z`,
  });

const { signal } = new AbortController();

/** A home with three articles of a feed, and a server that has the same. */
async function opened(flavour: Flavour = 'freshrss') {
  const server = await startGreader(flavour);
  onTestFinished(server.close);
  server.feeds.set(1, { id: 1, url: feedUrl, title: 'News', folder: 'Uncategorized' });
  for (const number of [1, 2, 3])
    server.items.set(number, {
      id: number,
      title: `Article ${number}`,
      link: linkOf(number),
      feed: 1,
      published: Date.parse('2026-11-20T00:00:00.000Z') / 1000 + number,
      html: '<p>Text</p>',
      read: false,
      starred: false,
      tags: new Set(),
    });
  const folder = temporaryFolder();
  const source = makeSource({ id: sourceId, url: feedUrl, title: 'News', category: null });
  const library = openTestLibrary({ articles: [1, 2, 3].map(articleOf), kept: { sources: [source] } });
  const keeper = createSyncKeeper(folder);
  const services = {
    ...library,
    clock: { now: () => now },
    sync: {
      keeper,
      open: (account: Parameters<typeof openGreader>[0], ending: AbortSignal) =>
        openGreader(account, { userAgent: 'test', env: {}, signal: ending }),
    },
  };
  const account = { url: server.origin, user: 'reader', password: serverPassword };
  const apply = (...edits: readonly Edit[]): void => void library.store.apply({ what: 'setting', edits });
  async function sync(): Promise<Result<SyncReport>> {
    const exchange = synchronize(services, signal);
    for (;;) {
      const step = await exchange.next();
      if (step.done) return step.value;
    }
  }
  async function synced(): Promise<SyncReport> {
    const result = await sync();
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }
  const marks = (number: number) => {
    const [article] = library.archive.listed([idOf(number)]);
    return article && { read: article.read, starred: article.bookmarked, tags: article.tags };
  };
  const item = (number: number) => {
    const { read = false, starred = false, tags = new Set<string>() } = server.items.get(number) ?? {};
    return { read, starred, tags: [...tags] };
  };
  function served(number: number) {
    const found = server.items.get(number);
    if (!found) throw new Error(String(number));
    return found;
  }
  const setUp = () => setUpSync(services, account, signal);
  return {
    server,
    services,
    account,
    folder,
    keeper,
    library,
    apply,
    sync,
    synced,
    marks,
    item,
    served,
    setUp,
  };
}

const nobody = { sources: 0, read: 0, bookmarks: 0, tags: 0 };
const plain = { read: false, starred: false, tags: [] };

describe.each(['freshrss', 'miniflux'] as const)('syncing with %s', flavour => {
  it('makes both sides the same, and then has nothing to do', async () => {
    const { apply, synced, marks, item, served, setUp } = await opened(flavour);
    await setUp();
    apply(...markRead([idOf(1)], now.toISOString()));
    served(2).starred = true;
    const report = await synced();
    expect(report).toMatchObject({
      received: { ...nobody, bookmarks: 1 },
      sent: { ...nobody, read: 1 },
      failed: [],
    });
    expect([item(1).read, marks(2)?.starred]).toEqual([true, true]);
    expect(await synced()).toMatchObject({ received: nobody, sent: nobody });
  });

  it('lets whoever has changed something since be right', async () => {
    const { apply, synced, marks, item, served, setUp } = await opened(flavour);
    await setUp();
    apply(...markRead([idOf(1), idOf(2)], now.toISOString()));
    await synced();
    apply(...markUnread([idOf(1)]), ...addBookmarks([idOf(3)], now.toISOString()));
    served(2).read = false;
    await synced();
    for (const side of [marks, item])
      expect([side(1), side(2), side(3)]).toEqual([plain, plain, { ...plain, starred: true }]);
  });

  it('sends later what could not be sent, and says how much waits', async () => {
    const { server, services, apply, sync, synced, item, setUp } = await opened(flavour);
    await setUp();
    await synced();
    apply(...markRead([idOf(1)], now.toISOString()), ...addBookmarks([idOf(2)], now.toISOString()));
    expect(await syncStatus(services)).toMatchObject({ waiting: 2, error: null });
    server.broken.set('/reader/api/0/edit-tag', 503);
    expect(await sync()).toMatchObject({ ok: false, error: { code: 'http-status', httpStatus: 503 } });
    expect(await syncStatus(services)).toMatchObject({ waiting: 2, error: { httpStatus: 503 } });
    server.broken.clear();
    apply(...markUnread([idOf(1)]));
    await synced();
    expect([item(1), item(2).starred]).toEqual([plain, true]);
    expect(await syncStatus(services)).toMatchObject({ waiting: 0, error: null });
  });

  it('brings sources in both directions, with names and folders, and takes them away', async () => {
    const { server, library, apply, synced, setUp } = await opened(flavour);
    await setUp();
    await synced();
    const other = 'https://other.example/feed';
    const added = makeSource({ id: sourceIdOf(other), url: other, title: 'Other', category: 'World' });
    apply(...addSources([added], []), ...changeSource(sourceId, { title: 'Renamed' }, []));
    server.feeds.set(9, { id: 9, url: 'https://third.example/feed', title: 'Third', folder: 'Sport' });
    await synced();
    expect([...server.feeds.values()].map(({ title, folder }) => [title, folder]).toSorted()).toEqual([
      ['Other', 'World'],
      ['Renamed', 'Uncategorized'],
      ['Third', 'Sport'],
    ]);
    expect(library.store.sources()?.map(({ title, category }) => [title, category])).toEqual([
      ['Renamed', null],
      ['Other', 'World'],
      ['Third', 'Sport'],
    ]);
    apply(...removeSources([added.id], []));
    server.feeds.delete(9);
    await synced();
    expect([...server.feeds.values()].map(({ title }) => title)).toEqual(['Renamed']);
    expect(library.store.sources()?.map(({ title }) => title)).toEqual(['Renamed']);
  });

  it('makes articles of what is kept there and not here', async () => {
    const { server, library, synced, served, setUp } = await opened(flavour);
    await setUp();
    const item = served(1);
    server.items.set(7, { ...item, id: 7, title: 'Old', link: linkOf(7), starred: true, tags: new Set() });
    await synced();
    const old = library.archive.findByLink(linkOf(7));
    expect(old).toMatchObject({ title: 'Old', source: { title: 'News' }, blocks: [{ text: 'Text' }] });
    expect(library.archive.listed([old?.id ?? ''])[0]?.bookmarked).toBe(true);
  });

  it('finds the article of an item that comes later by its feed', async () => {
    const { server, library, synced, marks, served, setUp } = await opened(flavour);
    await setUp();
    const item = served(1);
    server.items.set(4, { ...item, id: 4, title: 'Late', link: linkOf(4), read: true, tags: new Set() });
    await synced();
    library.archive.store({ articles: [articleOf(4)] });
    await synced();
    expect(marks(4)?.read).toBe(true);
  });
});

describe('syncing', () => {
  it('brings tags to a server that has them', async () => {
    const { apply, synced, marks, item, served, setUp } = await opened();
    await setUp();
    apply(
      ...addBookmarks([idOf(1)], now.toISOString()),
      ...addTags([idOf(1)], [{ name: 'wheat', key: 'wheat' }]),
    );
    served(2).tags.add('rye');
    await synced();
    expect(item(1)).toEqual({ read: false, starred: true, tags: ['wheat'] });
    expect(marks(2)).toEqual({ read: false, starred: true, tags: ['rye'] });
    served(1).tags.delete('wheat');
    await synced();
    expect(marks(1)?.tags).toEqual([]);
  });

  it('keeps tags here where the server has none', async () => {
    const { services, apply, synced, marks, item, setUp } = await opened('miniflux');
    await setUp();
    apply(
      ...addBookmarks([idOf(1)], now.toISOString()),
      ...addTags([idOf(1)], [{ name: 'wheat', key: 'wheat' }]),
    );
    expect(await synced()).toMatchObject({ sent: { bookmarks: 1, tags: 0 } });
    await synced();
    expect([marks(1)?.tags, item(1)]).toEqual([['wheat'], { ...plain, starred: true }]);
    expect(await syncStatus(services)).toMatchObject({ waiting: 0 });
  });

  it('sends tags later where the server was only busy', async () => {
    const { server, apply, sync, synced, item, setUp } = await opened();
    await setUp();
    apply(
      ...addBookmarks([idOf(1)], now.toISOString()),
      ...addTags([idOf(1)], [{ name: 'wheat', key: 'wheat' }]),
    );
    expect((await synced()).sent.bookmarks).toBe(1);
    apply(...addTags([idOf(1)], [{ name: 'rice', key: 'rice' }]));
    server.broken.set('/reader/api/0/edit-tag', 503);
    expect(await sync()).toMatchObject({ error: { httpStatus: 503 } });
    server.broken.clear();
    expect(await synced()).toMatchObject({ sent: { tags: 1 } });
    expect(item(1).tags).toEqual(['wheat', 'rice']);
  });

  it('tells of a feed that the server refuses, and goes on', async () => {
    const { apply, synced, item, setUp } = await opened();
    await setUp();
    const url = 'https://refused.example/feed';
    apply(
      ...addSources([makeSource({ id: sourceIdOf(url), url })], []),
      ...markRead([idOf(1)], now.toISOString()),
    );
    expect(await synced()).toMatchObject({ failed: [{ url, error: { httpStatus: 400 } }] });
    expect(item(1).read).toBe(true);
  });

  it.each<[string, (address: string) => string]>([
    ['of another scheme', address => address.replace('http:', 'https:')],
    ['that is elsewhere', address => `https://proxy.example/?feed=${encodeURIComponent(address)}`],
  ])('makes no second source of an address that the server rewrites: %s', async (_, rewrite) => {
    const { server, library, apply, synced, setUp } = await opened();
    await setUp();
    await synced();
    server.rewrite = rewrite;
    const urls = ['http://one.example/feed', 'http://two.example/feed'];
    const added = urls.map(url => makeSource({ id: sourceIdOf(url), url, title: url, category: null }));
    apply(...addSources(added, []));
    await synced();
    expect(await synced()).toMatchObject({ received: nobody, sent: nobody, failed: [] });
    expect(library.store.sources()?.map(({ url }) => url)).toEqual([feedUrl, ...urls]);
    expect(server.feeds.size).toBe(3);
    apply(...removeSources([added[0]?.id ?? ''], []));
    await synced();
    expect([...server.feeds.values()].map(({ title }) => title)).toEqual(['News', urls[1]]);
  });

  it('knows a lone source that the server rewrites, whatever it is called there', async () => {
    const { server, library, apply, synced, setUp } = await opened();
    await setUp();
    await synced();
    server.rewrite = () => 'https://proxy.example/1';
    const url = 'http://one.example/feed';
    apply(...addSources([makeSource({ id: sourceIdOf(url), url, title: 'One' })], []));
    await synced();
    for (const feed of server.feeds.values()) if (feed.title === 'One') feed.title = 'The One';
    await synced();
    expect(library.store.sources()?.map(source => source.title)).toEqual(['News', 'The One']);
  });

  it('never sends the password of a feed, nor files of this machine', async () => {
    const { server, apply, synced, setUp } = await opened();
    await setUp();
    const secret = makeSource({ id: 'secret', url: 'https://secret.example/feed', credentials: 'a:b' });
    apply(...addSources([secret, makeSource({ id: 'file', url: 'file:///feed.xml' })], []));
    await synced();
    expect([...server.feeds.values()].map(({ url }) => url)).toEqual([feedUrl]);
  });

  it('leaves a source with a password alone on both sides', async () => {
    const { server, library, apply, synced, setUp } = await opened();
    await setUp();
    await synced();
    apply(...changeSource(sourceId, { credentials: 'a:b' }, []));
    expect([await synced(), await synced()]).toMatchObject([{ received: nobody, sent: nobody }, {}]);
    await setUp();
    expect(await synced()).toMatchObject({ received: { sources: 0 }, sent: { sources: 0 } });
    expect([...server.feeds.values()].map(({ url }) => url)).toEqual([feedUrl]);
    expect(library.store.sources()?.map(({ credentials }) => credentials)).toEqual(['a:b']);
  });

  it('does not bring back a source that the server would not let go', async () => {
    const { server, services, library, apply, synced, setUp } = await opened();
    await setUp();
    await synced();
    apply(...removeSources([sourceId], []));
    server.broken.set('/reader/api/0/subscription/edit', 500);
    expect(await synced()).toMatchObject({ failed: [{ url: feedUrl }] });
    expect(await syncStatus(services)).toMatchObject({ waiting: 1 });
    server.broken.clear();
    expect(await synced()).toMatchObject({ received: { sources: 0 }, sent: { sources: 1 } });
    expect([library.store.sources(), server.feeds.size]).toEqual([[], 0]);
  });

  it('keeps the marks of what the server has thrown away', async () => {
    const { server, apply, synced, marks, served, setUp } = await opened();
    await setUp();
    apply(...addBookmarks([idOf(1), idOf(2)], now.toISOString()));
    await synced();
    server.items.delete(1);
    server.items.delete(3);
    served(2).starred = false;
    served(2).read = true;
    expect(await synced()).toMatchObject({ received: { read: 1, bookmarks: 1 } });
    expect([marks(1), marks(2), marks(3)]).toEqual([
      { ...plain, starred: true },
      { ...plain, read: true },
      plain,
    ]);
  });

  it('takes nothing away because a server has lost everything', async () => {
    const { server, library, apply, synced, marks, setUp } = await opened();
    await setUp();
    apply(...addBookmarks([idOf(1)], now.toISOString()));
    await synced();
    server.feeds.clear();
    server.items.clear();
    await synced();
    expect(marks(1)).toEqual({ ...plain, starred: true });
    expect(library.store.sources()?.map(({ url }) => url)).toEqual([feedUrl]);
    expect([...server.feeds.values()].map(({ url }) => url)).toEqual([feedUrl]);
  });

  it('is one change, which an undo takes back here and then there', async () => {
    const { library, synced, marks, item, served, setUp } = await opened();
    await setUp();
    served(1).read = true;
    served(2).read = true;
    await synced();
    library.store.history.undo();
    library.archive.mirror(library.store);
    expect([marks(1)?.read, marks(2)?.read]).toEqual([false, false]);
    await synced();
    expect([item(1).read, item(2).read]).toEqual([false, false]);
  });

  it('keeps the account where only its owner reads it, once the server has taken it', async () => {
    const { services, folder, account, keeper, setUp } = await opened();
    const wrong = await setUpSync(services, { ...account, password: 'wrong' }, signal);
    expect(wrong).toMatchObject({ ok: false, error: { code: 'login-refused' } });
    expect(JSON.stringify(wrong)).not.toContain('wrong');
    expect(await keeper.read()).toBe(null);
    await setUp();
    const file = path.join(folder, 'sync.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('reader');
  });

  it('says what is no such server, and that there is none', async () => {
    const { services, account, server, sync } = await opened();
    expect(await sync()).toMatchObject({ ok: false, error: { code: 'no-sync' } });
    const elsewhere = { ...account, url: `${server.origin}/elsewhere` };
    expect(await setUpSync(services, elsewhere, signal)).toMatchObject({ error: { code: 'not-a-server' } });
    server.close();
    expect(await setUpSync(services, account, signal)).toMatchObject({ error: { code: 'unreachable' } });
  });

  it('lets one exchange at a time do its work', async () => {
    const { keeper, sync, setUp } = await opened();
    await setUp();
    const release = await keeper.lock();
    expect(await sync()).toMatchObject({ error: { code: 'sync-busy' } });
    release?.();
    expect(await sync()).toMatchObject({ ok: true });
  });

  it('forgets no account and takes no other one while an exchange would bring the old one back', async () => {
    const { services, keeper, setUp } = await opened();
    await setUp();
    const release = await keeper.lock();
    expect(await setUp()).toMatchObject({ error: { code: 'sync-busy' } });
    expect(await endSync(services)).toMatchObject({ error: { code: 'sync-busy' } });
    release?.();
    expect([await endSync(services), await keeper.read()]).toEqual([{ ok: true, value: null }, null]);
  });
});
