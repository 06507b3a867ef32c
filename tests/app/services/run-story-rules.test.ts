import { describe, expect, it } from 'vitest';
import { addRule } from '../../../source/app/services/rules.ts';
import { type RulesReport, runRules } from '../../../source/app/services/run-rules.ts';
import { runStoryRules as runningStoryRules } from '../../../source/app/services/run-story-rules.ts';
import type { Article } from '../../../source/domain/article.ts';
import { makeSource } from '../../support/articles.ts';
import { headlineStories, reportOf } from '../../support/headline-stories.ts';
import { keptIn, openTestLibrary } from '../../support/library.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'];
const hour = 3_600_000;
const start = Date.UTC(2026, 10, 24);
const iso = (hours: number): string => new Date(start + hours * hour).toISOString();

function open() {
  let now = start;
  const services = {
    ...openTestLibrary({
      keys: headlineStories,
      kept: { sources: names.map(id => makeSource({ id, title: id, url: `https://${id}.example/feed` })) },
    }),
    clock: { now: () => new Date(now) },
  };
  const { archive, store } = services;
  return {
    services,
    archive,
    store,
    at(hours: number): void {
      now = start + hours * hour;
    },
    rule(query: string, ...actions: readonly string[]): void {
      if (!addRule(services, { query, actions, force: true }).ok) throw new Error(query);
    },
    /** Reports of an event, now. */
    arrive(event: string, ...sources: readonly string[]): void {
      const at = new Date(now).toISOString();
      const articles = sources.map(source => reportOf(event, source, { published: at, fetched: at }));
      for (const article of articles) archive.store({ articles: [article], awaitsRules: true });
    },
    async run() {
      const arrivals = await runRules(services);
      return { arrivals, stories: await runStoryRules(services) };
    },
    async announced(): Promise<readonly string[]> {
      return (await runStoryRules(services)).done.notify;
    },
  };
}

async function runStoryRules(...given: Parameters<typeof runningStoryRules>): Promise<RulesReport> {
  const work = runningStoryRules(...given);
  let step = await work.next();
  while (!step.done) step = await work.next();
  return step.value;
}

const bySource = (ids: readonly string[]): readonly string[] => ids.toSorted();

describe('rules about stories', () => {
  it('announce a story once enough sources tell it, and never again', async () => {
    const { rule, arrive, at, announced } = open();
    rule('sources:>=3', 'notify');
    arrive('fire', 'a', 'b');
    expect(await announced()).toEqual([]);
    at(1);
    arrive('fire', 'c');
    expect(await announced()).toEqual(['fire-a']);
    at(2);
    arrive('fire', 'd');
    arrive('rain', 'a', 'b', 'c');
    expect(await announced()).toEqual(['rain-a']);
    expect(await announced()).toEqual([]);
  });

  it('wait for the stories: the rules for new articles leave them alone', async () => {
    const { rule, arrive, run } = open();
    rule('sources:>=2', 'read');
    rule('rain', 'read');
    arrive('fire', 'a', 'b');
    arrive('rain', 'a');
    const { arrivals, stories } = await run();
    expect(arrivals.rules.map(({ query, matched }) => [query, matched])).toEqual([['rain', 1]]);
    expect(stories.rules.map(({ query, matched }) => [query, matched])).toEqual([['sources:>=2', 2]]);
    expect(bySource(stories.done.read)).toEqual(['fire-a', 'fire-b']);
  });

  it('act once on each article, also where that was taken back', async () => {
    const { rule, arrive, at, run, store } = open();
    rule('sources:>=2 -source:c', 'tag:حدث', 'bookmark');
    arrive('fire', 'a', 'b', 'c');
    const { stories } = await run();
    expect(bySource(stories.done.tag)).toEqual(['fire-a', 'fire-b']);
    expect(stories.done.notify).toEqual([]);
    expect(store.history.list()[0]).toMatchObject({ what: 'rules', count: 2 });
    store.history.undo();
    expect(keptIn(store).bookmarks).toEqual({});
    at(1);
    arrive('fire', 'd');
    expect((await run()).stories.done.bookmark).toEqual(['fire-d']);
    expect(Object.keys(keptIn(store).bookmarks)).toEqual(['fire-d']);
  });

  it('act on the earlier articles of a story that has grown, but on no story of before', async () => {
    const { rule, arrive, at, run } = open();
    arrive('fire', 'a', 'b');
    arrive('rain', 'a', 'b');
    at(1);
    rule('is:story', 'read', 'notify');
    expect((await run()).stories.done.read).toEqual([]);
    at(2);
    arrive('fire', 'c');
    const { done } = (await run()).stories;
    expect(bySource(done.read)).toEqual(['fire-a', 'fire-b', 'fire-c']);
    expect(done.notify).toEqual(['fire-a']);
  });

  it('take a story for announced if one of its articles was, after a new grouping too', async () => {
    const { rule, arrive, at, announced, archive } = open();
    rule('sources:>=2', 'notify');
    arrive('fire', 'a', 'b', 'c');
    arrive('rain', 'e', 'f');
    expect(bySource(await announced())).toEqual(['fire-a', 'rain-e']);
    at(1);
    const moved = (source: string): Article =>
      reportOf('fire', source, { title: `storm ${source}`, published: iso(0), fetched: iso(0) });
    archive.store({ articles: [moved('b')] });
    archive.store({ articles: [moved('c')] });
    arrive('storm', 'd');
    expect(await announced()).toEqual([]);
  });

  it('take a story for announced by articles of it that do not match, too', async () => {
    const { rule, arrive, at, announced, archive } = open();
    rule('sources:>=2 -source:a', 'notify');
    arrive('fire', 'a', 'b');
    expect(await announced()).toEqual(['fire-b']);
    at(1);
    archive.store({ articles: [reportOf('fire', 'b', { title: 'rain b', published: iso(0) })] });
    arrive('fire', 'c', 'd');
    expect(await announced()).toEqual([]);
  });

  it('announce a story in one of two processes that find it', async () => {
    const { rule, arrive, services } = open();
    rule('sources:>=2', 'notify');
    arrive('fire', 'a', 'b');
    for (const _ of services.archive.grouping());
    const { store } = services;
    const ruled = store.ruledStories();
    const behind = { ...services, store: { ...store, ruledStories: () => ruled } };
    expect((await runStoryRules(services)).done.notify).toEqual(['fire-a']);
    expect((await runStoryRules(behind)).done.notify).toEqual([]);
  });

  it('are no step of the history if they only announce', async () => {
    const { rule, arrive, run, store } = open();
    rule('sources:>=2', 'notify');
    arrive('fire', 'a', 'b');
    expect((await run()).stories.rules).toMatchObject([{ matched: 1, error: null }]);
    expect(store.history.list()[0]).toMatchObject({ what: 'rule-add' });
  });

  it('skip what an earlier one has hidden', async () => {
    const { rule, arrive, run, archive } = open();
    rule('sources:>=2 source:a', 'hide');
    rule('sources:>=2', 'read');
    arrive('fire', 'a', 'b');
    const { done } = (await run()).stories;
    expect([done.hide, done.read]).toEqual([['fire-a'], ['fire-b']]);
    expect(archive.listed(['fire-a'])[0]?.read).toBe(false);
  });

  it('forget in time what they have acted on', async () => {
    const { rule, arrive, at, announced, store } = open();
    rule('sources:>=2', 'notify');
    arrive('fire', 'a', 'b');
    await announced();
    expect(Object.keys(store.ruledStories())).toHaveLength(2);
    at(300);
    expect(await announced()).toEqual([]);
    arrive('rain', 'a', 'b');
    expect(await announced()).toEqual(['rain-a']);
    expect(Object.keys(store.ruledStories()).every(key => key.includes('rain'))).toBe(true);
  });

  it('do nothing once they are to end', async () => {
    const { rule, arrive, services } = open();
    rule('sources:>=2', 'read');
    arrive('fire', 'a', 'b');
    for (const _ of services.archive.grouping());
    const report = await runStoryRules(services, AbortSignal.abort());
    expect(report.done.read).toEqual([]);
    expect((await runStoryRules(services)).done.read).toHaveLength(2);
  });
});
