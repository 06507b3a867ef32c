import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { discover } from '../../../source/app/services/discover.ts';
import { sameThreadReaders } from '../../../source/app/services/document-readers.ts';
import type { DocumentReaders } from '../../../source/domain/documents.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { Fetched, Fetcher } from '../../../source/domain/ports.ts';

/** Addresses and what they answer; all others are 404. */
function siteOf(pages: Readonly<Record<string, string>>, headers: Partial<Fetched> = {}) {
  const asked: string[] = [];
  const fetcher: Fetcher = {
    async fetch({ url }) {
      asked.push(url);
      const body = pages[url];
      if (body === undefined) return fail('http-status', { url, httpStatus: 404 });
      const answer = { url, contentType: null, notModified: false, etag: null, lastModified: null };
      return ok({ ...answer, ...headers, body: new TextEncoder().encode(body) });
    },
  };
  return { fetcher, asked };
}

const item = (title: string, text = ''): string =>
  `<item><title>${title}</title><description>${text}</description><guid>${title}${text.length}</guid></item>`;
const rss = (title: string, items = item('خبر من الميناء'), language = ''): string =>
  `<rss version="2.0"><channel><title>${title}</title>${language && `<language>${language}</language>`}${items}</channel></rss>`;
const jsonFeed = (title: string, text: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: [{ id: '1', title: 'خبر من الميناء', content_text: text }],
  });
const link = (href: string, type = 'application/rss+xml', title = ''): string =>
  `<link rel="alternate" type="${type}" title="${title}" href="${href}">`;
const page = (...links: readonly string[]): string =>
  `<!doctype html><html><head>${links.join('')}</head><body><p>موقع</p></body></html>`;

const home = 'https://news.example/';
const at = (path: string): string => new URL(path, home).href;

async function found(pages: Readonly<Record<string, string>>, address = home): Promise<readonly string[]> {
  const result = await discover(siteOf(pages), address);
  if (!result.ok) throw new Error(result.error.code);
  return result.value.found.map(({ source }) => source.url);
}

describe('discover', () => {
  it('reads the feed that the address is, and asks for nothing else', async () => {
    const site = siteOf({ [at('/feed')]: rss('أخبار', item('أول') + item('ثان'), 'ar') });
    const result = await discover(site, at('/feed'));
    expect(result).toMatchObject({
      ok: true,
      value: {
        found: [{ source: { title: 'أخبار', url: at('/feed'), language: 'ar' }, type: 'rss' }],
        doubt: null,
      },
    });
    expect(result.ok && result.value.found[0]?.entries).toHaveLength(2);
    expect(site.asked).toEqual([at('/feed')]);
  });

  it('asks for nothing else, too, where the feed is called a page', async () => {
    const site = siteOf({ [at('/feed')]: rss('أخبار') }, { contentType: 'text/html' });
    expect(await discover(site, at('/feed'))).toMatchObject({ value: { doubt: null } });
    expect(site.asked).toEqual([at('/feed')]);
  });

  it('takes the address to which a feed has moved for good', async () => {
    const { fetcher } = siteOf({ [at('/old')]: rss('أخبار') });
    const moving: Fetcher = {
      async fetch(request) {
        const answer = await fetcher.fetch(request);
        return answer.ok ? ok({ ...answer.value, url: at('/new'), movedTo: at('/new') }) : answer;
      },
    };
    expect(await discover({ fetcher: moving }, at('/old'))).toMatchObject({
      value: { found: [{ source: { url: at('/new') } }] },
    });
  });

  it('reads the feed that a rule knows, and the page where the rule is wrong', async () => {
    const feed = 'https://github.com/salma/qalam/releases.atom';
    const repository = 'https://github.com/salma/qalam';
    expect(await found({ [feed]: rss('إصدارات') }, repository)).toEqual([feed]);
    const moved = 'https://github.com/moved.atom';
    expect(
      await found({ [repository]: page(link('/moved.atom')), [moved]: rss('إصدارات') }, repository),
    ).toEqual([moved]);
  });

  it('reads the posts of a Telegram channel', async () => {
    const html = readFileSync(
      new URL('../../../fixtures/feeds/telegram/channel.html', import.meta.url),
      'utf8',
    );
    const result = await discover(siteOf({ 'https://t.me/s/port_news': html }), 'https://t.me/port_news');
    expect(result).toMatchObject({
      ok: true,
      value: {
        found: [
          { type: 'telegram', source: { title: 'مرصد الميناء & البحر', url: 'https://t.me/s/port_news' } },
        ],
      },
    });
  });

  it('reads the feed that a page names in its own way', async () => {
    const channel = `UC${'b'.repeat(22)}`;
    const feed = `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`;
    const handle = 'https://www.youtube.com/@salma';
    const html = `<!doctype html><script>{"externalId":"${channel}"}</script>`;
    expect(await found({ [handle]: html, [feed]: rss('قناة') }, handle)).toEqual([feed]);
  });

  it('names only what could be read', async () => {
    const pages = {
      [home]: page(link('/gone'), link('/feed'), link('/page')),
      [at('/feed')]: rss('أخبار'),
      [at('/page')]: page(),
    };
    expect(await found(pages)).toEqual([at('/feed')]);
  });

  it('names a feed once, whatever its addresses', async () => {
    const pages = {
      [home]: page(link('/feed'), link('/feed/'), link('/sport')),
      [at('/sport')]: rss('رياضة'),
    };
    const same = { [at('/feed')]: rss('أخبار'), [at('/feed/')]: rss('أخبار') };
    expect(await found({ ...pages, ...same })).toEqual([at('/feed'), at('/sport')]);
  });

  it.each(['/feed', '/feed/', '/rss', '/rss.xml', '/atom.xml', '/index.xml', '/feed.json', '/?feed=rss2'])(
    'finds %s where a page names nothing',
    async path => {
      expect(await found({ [home]: page(), [at(path)]: rss('أخبار') })).toEqual([at(path)]);
    },
  );

  it('reads the posts of WordPress where it has no feed', async () => {
    const posts = at('/wp-json/wp/v2/posts?_embed');
    const post = { title: { rendered: 'خبر' }, link: at('/1'), content: { rendered: '<p>نص</p>' } };
    expect(await found({ [home]: page(), [posts]: JSON.stringify([post]) })).toEqual([posts]);
  });

  it('reads the links of a page that has no feed at all', async () => {
    const headlines = [1, 2, 3].map(
      n => `<h2><a href="/${n}">افتتاح المكتبة الجديدة رقم ${n} في المدينة</a></h2>`,
    );
    const html = `<!doctype html><html><body>${headlines.join('')}</body></html>`;
    expect(await found({ [home]: html })).toEqual([`${home}#links`]);
  });

  it('says that there is nothing', async () => {
    expect(await discover(siteOf({ [home]: page() }), home)).toMatchObject({
      ok: false,
      error: { code: 'not-a-feed' },
    });
    expect(await discover(siteOf({}), home)).toMatchObject({ ok: false, error: { httpStatus: 404 } });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const site = siteOf({ [home]: page(link('/feed')), [at('/feed')]: rss('أخبار') });
    const result = await discover(site, home, AbortSignal.any([controller.signal, AbortSignal.abort()]));
    expect(result).toMatchObject({ ok: false, error: { code: 'interrupted' } });
  });
});

describe('the order of what was found', () => {
  const feeds = {
    comments: ['/comments/feed/', rss('تعليقات أخبار')],
    english: ['/en/feed', rss('Port News', item('News from the port'), 'en')],
    persian: ['/fa/feed', rss('اخبار بندر', item('گزارش بندر'), 'fa')],
    empty: ['/empty', rss('قسم جديد', '')],
    main: ['/feed', rss('أخبار الميناء')],
    section: ['/sport/feed', rss('رياضة', item('مباراة', 'نص أطول من غيره بكثير'))],
    undeclared: ['/undeclared', rss('صحيفة', item('افتتاح مكتبة'), 'en-US')],
  } as const;
  type Name = keyof typeof feeds;

  const order = async (...names: readonly Name[]): Promise<readonly string[]> => {
    const links = names.map(name => link(feeds[name][0]));
    const pages = Object.fromEntries(names.map(name => [at(feeds[name][0]), feeds[name][1]]));
    const urls = await found({ [home]: page(...links), ...pages });
    return urls.map(url => names.find(name => at(feeds[name][0]) === url) as Name);
  };

  it('is news before comments, Arabic before other languages, entries before none, and else that of the page', async () => {
    expect(await order('comments', 'english', 'persian', 'empty', 'main', 'section')).toEqual([
      'main',
      'section',
      'empty',
      'english',
      'persian',
      'comments',
    ]);
  });

  it('takes the headlines for Arabic where the feed says otherwise', async () => {
    expect(await order('english', 'undeclared')).toEqual(['undeclared', 'english']);
  });

  it('of one feed in several formats is the fullest before the others, and RSS before JSON', async () => {
    const links = [link('/feed.json', 'application/feed+json'), link('/feed')];
    const rssFeed = rss('أخبار', item('خبر من الميناء', 'نص الخبر'));
    const ofSame = {
      [home]: page(...links),
      [at('/feed')]: rssFeed,
      [at('/feed.json')]: jsonFeed('أخبار', 'نص الخبر'),
    };
    expect(await found(ofSame)).toEqual([at('/feed'), at('/feed.json')]);
    const fuller = { ...ofSame, [at('/feed.json')]: jsonFeed('أخبار', 'نص الخبر وما بعده كله') };
    expect(await found(fuller)).toEqual([at('/feed.json'), at('/feed')]);
  });
});

describe('what a page names', () => {
  it('is asked for in its name, with the password of the address for the same origin only', async () => {
    const { fetcher } = siteOf({
      [home]: page(link('/feed'), link('http://127.0.0.1/feed')),
      [at('/feed')]: rss('أ'),
    });
    const requests: (readonly (string | undefined)[])[] = [];
    const watched: Fetcher = {
      fetch(request) {
        requests.push([request.url, request.from, request.credentials]);
        return fetcher.fetch(request);
      },
    };
    const result = await discover({ fetcher: watched }, 'https://desk:secret@news.example/');
    expect(requests).toEqual([
      [home, undefined, 'desk:secret'],
      [at('/feed'), home, 'desk:secret'],
      ['http://127.0.0.1/feed', home, undefined],
    ]);
    expect(result).toMatchObject({
      value: { found: [{ source: { url: at('/feed'), credentials: 'desk:secret' } }] },
    });
  });

  it('is read by the readers that are given, within their bounds', async () => {
    const readers: DocumentReaders = {
      ...sameThreadReaders,
      preview: async ({ origin }) => fail('malformed-feed', { url: origin.url, detail: '> 768 MB' }),
    };
    const site = siteOf({ [at('/feed')]: rss('أ') });
    expect(await discover({ ...site, readers }, at('/feed'))).toMatchObject({
      error: { code: 'malformed-feed', detail: '> 768 MB' },
    });
  });
});

describe('what an address stands for', () => {
  const root = { [at('/feed')]: rss('أخبار') };
  const articleHead = '<meta property="og:type" content="article">';
  const headlines = [1, 2, 3]
    .map(n => `<h2><a href="/${n}">افتتاح المكتبة الجديدة رقم ${n} في المدينة</a></h2>`)
    .join('');
  const listing = `<!doctype html><html><body>${headlines}</body></html>`;

  const doubtOf = async (pages: Readonly<Record<string, string>>, address: string): Promise<unknown> => {
    const result = await discover(siteOf({ ...root, ...pages }), address);
    if (!result.ok) throw new Error(result.error.code);
    return [result.value.found.map(({ source }) => source.url), result.value.doubt?.detail ?? null];
  };

  it.each([
    ['a file', '/report', '%PDF-1.7', 'PDF'],
    ['a file of data', '/api', '{"name":"x"}', 'JSON'],
    ['XML that is no feed', '/places.xml', '<kml><Document/></kml>', '<kml>'],
    ['a page that is not the front of anything', '/2026/11/29/story.html', page(), 'HTML page'],
    ['an article', '/story', page(articleHead), 'article'],
    ['an article of a section that has a feed', '/ar', page(articleHead), 'article'],
  ])('is in doubt, if it is %s and the feed was only found at its host', async (_, path, body, kind) => {
    expect(await doubtOf({ [at(path)]: body }, at(path))).toEqual([[at('/feed')], kind]);
  });

  it.each([
    ['the front of a site', '/', page()],
    ['the front of a site by another name', '/index.php', page()],
    ['a page that names the feed', '/2026/11/29/story.html', page(link('/feed'))],
  ])('is certain, if it is %s', async (_, path, body) => {
    expect(await doubtOf({ [at(path)]: body }, at(path))).toEqual([[at('/feed')], null]);
  });

  it('is a section, if the feed is its own, and in doubt, if the feed is that of its host', async () => {
    const own = { [at('/ar')]: page(), [at('/ar/feed')]: rss('أخبار بالعربية') };
    expect(await doubtOf(own, at('/ar'))).toEqual([[at('/ar/feed')], null]);
    expect(await doubtOf({ [at('/ar')]: page() }, at('/ar'))).toEqual([[at('/feed')], 'HTML page']);
  });

  it('is never the feed of the comments on it, unless it names that', async () => {
    const pages = { [at('/story')]: page(), [at('/story/feed')]: rss('تعليقات على: خبر') };
    expect(await doubtOf(pages, at('/story'))).toEqual([[at('/feed')], 'HTML page']);
  });

  it('is the list of its links, where it asks for that, whatever feeds the site has', async () => {
    const address = at('/#links');
    const named = listing.replace('<body>', `${link('/feed')}<body>`);
    expect(await doubtOf({ [address]: named }, address)).toEqual([[address, at('/feed')], null]);
    expect(await doubtOf({ [home]: named }, home)).toEqual([[at('/feed'), address], null]);
  });

  it('is in doubt, if there are only the links of an article', async () => {
    const address = at('/2026/story');
    const pages = { [address]: listing.replace('<body>', `${articleHead}<body>`), [at('/feed')]: page() };
    expect(await doubtOf(pages, address)).toEqual([[`${address}#links`], 'article']);
  });
});

describe('a feed that the Link header names', () => {
  it('is read, whatever the document is', async () => {
    const header = '</?feed=rss2>; rel="alternate"; type="application/rss+xml"';
    const pages = { [at('/paper')]: '%PDF-1.7', [at('/?feed=rss2')]: rss('أخبار') };
    const result = await discover(siteOf(pages, { link: header }), at('/paper'));
    expect(result).toMatchObject({ value: { found: [{ source: { url: at('/?feed=rss2') } }], doubt: null } });
  });
});

describe('a page that sends its reader on', () => {
  const sendsTo = (address: string): string =>
    `<!doctype html><meta http-equiv="refresh" content="0; url=${address}"><p>انتقلنا</p>`;

  it('is its feed’s old address', async () => {
    expect(await found({ [home]: sendsTo('/new.xml'), [at('/new.xml')]: rss('أخبار') })).toEqual([
      at('/new.xml'),
    ]);
  });

  it('is as good as the page to which it leads', async () => {
    const pages = {
      [home]: sendsTo('/ar/'),
      [at('/ar/')]: page(link('news.xml')),
      [at('/ar/news.xml')]: rss('أخبار'),
    };
    expect(await found(pages)).toEqual([at('/ar/news.xml')]);
  });
});
