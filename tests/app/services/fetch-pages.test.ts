import { describe, expect, it } from 'vitest';
import { sameThreadReaders } from '../../../source/app/services/document-readers.ts';
import { fetchPages } from '../../../source/app/services/fetch-pages.ts';
import type { RefreshSummary } from '../../../source/app/services/refresh.ts';
import { outcomeOf } from '../../../source/app/services/refresh-source.ts';
import { emptyRulesReport } from '../../../source/app/services/run-rules.ts';
import type { DocumentReaders } from '../../../source/domain/documents.ts';
import { fail, ok } from '../../../source/domain/errors.ts';
import type { Fetcher } from '../../../source/domain/ports.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { nothingKept, openTestLibrary } from '../../support/library.ts';

const clock = { now: () => new Date('2026-11-24T12:00:00.000Z') };
const paragraph = 'فقرة من صفحة المقال، وفيها تفصيل لما أوجزته الخلاصة. '.repeat(5);
const page = `<html><body><article>${`<p>${paragraph}</p>`.repeat(4)}</article></body></html>`;

/** Two sources with so many new articles each, of which the first is always wanted whole. */
function createScene(count: number, broken: readonly string[] = []) {
  const sources = ['wanted00', 'other000'].map(id => makeSource({ id, title: id }));
  const articlesOf = (source: string) =>
    Array.from({ length: count }, (_, index) =>
      makeArticle({
        id: `${source.slice(0, 6)}${String(index).padStart(4, '0')}`,
        link: `https://news.example/${source}/${index}`,
        source: { id: source, title: source },
        published: new Date(clock.now().getTime() - index * 60_000).toISOString(),
      }),
    );
  const articles = sources.map(({ id }) => articlesOf(id));
  const settings = { ...nothingKept.settings, fullTexts: { wanted00: 'always' as const } };
  const library = openTestLibrary({ articles: articles.flat(), kept: { sources, settings } });
  const asked: string[] = [];
  const fetcher: Fetcher = {
    async fetch({ url }) {
      asked.push(new URL(url).pathname);
      if (broken.includes(new URL(url).pathname)) return fail('timeout', { url });
      const body = new TextEncoder().encode(page);
      return ok({ url, notModified: false, contentType: 'text/html', body, etag: null, lastModified: null });
    },
  };
  const outcomes = sources.map((source, index) =>
    outcomeOf(source, 'updated', { added: count, fresh: (articles[index] ?? []).map(({ id }) => id) }),
  );
  const summary: RefreshSummary = {
    sources: outcomes,
    added: 2 * count,
    changed: 0,
    failed: 0,
    skipped: 0,
    durationMs: 1,
    ruled: emptyRulesReport,
  };
  const services = { ...library, fetcher, clock };
  return { services, summary, asked, archive: library.archive };
}

describe('after a refresh', () => {
  it('has the pages of new articles fetched, of the sources that are set to always', async () => {
    const { services, summary, asked, archive } = createScene(3, ['/wanted00/1']);
    const events = [];
    for await (const event of fetchPages(services, summary, new AbortController().signal)) events.push(event);
    expect(events.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/3', '2/3', '3/3']);
    expect(asked).toEqual(['/wanted00/0', '/wanted00/1', '/wanted00/2']);
    const fromPage = [0, 1, 2].map(index => archive.get(`wanted000${index}`)?.fromPage ?? false);
    expect(fromPage).toEqual([true, false, true]);
  });

  it('has them read by the readers that it is given', async () => {
    const { services, summary, archive } = createScene(1);
    const read: string[] = [];
    const readers: DocumentReaders = {
      ...sameThreadReaders,
      article(document) {
        read.push(document.origin.url);
        return sameThreadReaders.article(document);
      },
    };
    for await (const _ of fetchPages({ ...services, readers }, summary, new AbortController().signal));
    expect(read).toEqual(['https://news.example/wanted00/0']);
    expect(archive.get('wanted0000')?.fromPage).toBe(true);
  });

  it('keeps no page that has been read after an interruption', async () => {
    const { services, summary, archive } = createScene(1);
    const interruption = new AbortController();
    const readers: DocumentReaders = {
      ...sameThreadReaders,
      article(document) {
        interruption.abort();
        return sameThreadReaders.article(document);
      },
    };
    for await (const _ of fetchPages({ ...services, readers }, summary, interruption.signal));
    expect(archive.get('wanted0000')?.fromPage ?? false).toBe(false);
  });

  it('has no more than 60 of them fetched, the newest', async () => {
    const { services, summary, asked } = createScene(70);
    for await (const _ of fetchPages(services, summary, new AbortController().signal));
    expect(asked).toHaveLength(60);
    expect(asked).not.toContain('/wanted00/60');
  });

  it('stops where it is interrupted', async () => {
    const { services, summary, asked } = createScene(30);
    const interruption = new AbortController();
    const fetcher: Fetcher = {
      fetch(request) {
        if (asked.length === 5) interruption.abort();
        return services.fetcher.fetch(request);
      },
    };
    for await (const _ of fetchPages({ ...services, fetcher }, summary, interruption.signal));
    expect(asked).toHaveLength(6);
  });
});
