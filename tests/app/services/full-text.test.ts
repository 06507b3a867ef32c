import { describe, expect, it } from 'vitest';
import { editionSources } from '../../../source/app/edition.ts';
import { findArticle, listArticles } from '../../../source/app/services/articles.ts';
import { ensureEdition } from '../../../source/app/services/edition-seed.ts';
import { fullText, pageText } from '../../../source/app/services/read.ts';
import { refresh } from '../../../source/app/services/refresh.ts';
import type { Services } from '../../../source/app/services/services.ts';
import { ok } from '../../../source/domain/errors.ts';
import { editionServices, fixedClock } from '../../support/edition-reader.ts';

/** An article of the section whose feed only teases. */
function teaser(services: Services) {
  const [row] = [...listArticles(services, { category: 'رياضة', limit: 1 })];
  const found = findArticle(services, row?.id ?? '');
  if (!found.ok) throw new Error('the edition has no sport');
  return found.value;
}

describe('fullText', () => {
  it('fetches the page of a teaser once, and the next refresh takes nothing of it away', async () => {
    const services = await editionServices();
    const { article, error } = await fullText(services, teaser(services));
    expect(error).toBeNull();
    expect(article.blocks.length).toBeGreaterThan(3);
    for await (const event of refresh(services, editionSources))
      expect(event).not.toMatchObject({ outcome: { status: 'failed' } });
    expect(services.archive.get(article.id)?.blocks).toEqual(article.blocks);
  });

  it('fills the copy of a bookmark that was made of the teaser, and leaves its date', async () => {
    const services = await editionServices();
    const short = teaser(services);
    services.state.apply([{ type: 'add-bookmarks', articles: [short], at: '2026-11-01T00:00:00.000Z' }]);
    const { article } = await fullText(services, short);
    const bookmark = services.state.load().bookmarks[short.id];
    expect(bookmark).toEqual({ added: '2026-11-01T00:00:00.000Z', article });
    expect(fixedClock.now().toISOString()).not.toBe(bookmark?.added);
  });
});

describe('a page that says less than its feed', () => {
  it('gives way to the summary of the feed', async () => {
    const services = await editionServices();
    const article = {
      ...teaser(services),
      blocks: [],
      summary: 'ملخص يقول كل ما في الخبر '.repeat(12).trim(),
    };
    const thin = `<html><body><article><p>${'هذا المقال للمشتركين وحدهم، فاشترك لتقرأه كاملًا. '.repeat(2)}</p></article></body></html>`;
    const fetcher: Services['fetcher'] = {
      async fetch(request) {
        const answer = await services.fetcher.fetch(request);
        return answer.ok
          ? { ...answer, value: { ...answer.value, body: new TextEncoder().encode(thin) } }
          : answer;
      },
    };
    const shown = await fullText({ ...services, fetcher }, article);
    expect(shown).toEqual({
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
  const [row] = [...listArticles(services, { category: 'تقنية', limit: 1 })];
  const found = findArticle(services, row?.id ?? '');
  if (!found.ok) throw new Error('the edition has no technology');
  const whole = {
    ...found.value,
    link: 'https://news.example/a',
    blocks: [{ type: 'paragraph', text: 'نص كامل في الخلاصة. '.repeat(60).trim() }],
  } as const;
  services.archive.store([whole]);
  return { services: { ...services, fetcher }, whole, asked };
}

describe('the page of an article whose feed has a text', () => {
  it('is read on demand, kept, and outlasts what the feed says again', async () => {
    const { services, whole } = await withPage(4);
    const { article, error } = await pageText(services, whole);
    expect(error).toBeNull();
    expect(article).toMatchObject({ fromPage: true, title: whole.title });
    services.archive.store([{ ...whole, title: 'عنوان مصحح' }]);
    expect(services.archive.get(whole.id)).toEqual({
      ...article,
      title: 'عنوان مصحح',
      fetched: services.archive.get(whole.id)?.fetched,
    });
  });

  it('gives way to it where the page is thin', async () => {
    const { services, whole } = await withPage(1);
    expect(await pageText(services, whole)).toEqual({ article: whole, error: null });
  });

  it('is read unasked where its source is set to always, and only once', async () => {
    const { services, whole, asked } = await withPage(4);
    expect((await fullText(services, whole)).article).toEqual(whole);
    services.state.apply([{ type: 'set-full-text', source: whole.source.id, fullText: 'always' }]);
    const { article } = await fullText(services, whole);
    expect(article.fromPage).toBe(true);
    await fullText(services, article);
    expect(asked).toHaveLength(1);
  });
});

describe('ensureEdition', () => {
  it('brings what a start that was killed had left out', async () => {
    const services = await editionServices();
    const whole = [...listArticles(services)].length;
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
    expect([...listArticles(services)]).toHaveLength(whole);
  });
});
