import { describe, expect, it, vi } from 'vitest';
import { joinStories, partFromStories } from '../../../source/app/services/story-decisions.ts';
import type { Article } from '../../../source/domain/article.ts';
import { everything } from '../../../source/domain/query/query.ts';
import { openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { labelledArticles } from '../../support/story-articles.ts';
import { type TestServices, testServices } from '../../support/test-services.ts';

const labelled = labelledArticles();
const idsOf = (event: string): readonly string[] =>
  labelled.flatMap(({ event: own, article }) => (own === event ? [article.id] : []));
const articlesOf = (...events: readonly string[]): readonly Article[] =>
  labelled.flatMap(({ event, article }) => (events.includes(event) ? [article] : []));

function group({ archive }: TestServices): void {
  for (const _ of archive.grouping());
}

function servicesWith(...events: readonly string[]): TestServices {
  const services = testServices({ articles: articlesOf(...events) });
  group(services);
  return services;
}

/** Article → its story; nothing of those in none. */
const stories = ({ archive }: TestServices): Readonly<Record<string, string>> =>
  Object.fromEntries(
    archive
      .list({ query: everything, order: 'oldest', limit: 1000 })
      .flatMap(({ id, story }) => (story === undefined ? [] : [[id, story]])),
  );

const [first = '', second = '', third = '', last = ''] = idsOf('ferry');
const snow = idsOf('snow');

describe('articles that are joined by hand', () => {
  it('are in one story at once, with all that theirs have, and apart again after an undo', () => {
    const services = servicesWith('ferry', 'snow');
    const before = stories(services);
    expect(before[snow[1] ?? '']).toBe(snow[0]);
    joinStories(services, [third, snow[1] ?? '']);
    for (const id of [...idsOf('ferry'), ...snow]) expect(stories(services)[id]).toBe(first);
    services.store.history.undo();
    expect(stories(services)).toEqual(before);
    services.store.history.redo();
    expect(stories(services)[snow[2] ?? '']).toBe(first);
  });

  it('stay so in an archive that is made anew, and when one of them is gone', () => {
    const services = servicesWith('ferry', 'snow');
    joinStories(services, [second, first, snow[0] ?? '']);
    services.archive.remove([first]);
    group(services);
    for (const id of snow) expect(stories(services)[id]).toBe(second);
    const anew = testServices({ articles: articlesOf('snow') });
    anew.archive.mirror(services.store);
    anew.archive.store({ articles: articlesOf('ferry') });
    group(anew);
    for (const id of snow) expect(stories(anew)[id]).toBe(first);
  });

  it('stay so when the first of them is gone, which nothing but the user has joined with the others', () => {
    const services = servicesWith('xweather1', 'xcollapse', 'snow');
    const [[weather = ''], [commentary = '']] = [idsOf('xweather1'), idsOf('xcollapse')];
    joinStories(services, [commentary, weather, snow[0] ?? '']);
    expect(stories(services)[commentary]).toBe(weather);
    services.archive.remove([weather]);
    group(services);
    for (const id of [commentary, ...snow]) expect(stories(services)[id]).toBe(commentary);
  });

  it('can be ones that report nothing', () => {
    const services = servicesWith('ferry', 'xcollapse');
    const [commentary = ''] = idsOf('xcollapse');
    joinStories(services, [commentary, first]);
    expect(stories(services)[commentary]).toBe(first);
  });

  it('are one step of the history, and none if they are joined already', () => {
    const services = servicesWith('ferry', 'snow');
    joinStories(services, [first, snow[0] ?? '']);
    expect(services.store.history.list()).toMatchObject([{ what: 'story-join', count: 2 }]);
    const again = joinStories(services, [first, snow[0] ?? '']);
    expect(again.ok && again.value.change.cells).toEqual([]);
    expect(services.store.history.list()).toHaveLength(1);
  });
});

describe('an article that is parted by hand', () => {
  it('is in no story at once, and back in it after an undo', () => {
    const services = servicesWith('ferry');
    partFromStories(services, [first]);
    expect(stories(services)).toEqual({ [second]: second, [third]: second, [last]: second });
    expect(services.store.history.list()).toMatchObject([{ what: 'story-part', count: 1 }]);
    services.store.history.undo();
    expect(stories(services)[first]).toBe(first);
  });

  it('stays out when the story grows, is told again, or the archive is made anew', () => {
    const services = testServices({ articles: articlesOf('ferry').slice(0, 3) });
    group(services);
    partFromStories(services, [third]);
    services.archive.store({ articles: articlesOf('ferry').slice(3) });
    group(services);
    expect(stories(services)[third]).not.toBe(first);
    const anew = servicesWith('ferry');
    anew.archive.mirror(services.store);
    expect(stories(anew)[second]).toBe(first);
    expect(stories(anew)[third]).not.toBe(first);
  });

  it('comes back when it is joined again', () => {
    const services = servicesWith('ferry');
    const before = stories(services);
    partFromStories(services, [third]);
    joinStories(services, [third, second]);
    expect(stories(services)).toEqual(before);
  });

  it('leaves together what was joined through it', () => {
    const services = servicesWith('ferry', 'snow', 'aramco');
    const [oil = ''] = idsOf('aramco');
    joinStories(services, [first, oil, snow[0] ?? '']);
    partFromStories(services, [oil]);
    expect(stories(services)[oil]).not.toBe(first);
    expect(stories(services)[snow[0] ?? '']).toBe(stories(services)[first]);
  });

  it.each([
    ['first', (oil: string, other: string) => [oil, other]],
    ['last', (oil: string, other: string) => [other, oil]],
  ])('is out though others part with it that were joined through it, these coming %s', (_, order) => {
    const services = servicesWith('ferry', 'snow', 'aramco');
    const [[oil = ''], other = ''] = [idsOf('aramco'), snow[0]];
    joinStories(services, [first, oil, other]);
    partFromStories(services, order(oil, other));
    const { [oil]: ofOil, [other]: ofOther, [first]: ofFirst } = stories(services);
    expect(ofFirst).toBe(first);
    expect([ofOil, ofOther]).not.toContain(first);
    expect(ofOther === undefined || ofOther !== ofOil).toBe(true);
  });

  it('leaves together what was joined through two that part', () => {
    const services = servicesWith('ferry', 'snow', 'aramco', 'xcollapse');
    const [[oil = ''], [commentary = '']] = [idsOf('aramco'), idsOf('xcollapse')];
    joinStories(services, [first, oil, commentary, snow[0] ?? '']);
    partFromStories(services, [oil, commentary]);
    const now = stories(services);
    expect([now[oil], now[commentary]]).not.toContain(first);
    expect(now[snow[0] ?? '']).toBe(first);
  });

  it('changes nothing if it is in no story', () => {
    const services = servicesWith('xcollapse');
    const applied = partFromStories(services, idsOf('xcollapse'));
    expect(applied.ok && applied.value.change.cells).toEqual([]);
    expect(services.store.history.list()).toEqual([]);
  });
});

it('tells the stories of many decisions anew in short transactions', () => {
  const events = Array.from({ length: 60 }, (_, event) => [`a${event}`, `b${event}`] as const);
  const articles = events.flatMap((ids, event) =>
    ids.map(id =>
      makeDistinctArticle(id, { published: new Date(Date.UTC(2026, 0, event * 3)).toISOString() }),
    ),
  );
  const services = testServices({ articles });
  for (const ids of events) joinStories(services, ids);
  const { archive, database } = openTestDatabase();
  archive.store({ articles });
  for (const _ of archive.grouping());
  const run = vi.spyOn(database, 'exec');
  archive.mirror(services.store);
  expect(run.mock.calls.filter(([sql]) => sql.startsWith('BEGIN')).length).toBeGreaterThan(3);
  for (const [one, other] of events)
    expect(
      new Set(
        archive
          .list({ query: everything, order: 'oldest', limit: 1000 })
          .flatMap(({ id, story }) => (id === one || id === other ? [story] : [])),
      ).size,
    ).toBe(1);
  expect(database.prepare('SELECT count(*) FROM story_decided').raw().all()).toEqual([[0]]);
});
