import { describe, expect, it } from 'vitest';
import { catalogue, defaultSources, sourceOfEntry } from '../../../source/app/catalogue/index.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { keptIn, nothingKept } from '../../support/library.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { closedPort, htmlPage, loopbackSite, realFetcher, rss } from '../support/loopback.ts';
import { schemaErrors } from '../support/schemas.ts';
import { createTestWorld } from '../support/world.ts';

const articles = [makeArticle({ id: 'aaaa000001' })];
const state = { ...nothingKept, sources: [makeSource()] };
const world = () => createTestWorld({ articles, kept: state, fetcher: realFetcher() });
type Sources = readonly { readonly id: string; readonly url: string }[];

describe('sources add', () => {
  it('with --full-text has the pages of new articles fetched by each refresh, without a word about it in the result', async () => {
    const paragraph = '<p>فقرة من صفحة المقال، وفيها تفصيل لما أوجزته الخلاصة، وأسماء من حضر.</p>';
    const site = await loopbackSite({ '/page': { body: `<article>${paragraph.repeat(6)}</article>` } });
    const feed = rss('أخبار الميناء', 'خبر').replace(
      /<item>.*?<\/item>/su,
      `<item><title>خبر</title><link>${site.url('/page')}</link><description>موجز</description></item>`,
    );
    const feeds = await loopbackSite({ '/feed': { body: feed } });
    const { khabar } = world();
    expect((await khabar('sources', 'add', feeds.url('/feed'), '--full-text')).code).toBe(0);
    const refreshed = await khabar('refresh', 'أخبار الميناء', '--json');
    expect(schemaErrors('refresh', refreshed.json())).toEqual([]);
    expect(refreshed.json()).toMatchObject({ added: 1, failed: 0 });
    const [article] = (await khabar('list', '--source', 'أخبار الميناء', '--json')).json() as Sources;
    const read = await khabar('read', article?.id ?? '', '--offline', '--json');
    expect((read.json() as { blocks: unknown[] }).blocks).toHaveLength(6);
    const again = await khabar('refresh', 'أخبار الميناء', '--json');
    expect(again.json()).toMatchObject({ added: 0, failed: 0 });
  });

  it('adds a feed', async () => {
    const site = await loopbackSite({ '/feed': { body: rss('أخبار الميناء', 'خبر') } });
    const { khabar } = world();
    const ran = await khabar('sources', 'add', site.url('/feed'), '--json');
    expect(ran.code).toBe(0);
    expect(schemaErrors('sources', ran.json())).toEqual([]);
    expect(ran.json()).toMatchObject([
      {
        title: 'أخبار الميناء',
        url: site.url('/feed'),
        homepage: 'https://news.example/',
        language: 'ar',
        enabled: true,
        lastFetched: null,
        error: null,
      },
    ]);
    const listed = (await khabar('sources', 'list', '--json')).json() as Sources;
    expect(listed.map(({ url }) => url)).toEqual(['https://news.example/feed.xml', site.url('/feed')]);
  });

  it('adds many, also from standard input, and goes on where one cannot be added', async () => {
    const site = await loopbackSite({
      '/a': { body: rss('أ', 'خبر') },
      '/b': { body: rss('ب', 'خبر') },
      '/c': { body: rss('ج', 'خبر') },
    });
    const files = { '-': `${site.url('/b')}\tب\n${site.url('/missing')}\n\n` };
    const { khabar } = createTestWorld({ articles, kept: state, fetcher: realFetcher(), files });
    const ran = await khabar('sources', 'add', site.url('/a'), '-', site.url('/c'), '--full-text', '--json');
    expect(ran.code).toBe(3);
    expect(schemaErrors('sources', ran.json())).toEqual([]);
    expect((ran.json() as Sources).map(({ url }) => url)).toEqual(['/a', '/b', '/c'].map(site.url));
    expect(ran.stderr).toContain('/missing was not found');
    const listed = (await khabar('sources', 'list', '--json')).json();
    expect(listed).toMatchObject([{}, ...Array(3).fill({ health: { fullText: 'always' } })]);
  });

  it('finds the feed of a site', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    const site = await loopbackSite({ '/': { body: htmlPage(link) }, '/feed': { body: rss('أخبار') } });
    const ran = await world().khabar('sources', 'add', site.url('/'), '--json');
    expect(ran.json()).toMatchObject([{ url: site.url('/feed') }]);
  });

  it('adds no source twice, under whichever address', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    const site = await loopbackSite({ '/': { body: htmlPage(link) }, '/feed': { body: rss('أخبار') } });
    const { khabar } = world();
    await khabar('sources', 'add', site.url('/feed'));
    for (const url of [site.url('/feed'), site.url('/feed#top'), site.url('/')]) {
      const ran = await khabar('sources', 'add', url, '--json');
      expect(ran.code).toBe(0);
      expect(ran.json()).toEqual([]);
      expect(ran.stderr).toMatch(/You already follow this source as “أخبار” \([0-9a-z]{8,}\)/u);
    }
    expect((await khabar('sources', 'list', '--json')).json()).toHaveLength(2);
  });

  it('gives a source that is there another password', async () => {
    const site = await loopbackSite({ '/feed': { body: rss('أخبار') } });
    const { khabar, services } = world();
    await khabar('sources', 'add', site.url('/feed'));
    const withPassword = site.url('/feed').replace('//', '//desk:secret@');
    const ran = await khabar('sources', 'add', withPassword, '--json');
    expect(ran.code).toBe(0);
    expect(ran.stdout).not.toContain('secret');
    const { sources } = keptIn(services.store);
    expect(sources?.filter(({ url }) => url === site.url('/feed'))).toMatchObject([
      { credentials: 'desk:secret' },
    ]);
    for (const address of [withPassword, site.url('/feed')])
      expect((await khabar('sources', 'add', address, '--json')).json()).toEqual([]);
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
      expect([word, ran.code, (ran.failure() as { error: { code: string } }).error.code]).toEqual([
        word,
        code,
        error,
      ]);
      expect(ran.stdout).toBe('');
    }
    expect(keptIn(services.store)).toEqual(state);
  });

  it('names a folder as it was typed', async () => {
    const folder = temporaryFolder();
    const ran = await world().khabar('sources', 'add', folder, '--lang', 'en');
    expect(ran).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `Error: ${folder} is a folder. Name a file.\n`,
    });
  });

  it('takes the best of several feeds, and names the others', async () => {
    const link = (href: string): string => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
    const site = await loopbackSite({
      '/': { body: htmlPage(link('/comments/feed/') + link('/feed')) },
      '/comments/feed/': { body: rss('تعليقات', 'رأي') },
      '/feed': { body: rss('أخبار', 'خبر') },
    });
    const ran = await world().khabar('sources', 'add', site.url('/'), '--json');
    expect(ran.json()).toMatchObject([{ url: site.url('/feed') }]);
    expect(ran.stderr).toBe(`Other feeds on this site:\n  ${site.url('/comments/feed/')}\n`);
  });

  it('finds a feed at a well-known place', async () => {
    const site = await loopbackSite({ '/': { body: htmlPage() }, '/rss.xml': { body: rss('أخبار', 'خبر') } });
    const ran = await world().khabar('sources', 'add', site.url('/'), '--json');
    expect(ran.json()).toMatchObject([{ url: site.url('/rss.xml') }]);
  });

  it('takes what the catalogue offers, by its name or id, with its name and topic there', async () => {
    const entry = catalogue.find(({ starter }) => !starter);
    if (entry === undefined) throw new Error('the catalogue is empty');
    const offered = sourceOfEntry(entry);
    for (const word of [entry.nameAr, entry.nameEn.toUpperCase(), offered.id]) {
      const { khabar } = createTestWorld({ articles, kept: state, pages: { [entry.url]: rss('عنوان آخر') } });
      const ran = await khabar('sources', 'add', word, '--json');
      expect(ran.json()).toMatchObject([{ id: offered.id, title: entry.nameAr, category: entry.topic }]);
    }
  });

  it('knows what a mistyped name, or a list in place of a feed, was meant to be', async () => {
    const pages = { 'https://lists.example/all.opml': '<opml version="2.0"><body/></opml>' };
    const { khabar } = createTestWorld({ articles, kept: state, pages });
    const mistyped = await khabar('sources', 'add', 'بي بي سى عربى نت');
    expect(mistyped).toMatchObject({ code: 2 });
    expect(mistyped.stderr).toContain('Did you mean `بي بي سي عربي`?');
    const list = await khabar('sources', 'add', 'https://lists.example/all.opml');
    expect(list.code).toBe(4);
    expect(list.stderr).toContain('khabar sources import https://lists.example/all.opml');
  });

  it('puts the first source of a user in the place of the default ones, which one undo brings back', async () => {
    const feeds = { 'https://a.example/feed': rss('أ', 'خبر'), 'https://b.example/feed': rss('ب', 'خبر') };
    const { khabar } = createTestWorld({ articles, pages: feeds });
    const listed = async () =>
      ((await khabar('sources', 'list', '--json')).json() as Sources).map(({ url }) => url);
    const usual = defaultSources().map(({ url }) => url);
    expect(await listed()).toEqual(usual);
    const added = await khabar(
      'sources',
      'add',
      'https://a.example/feed',
      'https://b.example/feed',
      '--json',
    );
    expect(added.json()).toHaveLength(2);
    expect(added.stderr).toContain('khabar undo');
    expect(await listed()).toEqual(Object.keys(feeds));
    await khabar('sources', 'remove', 'https://b.example/feed');
    await khabar('undo', '3');
    expect(await listed()).toEqual([...usual, 'https://a.example/feed']);
  });

  it('follows a source of the catalogue to where its site says that it has moved', async () => {
    const entry = catalogue.find(({ starter }) => !starter);
    if (entry === undefined) throw new Error('the catalogue is empty');
    const moved = 'https://moved.example/feed';
    const home = htmlPage(`<link rel="alternate" type="application/rss+xml" href="${moved}">`);
    const pages = { [entry.homepage]: home, [moved]: rss('عنوان آخر') };
    const ran = await createTestWorld({ articles, kept: state, pages }).khabar(
      'sources',
      'add',
      entry.nameAr,
      '--json',
    );
    expect(ran.json()).toMatchObject([{ url: moved, title: entry.nameAr, category: entry.topic }]);
  });
});

describe('an address that is no feed', () => {
  const site = () =>
    loopbackSite({
      '/2026/paper.pdf': { body: '%PDF-1.7 ...', type: 'application/pdf' },
      '/2026/story': { body: htmlPage('<meta property="og:type" content="article">') },
      '/feed': { body: rss('أخبار', 'خبر') },
    });

  it.each([
    ['en', '/2026/paper.pdf', 'is a PDF file, not a feed. Feeds of this site: '],
    ['en', '/2026/story', 'is an article, not a feed. Feeds of this site: '],
    ['ar', '/2026/story', 'هذا الرابط مقال، وليس خلاصة: '],
  ])('adds nothing, and names what the site has (%s, %s)', async (language, path, message) => {
    const { url } = await site();
    const { khabar, services } = world();
    const ran = await khabar('sources', 'add', url(path), '--json', '--lang', language);
    expect(ran).toMatchObject({ code: 4, stdout: '' });
    expect(schemaErrors('error', ran.failure())).toEqual([]);
    expect(ran.failure()).toMatchObject({
      error: {
        code: 'not-a-feed',
        url: url(path),
        feeds: [url('/feed')],
        message: expect.stringContaining(message),
      },
    });
    const said = await khabar('sources', 'add', url(path), '--lang', language);
    expect(said.stderr).toContain(`khabar sources add ${url('/feed')}`);
    expect(keptIn(services.store)).toEqual(state);
  });

  it('has its feeds listed by `discover`', async () => {
    const { url } = await site();
    const ran = await world().khabar('sources', 'discover', url('/2026/paper.pdf'), '--json');
    expect(ran.json()).toMatchObject([{ url: url('/feed') }]);
  });
});

describe('a page with `#links`', () => {
  it('is added as the list of its links, whatever feed the site has', async () => {
    const headlines = [1, 2, 3].map(
      n => `<h2><a href="/${n}">افتتاح المكتبة الجديدة رقم ${n} في المدينة</a></h2>`,
    );
    const link = '<link rel="alternate" type="application/rss+xml" href="/feed">';
    const page = htmlPage(link).replace('<body>', `<body>${headlines.join('')}`);
    const { url } = await loopbackSite({ '/': { body: page }, '/feed': { body: rss('أخبار', 'خبر') } });
    const { khabar } = world();
    const ran = await khabar('sources', 'add', url('/#links'), '--json');
    expect(ran.json()).toMatchObject([{ url: url('/#links') }]);
    expect(ran.stderr).toContain(url('/feed'));
    const listed = (await khabar('sources', 'discover', url('/'), '--json')).json();
    expect(listed).toMatchObject([
      { url: url('/feed'), subscribed: false },
      { url: url('/#links'), type: 'links', entries: 3, subscribed: true },
    ]);
    const feed = await khabar('sources', 'add', url('/'), '--json');
    expect(feed.json()).toMatchObject([{ url: url('/feed') }]);
    expect(feed.stderr).toBe('');
  });
});
