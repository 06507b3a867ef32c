import { describe, expect, it } from 'vitest';
import { joinStories, partFromStories } from '../../../source/app/services/story-decisions.ts';
import { type StoryWhy, whyStory } from '../../../source/app/services/story-reasons.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { labelledArticles } from '../../support/story-articles.ts';
import { type TestServices, testServices } from '../../support/test-services.ts';

const labelled = labelledArticles();
const articlesOf = (event: string) =>
  labelled.flatMap(({ event: own, article }) => (own === event ? [article] : []));
const idsOf = (event: string): readonly string[] => articlesOf(event).map(({ id }) => id);

function servicesOf(articles: Parameters<typeof testServices>[0]): TestServices {
  const services = testServices(articles);
  for (const _ of services.archive.grouping());
  return services;
}

const whole = () => servicesOf({ articles: labelled.map(({ article }) => article) });

function whyIn(services: TestServices, one = '', other = ''): StoryWhy {
  const why = whyStory(services, { one, other });
  if (!why.ok) throw new Error(why.error.code);
  return why.value;
}

const itemsOf = ({ reasons }: StoryWhy, kind: string) =>
  reasons.find(each => each.kind === kind)?.items ?? [];

describe('why two articles are in one story', () => {
  it('is told with the words, figures and countries of both', () => {
    const [english, arabic] = idsOf('ferry');
    const why = whyIn(whole(), arabic, english);
    expect(why).toMatchObject({ isTogether: true, ground: 'likely', through: [], decision: null });
    expect(itemsOf(why, 'names')).toContainEqual({
      one: 'زنجبار',
      other: 'Zanzibar',
      what: null,
      unit: null,
    });
    expect(itemsOf(why, 'countries')).toContainEqual({ one: 'TZ', other: 'TZ', what: null, unit: null });
    expect(itemsOf(why, 'figures')).toContainEqual({
      one: '27',
      other: '>=27',
      what: 'killed',
      unit: 'persons',
    });
    expect(why.reasons.map(({ kind }) => kind)).toContain('languages');
  });

  it('adds up to how likely it is', () => {
    const services = whole();
    for (const event of ['ferry', 'snow', 'aramco', 'dam', 'clasico']) {
      const [one, other] = idsOf(event);
      const { likelihood, reasons } = whyIn(services, one, other);
      const sum = reasons.reduce((total, { weight }) => total + weight, 0);
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(likelihood, 1);
    }
  });

  it('says that the user has joined them, and when', () => {
    const services = whole();
    const [[one = ''], [other = '']] = [idsOf('ferry'), idsOf('snow')];
    joinStories(services, [one, other]);
    expect(whyIn(services, one, other)).toMatchObject({ ground: 'joined', decision: { verdict: 'joined' } });
  });

  it('names the articles through which others hang together', () => {
    const services = whole();
    const [ferry, snow] = [idsOf('ferry'), idsOf('snow')];
    joinStories(services, [ferry[0] ?? '', snow[0] ?? '']);
    const why = whyIn(services, ferry[0], snow[1]);
    expect(why).toMatchObject({ isTogether: true, ground: 'through' });
    expect(why.through.map(({ id }) => id)).toEqual([snow[0]]);
  });
});

describe('why two articles are not in one story', () => {
  it.each([
    ['kind', 'collapse1', 'xcollapse'],
    ['apart', 'collapse1', 'clasico'],
    ['unlikely', 'ferry', 'snow'],
  ])('may be that: %s', (ground, event, other) => {
    expect(whyIn(whole(), idsOf(event)[0], idsOf(other)[0])).toMatchObject({ isTogether: false, ground });
  });

  it('may be that the user has parted them, or others of their stories', () => {
    const services = whole();
    const [first = '', second = '', third = '', last = ''] = idsOf('ferry');
    partFromStories(services, [second]);
    expect(whyIn(services, first, second)).toMatchObject({ ground: 'parted', isTogether: false });
    joinStories(services, [second, idsOf('snow')[0] ?? '']);
    const why = whyIn(services, third, second);
    expect(why).toMatchObject({ ground: 'parted', decision: { verdict: 'parted' } });
    expect(whyIn(services, last, idsOf('snow')[0])).toMatchObject({ ground: 'unlikely' });
  });

  it('may be that one source brings the same headline every day', () => {
    const report = (id: string, day: number) =>
      makeDistinctArticle(id, {
        title: 'ارتفاع منسوب نهر دجلة في الموصل',
        published: `2027-03-0${day}T06:00:00.000Z`,
        fetched: '2027-03-09T00:00:00.000Z',
        summary: null,
        blocks: [{ type: 'paragraph', text: 'ارتفع منسوب نهر دجلة عند الموصل في العراق، بحسب المديرية.' }],
      });
    const services = servicesOf({ articles: [report('daily00001', 1), report('daily00002', 2)] });
    expect(whyIn(services, 'daily00001', 'daily00002').ground).toBe('recurring');
  });

  it('cannot be told of what is no article', () => {
    const [known = ''] = idsOf('ferry');
    expect(whyStory(whole(), { one: known, other: 'nosuch' })).toMatchObject({
      error: { code: 'unknown-article', subject: 'nosuch' },
    });
  });
});
