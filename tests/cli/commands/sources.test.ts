import { describe, expect, it } from 'vitest';
import { catalogue, starterSources } from '../../../source/app/catalogue/index.ts';
import { editionSources } from '../../../source/app/edition.ts';
import { emptyState } from '../../../source/domain/state.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { closedPort, htmlPage, loopbackSite, realFetcher, rss } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const articles = [makeArticle({ id: 'aaaa000001' })];
const state = { ...emptyState, sources: [makeSource()] };
const world = () => createTestWorld({ articles, state, fetcher: realFetcher() });

type Sources = readonly { readonly id: string; readonly url: string }[];

describe('sources list', () => {
  it('has what is in force: the sample edition and the starter set at first', async () => {
    const ran = await createTestWorld().khabar('sources', 'list', '--json');
    expect(schemaErrors('sources', ran.json())).toEqual([]);
    expect((ran.json() as Sources).map(({ id }) => id)).toEqual(
      [...editionSources, ...starterSources].map(({ id }) => id),
    );
  });

  it('prints one a line', async () => {
    const { stdout } = await world().khabar('sources', 'list');
    expect(stdout).toBe('source01\tصحيفة المثال\tnever fetched\thttps://news.example/feed.xml\n');
  });

  it('says what to do where there is none', async () => {
    const { khabar } = createTestWorld({ articles, state: { ...emptyState, sources: [] } });
    expect((await khabar('sources', 'list', '--width', '60')).stdout).toContain('khabar sources add');
  });
});

describe('sources add', () => {
  it('adds a feed', async () => {
    const site = await loopbackSite({ '/feed': { body: rss('أخبار الميناء', 'خبر') } });
    const { khabar } = world();
    const ran = await khabar('sources', 'add', site.url('/feed'), '--json');
    expect(ran.code).toBe(0);
    expect(schemaErrors('source', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject({
      title: 'أخبار الميناء',
      url: site.url('/feed'),
      homepage: 'https://news.example/',
      language: 'ar',
      enabled: true,
      lastFetched: null,
      error: null,
    });
    const listed = (await khabar('sources', 'list', '--json')).json() as Sources;
    expect(listed.map(({ url }) => url)).toEqual(['https://news.example/feed.xml', site.url('/feed')]);
  });

  it('finds the feed of a site', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    const site = await loopbackSite({ '/': { body: htmlPage(link) }, '/feed': { body: rss('أخبار') } });
    const ran = await world().khabar('sources', 'add', site.url('/'), '--json');
    expect(ran.json()).toMatchObject({ url: site.url('/feed') });
  });

  it('adds no source twice, under whichever address', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    const site = await loopbackSite({ '/': { body: htmlPage(link) }, '/feed': { body: rss('أخبار') } });
    const { khabar } = world();
    await khabar('sources', 'add', site.url('/feed'));
    for (const url of [site.url('/feed'), site.url('/feed#top'), site.url('/')]) {
      const ran = await khabar('sources', 'add', url, '--json');
      expect(ran.code).toBe(2);
      expect(ran.json()).toMatchObject({ error: { code: 'source-exists' } });
    }
    expect((await khabar('sources', 'list', '--json')).json()).toHaveLength(2);
  });

  it('adds nothing that cannot be read, and says why', async () => {
    const site = await loopbackSite({
      '/page': { body: htmlPage() },
      '/broken': { body: '<rss version="2.0"><channel><item>', type: 'text/xml' },
      '/empty': { body: '', type: 'text/xml' },
      '/ill': { status: 500 },
    });
    const { khabar, services } = world();
    const cases = [
      [await closedPort(), 1, 'unreachable'],
      [site.url('/missing'), 4, 'http-status'],
      [site.url('/ill'), 1, 'http-status'],
      [site.url('/page'), 4, 'not-a-feed'],
      [site.url('/broken'), 1, 'malformed-feed'],
      [site.url('/empty'), 4, 'empty-document'],
      ['javascript:alert(1)', 2, 'unsafe-address'],
      ['http://', 2, 'bad-address'],
      ['no such thing', 2, 'bad-address'],
      ['./no/such/feed.xml', 4, 'file-not-found'],
    ] as const;
    for (const [word, code, error] of cases) {
      const ran = await khabar('sources', 'add', word, '--json');
      expect([word, ran.code, (ran.json() as { error: { code: string } }).error.code]).toEqual([
        word,
        code,
        error,
      ]);
      expect(ran.stderr).not.toBe('');
    }
    expect(services.state.load()).toEqual(state);
  });
});

describe('sources remove', () => {
  it('removes by id, prefix or title', async () => {
    const { khabar } = world();
    const ran = await khabar('sources', 'remove', 'صحيفة المثال', '--json');
    expect(schemaErrors('source', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject({ id: 'source01' });
    expect((await khabar('sources', 'list', '--json')).json()).toEqual([]);
    expect(await khabar('sources', 'remove', 'source01')).toMatchObject({ code: 4, stdout: '' });
  });

  it('removes one of the starter set and leaves the others', async () => {
    const { khabar } = createTestWorld({ articles });
    const [first] = starterSources;
    await khabar('sources', 'remove', first?.id ?? '');
    const listed = (await khabar('sources', 'list', '--json')).json() as Sources;
    expect(listed.map(({ id }) => id)).toEqual(starterSources.slice(1).map(({ id }) => id));
  });

  it('removes one of the sample edition while it stands in for the news', async () => {
    const { khabar } = createTestWorld();
    const [first] = editionSources;
    expect((await khabar('sources', 'remove', first?.id ?? '')).code).toBe(0);
    const ids = ((await khabar('sources', 'list', '--json')).json() as Sources).map(({ id }) => id);
    expect(ids).toHaveLength(editionSources.length + starterSources.length - 1);
    expect(ids).not.toContain(first?.id);
  });
});

describe('sources catalog', () => {
  it('offers what ships with Khabar, and says what is taken already', async () => {
    const ran = await createTestWorld().khabar('sources', 'catalog', '--json');
    expect(schemaErrors('catalog', ran.json())).toEqual([]);
    const offers = ran.json() as readonly { readonly id: string; readonly subscribed: boolean }[];
    expect(offers).toHaveLength(catalogue.length);
    expect(offers.filter(({ subscribed }) => subscribed).map(({ id }) => id)).toEqual(
      starterSources.map(({ id }) => id),
    );
  });
});
