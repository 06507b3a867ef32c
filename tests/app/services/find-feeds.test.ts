import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../source/app/catalogue/index.ts';
import { findFeeds } from '../../../source/app/services/find-feeds.ts';
import { fail } from '../../../source/domain/errors.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { testServices } from '../../support/test-services.ts';

const feed = (title: string): string =>
  `<rss version="2.0"><channel><title>${title}</title><item><title>وصول أول سفينة</title><guid>1</guid><pubDate>Tue, 24 Nov 2026 05:00:00 GMT</pubDate></item></channel></rss>`;
const front =
  '<!doctype html><link rel="alternate" type="application/rss+xml" href="/all.xml"><link rel="alternate" type="application/rss+xml" href="/sport.xml"><p>موقع</p>';
const site = { '/': front, '/all.xml': feed('المرفأ'), '/sport.xml': feed('رياضة المرفأ') };
const known = makeSource({ id: 'known000', url: 'https://news.example/sport.xml' });

const open = () => testServices({ articles: [makeArticle()], kept: { sources: [known] }, site });
const find = (typed: string) => findFeeds(open(), typed);

describe('what is found at an address', () => {
  it('is every feed of the site, with what tells what it is, and whether it is followed', async () => {
    const found = await find('news.example');
    expect(found).toMatchObject({
      ok: true,
      value: [
        {
          source: { title: 'المرفأ', url: 'https://news.example/all.xml' },
          type: 'rss',
          entries: 1,
          newest: '2026-11-24T05:00:00.000Z',
          headline: 'وصول أول سفينة',
          followed: null,
        },
        { source: { title: 'رياضة المرفأ' }, followed: 'known000' },
      ],
    });
  });

  it('adds nothing', async () => {
    const services = open();
    await findFeeds(services, 'https://news.example/');
    expect(services.store.sources()).toEqual([known]);
  });

  it('has the name and the topic of the catalog if a name of it was typed', async () => {
    const [entry] = catalogue;
    const services = testServices({ site: { [new URL(entry?.url ?? '').pathname]: feed('BBC') } });
    expect(await findFeeds(services, entry?.nameEn ?? '')).toMatchObject({
      ok: true,
      value: [{ source: { title: entry?.nameAr, category: entry?.topic } }],
    });
  });

  it('is what the site of the catalog names now if its feed has moved', async () => {
    const [entry] = catalogue;
    const moved = new URL('/moved.xml', entry?.homepage).href;
    const page = `<!doctype html><link rel="alternate" type="application/rss+xml" href="${moved}"><p>موقع</p>`;
    const paths = { [new URL(entry?.homepage ?? '').pathname]: page, '/moved.xml': feed('BBC') };
    expect(await findFeeds(testServices({ site: paths }), entry?.nameEn ?? '')).toMatchObject({
      ok: true,
      value: [{ source: { title: entry?.nameAr, category: entry?.topic, url: moved } }],
    });
  });

  it('is what is in a file of this machine, which is named as it was typed', async () => {
    const services = testServices({ site: { '/news/harbour.xml': feed('المرفأ') } });
    expect(await findFeeds(services, '/news/harbour.xml')).toMatchObject({
      ok: true,
      value: [{ source: { title: 'المرفأ', url: 'file:///news/harbour.xml' } }],
    });
    const missing = { ...services, fetcher: { fetch: async () => fail('file-not-found', {}) } };
    expect(await findFeeds(missing, './harbour.xml')).toEqual({
      ok: false,
      error: { code: 'file-not-found', subject: './harbour.xml' },
    });
  });

  it('says what is no address', async () => {
    expect(await find('nonsense')).toMatchObject({ ok: false, error: { code: 'bad-address' } });
  });
});
