import { describe, expect, it } from 'vitest';
import type { RefreshSummary } from '../../../source/app/services/refresh.ts';
import { addRule } from '../../../source/app/services/rules.ts';
import { type WatchOptions, watch } from '../../../source/app/services/watch.ts';
import { ok } from '../../../source/domain/errors.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { makeDistinctArticle, makeSource } from '../../support/articles.ts';
import { memoryDelivery } from '../../support/memory-delivery.ts';
import { type TestServices, testServices } from '../../support/test-services.ts';

const source = makeSource({ id: 'source01', url: 'https://news.example/feed' });

const feed = (...titles: readonly string[]): string =>
  `<rss version="2.0"><channel><title>مصدر</title>${titles
    .map(title => `<item><title>${title}</title><guid>${title}</guid></item>`)
    .join('')}</channel></rss>`;

const open = (answer: string) =>
  testServices({
    articles: [makeDistinctArticle('there')],
    kept: { sources: [source] },
    site: { '/feed': answer },
  });

async function run(services: TestServices, delivery = memoryDelivery(), also: Partial<WatchOptions> = {}) {
  const watching = watch(services, {
    delivery,
    query: () => ok(everything),
    sources: () => [source],
    parcelOf: ({ number, article }) => ok({ number, line: article.title, environment: {} }),
    once: true,
    signal: new AbortController().signal,
    ...also,
  });
  const summaries: RefreshSummary[] = [];
  let step = await watching.next();
  for (; !step.done; step = await watching.next())
    if (step.value.type === 'refreshed') summaries.push(step.value.summary);
  return { end: step.value, summaries, titles: delivery.parcels.map(({ line }) => line) };
}

describe('a watch', () => {
  it('begins with what comes from then on', async () => {
    const services = open(feed('أول', 'ثان'));
    const { end, titles } = await run(services, memoryDelivery(undefined, undefined, null));
    expect(end).toEqual(ok({ reason: 'ended' }));
    expect(titles.toSorted()).toEqual(['أول', 'ثان'].toSorted());
  });

  it('goes on behind the last article', async () => {
    const services = open(feed('أول'));
    const before = services.archive.lastNumber();
    const { titles } = await run(services, memoryDelivery(undefined, undefined, before));
    expect(titles).toEqual(['أول']);
    const again = memoryDelivery(undefined, undefined, services.archive.lastNumber());
    expect((await run(services, again)).titles).toEqual([]);
  });

  it('ends after so many articles, and leaves the others for the next time', async () => {
    const services = open(feed('أول', 'ثان', 'ثالث'));
    const delivery = memoryDelivery(undefined, undefined, services.archive.lastNumber());
    expect((await run(services, delivery, { limit: 2 })).titles).toHaveLength(2);
    const next = memoryDelivery(undefined, undefined, delivery.parcels.at(-1)?.number);
    expect((await run(services, next, { limit: 2 })).titles).toHaveLength(1);
  });

  it('ends where a command takes no more, with its reason', async () => {
    const services = open(feed('أول', 'ثان'));
    const delivery = memoryDelivery(undefined, () => false, services.archive.lastNumber());
    expect(await run(services, delivery)).toMatchObject({ end: ok({ reason: 'refused' }), titles: [] });
  });

  it('ends at once when it is told to, and asks nobody', async () => {
    const services = open(feed('أول'));
    const { end } = await run(services, memoryDelivery(), { once: false, signal: AbortSignal.abort() });
    expect(end).toEqual(ok({ reason: 'ended' }));
    expect(services.asked).toEqual([]);
  });

  it('delivers what another process has brought', async () => {
    const services = open(feed());
    const delivery = memoryDelivery(undefined, undefined, services.archive.lastNumber());
    services.archive.store({ articles: [makeDistinctArticle('other', { title: 'من غيره' })] });
    expect((await run(services, delivery)).titles).toEqual(['من غيره']);
  });

  it('tells what rules do to what another process has left', async () => {
    const services = open(feed());
    addRule(services, { query: 'قمح', actions: ['notify'], force: false });
    const left = makeDistinctArticle('left', { title: 'أسعار القمح', source: { id: source.id, title: '' } });
    services.archive.store({ articles: [left], awaitsRules: true });
    const { summaries } = await run(services, memoryDelivery(), { sources: () => [] });
    expect(summaries.map(({ ruled }) => ruled.done.notify)).toEqual([['left']]);
  });

  it('finds the stories of new articles where these are asked for', async () => {
    const services = open(feed());
    const delivery = memoryDelivery(undefined, undefined, services.archive.lastNumber());
    const query = () => ok({ is: 'story' } as const);
    services.archive.store({ articles: [makeDistinctArticle('other', { title: 'من غيره' })] });
    expect((await run(services, delivery, { query })).titles).toEqual(['من غيره']);
    expect(services.archive.ungrouped()).toBe(0);
  });

  it('runs the rules on what another process has left before it delivers that', async () => {
    const services = open(feed());
    const delivery = memoryDelivery(undefined, undefined, services.archive.lastNumber());
    services.archive.store({ articles: [makeDistinctArticle('left')], awaitsRules: true });
    expect((await run(services, delivery)).titles).toHaveLength(1);
    expect(services.archive.lastArrival()).toBeNull();
  });
});
