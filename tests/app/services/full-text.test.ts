import { describe, expect, it } from 'vitest';
import { editionSources } from '../../../source/app/edition.ts';
import { readyQuery } from '../../../source/app/services/articles.ts';
import { ensureEdition } from '../../../source/app/services/edition-seed.ts';
import { fullText, shownArticle } from '../../../source/app/services/read.ts';
import { refresh } from '../../../source/app/services/refresh.ts';
import type { Services } from '../../../source/app/services/services.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import { addBookmarks } from '../../../source/domain/mark-edits.ts';
import type { FetchRequest } from '../../../source/domain/ports.ts';
import { everything, type Query } from '../../../source/domain/query/query.ts';
import { settingEdits } from '../../../source/domain/settings.ts';
import type { Source } from '../../../source/domain/source.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { editionServices, fixedClock } from '../../support/edition-services.ts';
import { keptIn } from '../../support/library.ts';
import { testServices } from '../../support/test-services.ts';

function listed(services: Services, query: Query = everything) {
  const ready = readyQuery(services, query);
  if (!ready.ok) throw new Error('a query of ours is right');
  return [...services.archive.each({ query: ready.value, order: 'newest' })];
}

function firstOf(services: Services, category: string) {
  const article = services.archive.get(listed(services, { category })[0]?.id ?? '');
  if (!article) throw new Error(`the edition has no ${category}`);
  return article;
}

/** An article of the section whose feed only teases. */
const teaser = (services: Services) => firstOf(services, 'رياضة');

/** The text that is shown, and why it is not the page's. */
async function shown(...given: Parameters<typeof fullText>) {
  const opened = await fullText(...given);
  if (!opened.ok) throw new Error(opened.error.code);
  return { article: shownArticle(opened.value), error: opened.value.error };
}

describe('fullText', () => {
  it('fetches the page of a teaser once, and the next refresh takes nothing of it away', async () => {
    const services = await editionServices();
    const { article, error } = await shown(services, teaser(services).id);
    expect(error).toBeNull();
    expect(article.blocks.length).toBeGreaterThan(3);
    for await (const event of refresh(services, editionSources))
      expect(event).not.toMatchObject({ outcome: { status: 'failed' } });
    expect(services.archive.get(article.id)?.blocks).toEqual(article.blocks);
  });

  it('fills the copy of a bookmark that was made of the teaser, and leaves its date', async () => {
    const services = await editionServices();
    const short = teaser(services);
    services.store.apply({
      what: 'bookmark-add',
      edits: addBookmarks([short.id], '2026-11-01T00:00:00.000Z'),
      copies: [{ feed: short, page: null }],
    });
    const { article } = await shown(services, short.id);
    const bookmark = keptIn(services.store).bookmarks[short.id];
    expect(bookmark).toEqual({ added: '2026-11-01T00:00:00.000Z', article });
    expect(fixedClock.now().toISOString()).not.toBe(bookmark?.added);
  });
});

it('takes what is played for no page', async () => {
  const url = 'https://news.example/episode';
  const block = {
    type: 'paragraph',
    text: url,
    links: [{ text: url, url, start: 0, end: url.length }],
  } as const;
  const episode = makeArticle({ link: url, summary: null, blocks: [{ ...block, medium: 'audio' }] });
  const asked: string[] = [];
  const services = testServices({ articles: [episode] });
  const fetcher = {
    async fetch(request: FetchRequest) {
      asked.push(request.url);
      return fail('timeout', { url: request.url });
    },
  };
  const { error } = await shown({ ...services, fetcher }, episode.id);
  expect({ asked, error }).toEqual({ asked: [], error: null });
});

describe('a page that says less than its feed', () => {
  it('gives way to the summary of the feed', async () => {
    const services = await editionServices();
    const article = {
      ...teaser(services),
      id: 'thin000001',
      title: 'خبر لا صفحة له',
      link: 'https://news.example/thin',
      blocks: [],
      summary: 'ملخص يقول كل ما في الخبر '.repeat(12).trim(),
    };
    const thin = `<html><body><article><p>${'هذا المقال للمشتركين وحدهم، فاشترك لتقرأه كاملًا. '.repeat(2)}</p></article></body></html>`;
    const fetcher: Services['fetcher'] = {
      async fetch({ url }) {
        const body = new TextEncoder().encode(thin);
        return ok({
          url,
          notModified: false,
          contentType: 'text/html',
          body,
          etag: null,
          lastModified: null,
        });
      },
    };
    services.archive.store({ articles: [article] });
    expect(await shown({ ...services, fetcher }, article.id)).toEqual({
      article: { ...article, blocks: [{ type: 'paragraph', text: article.summary }] },
      error: null,
    });
  });
});

/** Services whose pages are all this one, and the addresses that were asked for. */
async function withPage(paragraphs: number) {
  const services = await editionServices();
  const asked: string[] = [];
  const text = 'هذه فقرة من صفحة المقال نفسها، وفيها ما ليس في الخلاصة. '.repeat(4);
  const html = `<html><body><article>${`<p>${text}</p>`.repeat(paragraphs)}</article></body></html>`;
  const fetcher: Services['fetcher'] = {
    async fetch(request) {
      if (request.want === 'feed') return services.fetcher.fetch(request);
      asked.push(request.url);
      const body = new TextEncoder().encode(html);
      const { url } = request;
      return ok({ url, notModified: false, contentType: 'text/html', body, etag: null, lastModified: null });
    },
  };
  const whole = {
    ...firstOf(services, 'تقنية'),
    link: 'https://news.example/a',
    blocks: [{ type: 'paragraph', text: 'نص كامل في الخلاصة. '.repeat(60).trim() }],
  } as const;
  services.archive.store({ articles: [whole] });
  return { services: { ...services, fetcher }, whole, asked };
}

describe('the page of an article whose feed has a text', () => {
  it('is read on demand, kept, and outlasts what the feed says again', async () => {
    const { services, whole } = await withPage(4);
    const { article, error } = await shown(services, whole.id, { always: true });
    expect(error).toBeNull();
    expect(article).toMatchObject({ fromPage: true, title: whole.title });
    services.archive.store({ articles: [{ ...whole, title: 'عنوان مصحح' }] });
    expect(services.archive.get(whole.id)).toEqual({
      ...article,
      title: 'عنوان مصحح',
      fetched: services.archive.get(whole.id)?.fetched,
    });
  });

  it('gives way to it where the page is thin', async () => {
    const { services, whole } = await withPage(1);
    expect(await shown(services, whole.id, { always: true })).toEqual({ article: whole, error: null });
  });

  it('is read unasked where its source is set to always, and only once', async () => {
    const { services, whole, asked } = await withPage(4);
    expect((await shown(services, whole.id)).article).toEqual(whole);
    services.store.apply({
      what: 'setting',
      edits: settingEdits({ [`fullTexts/${whole.source.id}`]: 'always' }),
    });
    const { article } = await shown(services, whole.id);
    expect(article.fromPage).toBe(true);
    await shown(services, article.id);
    expect(asked).toHaveLength(1);
  });
});

describe('ensureEdition', () => {
  it('brings what a start that was killed had left out', async () => {
    const services = await editionServices();
    const whole = listed(services).length;
    const records = services.archive.fetchRecords();
    const archive = { ...services.archive, fetchRecords: () => records.slice(0, 2) };
    const fetched: string[] = [];
    const fetcher: Services['fetcher'] = {
      fetch(request) {
        fetched.push(request.url);
        return services.fetcher.fetch(request);
      },
    };
    await ensureEdition({ ...services, archive, fetcher });
    expect(fetched).toHaveLength(4);
    expect(listed(services)).toHaveLength(whole);
  });
});

describe('the page of an article', () => {
  const requestFor = async (source: Source | null, link: string, named = false) => {
    const article = makeArticle({ link, source: { id: 'source01', title: '' } });
    const requests: FetchRequest[] = [];
    const site = {
      '/page': async (request: FetchRequest) => {
        requests.push(request);
        return fail('unreachable', { url: request.url });
      },
    };
    const services = testServices({ site, articles: [article], kept: { sources: source ? [source] : [] } });
    await fullText(services, article.id, { always: true, isNamed: named });
    return requests.map(({ from, credentials }) => ({ from, credentials }));
  };
  const source = makeSource({ url: 'https://news.example/feed', credentials: 'desk:secret' });

  it('is named by its source, and gets its password at the same origin only', async () => {
    expect(await requestFor(source, 'https://news.example/page')).toEqual([
      { from: 'https://news.example/feed', credentials: 'desk:secret' },
    ]);
    expect(await requestFor(source, 'http://127.0.0.1/page')).toEqual([
      { from: 'https://news.example/feed', credentials: undefined },
    ]);
  });

  it('is named by nobody who is known if its source was removed', async () => {
    expect(await requestFor(null, 'http://127.0.0.1/page')).toEqual([{ from: '', credentials: undefined }]);
  });

  it('is free if the user names it', async () => {
    expect(await requestFor(source, 'http://127.0.0.1/page', true)).toEqual([
      { from: undefined, credentials: undefined },
    ]);
  });

  it('is read where a page at its address sends the reader on', async () => {
    const article = makeArticle({ link: 'https://news.example/old', blocks: [] });
    const sentences = 'تفصيل لما جرى في المجلس، بحسب من حضر من أعضائه وضيوفه. '.repeat(4);
    const site = {
      '/old': '<!doctype html><meta http-equiv="refresh" content="0; url=/new"><p>انتقل المقال</p>',
      '/new': `<!doctype html><article><h1>عنوان</h1><p>${sentences}</p><p>${sentences}</p></article>`,
    };
    const { article: read, error } = await shown(testServices({ site, articles: [article] }), article.id, {
      always: true,
    });
    expect(error).toBeNull();
    expect(read.blocks.map(({ text }) => text)).toEqual([sentences.trim(), sentences.trim()]);
  });
});
