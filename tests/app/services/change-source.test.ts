import { describe, expect, it } from 'vitest';
import { editionSources } from '../../../source/app/edition.ts';
import { findNewAddress, removeSource, setEnabled } from '../../../source/app/services/change-source.ts';
import { activeSources } from '../../../source/app/services/sources.ts';
import { makeArticle, makeSource } from '../../support/articles.ts';
import { testServices } from '../../support/test-services.ts';

const home = 'https://news.example/';
const gone = makeSource({ id: 'gone0000', url: `${home}old.xml`, homepage: home, enabled: false });
const other = makeSource({ id: 'other000', url: `${home}other.xml`, homepage: home });

const feed = `<rss version="2.0"><channel><title>أخبار المرفأ</title><item><title>وصول أول سفينة</title><guid>1</guid></item></channel></rss>`;
const front = (href: string): string =>
  `<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="${href}"></head><body><p>موقع</p></body></html>`;

/** Real news keeps the sample edition back. */
const open = (site: Readonly<Record<string, string>> = {}) =>
  testServices({ articles: [makeArticle()], kept: { sources: [gone, other] }, site });

const sourceIn = (services: ReturnType<typeof open>, id: string) =>
  activeSources(services).find(source => source.id === id);

describe('a source', () => {
  it('is paused and resumed, each as one change', () => {
    const services = open();
    setEnabled(services, 'other000', false);
    expect(sourceIn(services, 'other000')?.enabled).toBe(false);
    expect(services.store.history.list()).toMatchObject([{ what: 'source-change', count: 1 }]);
    services.store.history.undo();
    expect(sourceIn(services, 'other000')?.enabled).toBe(true);
  });

  it('of the sample edition can be paused too', () => {
    const services = testServices({ kept: { sources: [other] } });
    const [{ id = '' } = {}] = editionSources;
    expect(setEnabled(services, id, false)).toMatchObject({ ok: true });
    expect(sourceIn(services, id)).toMatchObject({ enabled: false });
  });

  it('is removed, and comes back whole', () => {
    const services = open();
    expect(removeSource(services, 'gone0000')).toMatchObject({ ok: true, value: { id: 'gone0000' } });
    expect(sourceIn(services, 'gone0000')).toBeUndefined();
    services.store.history.undo();
    expect(sourceIn(services, 'gone0000')).toEqual(gone);
  });

  it('moves to the feed that its site names, under its id, and is fetched again', async () => {
    const services = open({ '/': front('/new.xml'), '/new.xml': feed });
    const moved = await findNewAddress(services, 'gone0000');
    expect(moved).toMatchObject({
      ok: true,
      value: { id: 'gone0000', url: `${home}new.xml`, enabled: true },
    });
    expect(sourceIn(services, 'gone0000')).toMatchObject({
      url: `${home}new.xml`,
      originalUrl: `${home}old.xml`,
      enabled: true,
    });
  });

  it('does not move to where another source is', async () => {
    const services = open({ '/': front('/other.xml'), '/other.xml': feed });
    expect(await findNewAddress(services, 'gone0000')).toMatchObject({
      ok: false,
      error: { code: 'source-exists', detail: 'other000' },
    });
    expect(sourceIn(services, 'gone0000')?.url).toBe(`${home}old.xml`);
  });

  it('stays where it is if its site names no feed', async () => {
    const services = open();
    expect(await findNewAddress(services, 'gone0000')).toMatchObject({ ok: false });
    expect(sourceIn(services, 'gone0000')).toEqual(gone);
  });

  it('of the sample edition stays removed, and leaves the list as it was', () => {
    const services = testServices({ kept: { sources: [other] } });
    const ids = () => activeSources(services).map(({ id }) => id);
    const samples = editionSources.map(({ id }) => id);
    for (const id of samples) removeSource(services, id);
    expect(ids()).toEqual(['other000']);
    expect(services.store.sources()).toEqual([other]);
    services.store.history.undo();
    expect(ids()).toEqual([samples.at(-1), 'other000']);
  });

  it('of the sample edition that is changed keeps the others', () => {
    const services = testServices({ kept: { sources: [other] } });
    const [{ id = '' } = {}] = editionSources;
    setEnabled(services, id, false);
    expect(activeSources(services)).toHaveLength(editionSources.length + 1);
    removeSource(services, id);
    expect(activeSources(services).map(source => source.id)).not.toContain(id);
  });

  it('must be known', () => {
    expect(removeSource(open(), 'nowhere0')).toMatchObject({ ok: false, error: { code: 'unknown-source' } });
  });
});
