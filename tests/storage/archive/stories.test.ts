import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { once } from '../../../source/base/once.ts';
import type { Article } from '../../../source/domain/article.ts';
import type { Archive } from '../../../source/domain/library.ts';
import { everything } from '../../../source/domain/query/query.ts';
import type { StoryLanguage } from '../../../source/domain/story.ts';
import { openArchive } from '../../../source/storage/archive/open.ts';
import type { SqliteArchive } from '../../../source/storage/archive/sqlite-archive.ts';
import { openTestArchive, openTestDatabase } from '../../support/archive.ts';
import { makeDistinctArticle } from '../../support/articles.ts';
import { searchKeys } from '../../support/search-keys.ts';
import { labelledArticles } from '../../support/story-articles.ts';

const labelled = labelledArticles();
const articles = labelled.map(({ article }) => article);
const ofEvent = (name: string): readonly Article[] =>
  labelled.flatMap(({ event, article }) => (event === name ? [article] : []));

function group(archive: SqliteArchive): void {
  for (const _ of archive.grouping());
}

/** The id of each article that is in a story, with that of the story. */
const storiesIn = (archive: SqliteArchive): Readonly<Record<string, string>> =>
  Object.fromEntries(
    archive
      .list({ query: everything, order: 'oldest', limit: 1000 })
      .flatMap(({ id, story }) => (story === undefined ? [] : [[id, story]])),
  );

function grouped(batches: readonly (readonly Article[])[]): Readonly<Record<string, string>> {
  const archive = openTestArchive();
  for (const batch of batches) {
    archive.store({ articles: batch });
    group(archive);
  }
  return storiesIn(archive);
}

const atOnce = once(() => grouped([articles]));

describe('the stories of an archive', () => {
  it('are named by their first articles', () => {
    const [first, ...others] = ofEvent('ferry');
    for (const { id } of [first, ...others] as Article[]) expect(atOnce()[id]).toBe(first?.id);
  });

  it('are the same whatever the order in which articles arrive', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(articles, { minLength: articles.length }),
        fc.integer({ min: 1, max: 40 }),
        (shuffled, size) => {
          const batches = Array.from({ length: Math.ceil(shuffled.length / size) }, (_, at) =>
            shuffled.slice(at * size, (at + 1) * size),
          );
          expect(grouped(batches)).toEqual(atOnce());
        },
      ),
      { numRuns: 6 },
    );
  });

  it('follow what articles say, and those that are removed', () => {
    const archive = openTestArchive();
    archive.store({ articles });
    group(archive);
    const [first, second, third] = ofEvent('heist') as [Article, Article, Article];
    archive.remove([first.id]);
    expect(archive.ungrouped()).toBe(2);
    group(archive);
    expect(storiesIn(archive)).toMatchObject({ [second.id]: second.id, [third.id]: second.id });
    const other = ofEvent('morocco')[0] as Article;
    const text = other.blocks[0]?.text.repeat(3) ?? '';
    archive.store({ articles: [{ ...third, title: other.title, blocks: [{ type: 'paragraph', text }] }] });
    expect(archive.ungrouped()).toBe(1);
    group(archive);
    expect(storiesIn(archive)[third.id]).not.toBe(second.id);
    expect(storiesIn(archive)[second.id]).toBeUndefined();
  });

  it('get every article of many events that are told again at once', () => {
    const reports = (event: number, hours: readonly number[]): readonly Article[] =>
      hours.map(hour =>
        makeDistinctArticle(`event${event}hour${hour}`, {
          title: String(event),
          published: new Date(Date.UTC(2027, 2, 8, hour, event)).toISOString(),
        }),
      );
    const stories: StoryLanguage = {
      ...searchKeys.stories,
      describe: ({ title }) => ({ features: title, terms: [2 * Number(title)] }),
      likelihoods: ({ features }, others) => others.map(other => (other.features === features ? 0.9 : 0)),
    };
    const archive = openTestArchive({ ...searchKeys, stories });
    const events = Array.from({ length: 24 }, (_, event) => event);
    for (const hours of [[0, 1, 2, 3, 4, 5, 6, 7, 8], [9]]) {
      archive.store({ articles: events.flatMap(event => reports(event, hours)) });
      group(archive);
    }
    const told = storiesIn(archive);
    for (const event of events) expect(told[`event${event}hour9`]).toBe(`event${event}hour0`);
  });

  it('come from the same pairs however long a report takes', () => {
    const reports = Array.from({ length: 130 }, (_, at) =>
      makeDistinctArticle(`report${at}`, {
        title: `report${at}`,
        published: new Date(Date.UTC(2027, 2, 8, 0, at)).toISOString(),
      }),
    );
    function comparedWithin(milliseconds: number): ReadonlySet<string> {
      const compared = new Set<string>();
      const stories: StoryLanguage = {
        ...searchKeys.stories,
        describe: ({ title }) => {
          vi.advanceTimersByTime(milliseconds);
          return { features: title, terms: [2] };
        },
        likelihoods: (report, others) =>
          others.map(other => {
            compared.add([report.id, other.id].sort().join(' '));
            return 0;
          }),
      };
      const archive = openTestArchive({ ...searchKeys, stories });
      archive.store({ articles: reports });
      group(archive);
      return compared;
    }
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    expect(comparedWithin(1)).toEqual(comparedWithin(0));
  });

  it('follow what changes between two steps, and an end between them', () => {
    const archive = openTestArchive();
    archive.store({ articles });
    const steps = archive.grouping();
    while (archive.ungrouped() === articles.length) steps.next();
    const [first, second] = ofEvent('heist') as [Article, Article];
    const other = ofEvent('morocco')[0] as Article;
    archive.store({ articles: [{ ...second, title: other.title, blocks: other.blocks }] });
    steps.return();
    group(archive);
    expect(archive.ungrouped()).toBe(0);
    expect(storiesIn(archive)[second.id]).not.toBe(first.id);
    archive.store({ articles: [second] });
    group(archive);
    expect(storiesIn(archive)).toEqual(atOnce());
  });

  it('have what another process has grouped meanwhile', () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'khabar-stories-')), 'archive.sqlite');
    onTestFinished(() => rmSync(path.dirname(file), { recursive: true }));
    const [one, other] = [0, 1].map(() => {
      const opened = openArchive({ file, keys: searchKeys });
      if (!opened.ok) throw new Error(JSON.stringify(opened.error));
      onTestFinished(() => opened.value.archive.close());
      return opened.value.archive;
    }) as [Archive, Archive];
    const store = (archive: Archive, some: readonly Article[]): void => {
      archive.store({ articles: some });
      for (const _ of archive.grouping());
    };
    const [first, second, third] = ofEvent('ferry') as [Article, Article, Article];
    store(one, ofEvent('snow'));
    store(other, [first]);
    store(one, [second]);
    store(other, [third]);
    const told = one.list({ query: everything, order: 'oldest', limit: 1000 });
    for (const { id } of [first, second, third])
      expect(told.find(each => each.id === id)?.story).toBe(first.id);
  });

  it('leave nothing behind of articles that are gone', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles });
    group(archive);
    archive.remove(articles.map(({ id }) => id));
    for (const table of ['ungrouped', 'story_reports', 'story_links', 'story_linked', 'stories'])
      expect([table, database.prepare(`SELECT * FROM ${table}`).all()]).toEqual([table, []]);
  });

  it('are told of articles that came before there were stories', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles });
    group(archive);
    database.exec("DELETE FROM stories; DELETE FROM search_rules WHERE name = 'stories'");
    expect(archive.ungrouped()).toBe(articles.length);
    group(archive);
    expect(storiesIn(archive)).toEqual(atOnce());
  });

  it('of a large archive are forgotten in steps when the rules change', () => {
    const { archive, database } = openTestDatabase();
    archive.store({ articles });
    group(archive);
    database.exec(`WITH RECURSIVE keys (key) AS (SELECT 1 UNION ALL SELECT key + 1 FROM keys LIMIT 6000)
      INSERT INTO story_reports SELECT key, '', '[]' FROM keys;
      DELETE FROM search_rules WHERE name = 'stories'`);
    const reports = () => database.prepare('SELECT count(*) FROM story_reports').raw().all().flat()[0];
    const steps = archive.grouping();
    steps.next();
    expect(reports()).toBeGreaterThan(3000);
    steps.return();
    group(archive);
    expect(reports()).toBe(articles.length);
    expect(storiesIn(archive)).toEqual(atOnce());
  });

  it('give what each article says, without what is hidden', () => {
    const archive = openTestArchive();
    archive.store({ articles });
    group(archive);
    const ids = ofEvent('ferry').map(({ id }) => id);
    for (const id of ids) expect(archive.storyReports(id).map(report => report.id)).toEqual(ids);
    expect(archive.storyReports('nosuch')).toEqual([]);
  });
});
