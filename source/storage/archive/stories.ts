/**
 * Which articles report one event. Stories are found when they are asked for: `ungrouped` names the articles that are still to come. Each is compared with
 * those of its days that share telling words with it, found by an index, so that it costs the same in any archive. What hangs together by such links
 * is then grouped anew, so that the order of arrival makes no difference.
 */
import type Database from 'libsql';
import { groupedBy } from '../../base/grouped-by.ts';
import { once } from '../../base/once.ts';
import type { StoryLink, StoryReport } from '../../domain/story.ts';
import type { StoryDecision } from '../../domain/story-decision.ts';
import { inTransaction } from '../sqlite.ts';
import { millisecondsOfKey } from './article-key.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle, shownArticle } from './stored-article.ts';
import { createStoryRules } from './stories-anew.ts';
import { createStoryDecisions } from './story-decisions.ts';
import { idsOfKeys, insertLinks, keysOf, linksAmong, mostTogether } from './story-links.ts';
import { createStoryQueue } from './story-queue.ts';
import { storyReports } from './story-reports.ts';
import { likely } from './story-tables.ts';
import { createStoryWindow, keyedReport, packTerms, type ReportRow } from './story-window.ts';
import { createStoryWriters } from './story-writers.ts';
import type { TextKeys } from './text-keys.ts';

interface StoriesContext {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly keys: Pick<TextKeys, 'stories'>;
  readonly rows: Pick<RowReader, 'article'>;
}

export interface Stories {
  /** Articles that are still to be grouped: all, after a change of rules. */
  pending(): number;
  /** Groups what is pending, the newest some thousands first; each step is a transaction of some 20 ms, 70 at most on a busy day. */
  grouping(): Generator<void, void>;
  /** Tells those stories anew of which the user has decided something since: some milliseconds for one decision, in short transactions for many. */
  settle(): void;
  decisionsAmong(ids: readonly string[]): readonly StoryDecision[];
  /** What the articles of a story say of it, by time; `id` is that of any of them. Empty: it is in none. */
  reportsOf(id: string): readonly StoryReport[];
}

type Neighbors = ReadonlyMap<number, readonly number[]>;

/** Milliseconds after which a step ends with what it has: others that write wait for it. */
const stepMs = 15;
const perThousand = 1000;

export function createStories({ database, statements, keys, rows }: StoriesContext): Stories {
  const { all, first, run } = statements;
  const language = keys.stories;
  const days = once(() => createStoryWindow(statements));
  const decisions = createStoryDecisions(statements);
  const storyRules = createStoryRules(database, statements, language.rules);
  const writers = createStoryWriters(statements);
  const queue = createStoryQueue(statements);

  /** Returns what each hung together with. */
  function forgetLinks(pending: readonly number[]): Neighbors {
    const known = all<{ key: number }>(
      'SELECT key FROM story_reports WHERE key IN (SELECT value FROM json_each(?))',
      JSON.stringify(pending),
    );
    if (known.length === 0) return new Map();
    const json = JSON.stringify(keysOf(known));
    const near = groupedBy(
      all<{ one: number; other: number }>(
        `SELECT one, other FROM story_links WHERE one IN (SELECT value FROM json_each(?)) AND likelihood >= ${likely}`,
        json,
      ),
      ({ one }) => one,
    );
    run(
      `DELETE FROM story_links WHERE (one, other) IN (
         SELECT other, one FROM story_links WHERE one IN (SELECT value FROM json_each(?))
       )`,
      json,
    );
    run('DELETE FROM story_links WHERE one IN (SELECT value FROM json_each(?))', json);
    return new Map([...near].map(([key, links]) => [key, links.map(({ other }) => other)]));
  }

  /** Writes what articles say of their events; returns their keys. */
  function describe(pending: readonly ArticleRow[]): readonly number[] {
    const reports: (readonly [key: number, features: string, terms: string])[] = [];
    for (const row of pending) {
      const stored = rows.article(row);
      if (!stored) continue;
      const article = shownArticle(stored);
      const described = language.describe(article);
      const terms = packTerms(described.terms);
      const { key, id } = row;
      reports.push([key, described.features, terms]);
      days().set(keyedReport({ key, id, sourceId: article.source.id, features: described.features }), terms);
    }
    run(
      'INSERT OR REPLACE INTO story_reports SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
      JSON.stringify(reports),
    );
    return reports.map(([key]) => key);
  }

  function linkAll(described: readonly number[]): void {
    const links: (readonly [number, number, number])[] = [];
    for (const report of days().reportsOf(described)) {
      const others = days().reportsOf(days().candidatesOf(report.key));
      const likelihoods = language.likelihoods(report, others);
      for (const [at, { key }] of others.entries()) {
        const likelihood = Math.round((likelihoods[at] ?? 0) * perThousand);
        if (likelihood > 0) links.push([report.key, key, likelihood], [key, report.key, likelihood]);
      }
    }
    if (links.length > 0) run(insertLinks, JSON.stringify(links));
  }

  /** What hangs together with each of these, or has. */
  function togetherWith(changed: readonly number[], near: Neighbors): readonly number[] {
    const together = new Set<number>();
    for (const key of changed) {
      const own = [key, ...(near.get(key) ?? [])].filter(each => !together.has(each));
      if (own.length > 0) for (const each of decisions.together(own)) together.add(each);
    }
    return [...together];
  }

  /** From the beginning. */
  function regroup(together: readonly number[]): void {
    const json = JSON.stringify(together);
    const reports = all<Pick<ReportRow, 'key' | 'id'>>(idsOfKeys, json).map(({ key, id }) => ({
      key,
      id,
      time: millisecondsOfKey(key),
    }));
    const idOf = new Map(reports.map(({ key, id }) => [key, id]));
    const keyOf = new Map(reports.map(({ key, id }) => [id, key]));
    const numbers = JSON.parse(
      first<{ links: string }>(linksAmong, json)?.links ?? '[]',
    ) as readonly number[];
    const links: StoryLink[] = [];
    for (let at = 0; at < numbers.length; at += 3) {
      const [one, other] = [idOf.get(numbers[at] as number), idOf.get(numbers[at + 1] as number)];
      if (one === undefined || other === undefined) continue;
      links.push({ one, other, likelihood: (numbers[at + 2] as number) / perThousand });
    }
    const groups = language
      .group(reports, links, decisions.among([...idOf.values()]))
      .filter(({ length }) => length > 1);
    const members = groups.flatMap(ids => ids.map(id => [keyOf.get(id), keyOf.get(ids[0] as string)]));
    writeStories(together, members as [number, number][]);
  }

  /** Only what differs is written. */
  function writeStories(together: readonly number[], members: readonly [number, number][]): void {
    const before = new Map(
      all<{ key: number; story: number }>(
        'SELECT key, story FROM stories WHERE key IN (SELECT value FROM json_each(?))',
        JSON.stringify(together),
      ).map(({ key, story }) => [key, story]),
    );
    const now = new Map(members);
    const gone = [...before.keys()].filter(key => !now.has(key));
    const changed = members.filter(([key, story]) => before.get(key) !== story);
    if (gone.length > 0)
      run('DELETE FROM stories WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(gone));
    if (changed.length > 0)
      run(
        'INSERT OR REPLACE INTO stories SELECT value ->> 0, value ->> 1 FROM json_each(?)',
        JSON.stringify(changed),
      );
  }

  /** Links some of those that wait with the others of their days; they wait on to be grouped. */
  function linkSome(from: number): readonly number[] {
    const pending = queue.from(from);
    if (pending.length === 0) return [];
    if (writers.isOther()) days().clear();
    writers.noteOwn();
    const near = forgetLinks(pending);
    const json = JSON.stringify(pending);
    linkAll(
      describe(all<ArticleRow>(`${selectArticle} WHERE key IN (SELECT value FROM json_each(?))`, json)),
    );
    if (near.size > 0) regroup(togetherWith([...near.keys()], near));
    run('INSERT INTO story_linked SELECT value FROM json_each(?)', json);
    return pending;
  }

  /** As many as a step has time for. */
  function linkStep(from: number): readonly number[] {
    const end = performance.now() + stepMs;
    const linked: number[] = [];
    do {
      const some = linkSome(Math.max(from, ...linked.map(key => key + 1)));
      if (some.length === 0) break;
      linked.push(...some);
    } while (performance.now() < end);
    return linked;
  }

  /** Groups some of the linked articles, with all that hangs together with them; returns whether there are more. */
  function groupSome(): boolean {
    const linked = keysOf(all<{ key: number }>(`SELECT key FROM story_linked LIMIT ${mostTogether}`));
    if (linked.length === 0) return false;
    const end = performance.now() + stepMs;
    const together = new Set<number>();
    for (const key of linked) {
      if (together.size >= mostTogether || performance.now() >= end) break;
      if (!together.has(key)) for (const each of decisions.together([key])) together.add(each);
    }
    const json = JSON.stringify([...together]);
    regroup([...together]);
    run(
      'DELETE FROM ungrouped WHERE key IN (SELECT value FROM json_each(?)) AND key IN (SELECT key FROM story_linked)',
      json,
    );
    run('DELETE FROM story_linked WHERE key IN (SELECT value FROM json_each(?))', json);
    return true;
  }

  /** What some decisions change; others that write get their turn behind it. */
  function settleSome(): void {
    const ids = decisions.unsettled();
    const together = togetherWith(decisions.decided(ids), new Map());
    decisions.settle(ids, together);
    regroup(together);
  }

  function* linkMany(): Generator<void, void> {
    let from = queue.newest();
    while (from !== null) {
      const last: number = from;
      const some = inTransaction(database, () => linkStep(last));
      if (some.length === 0) return;
      from = Math.max(...some) + 1;
      yield;
    }
  }

  /** What the language knows takes long to be read at first: nobody waits for it meanwhile. */
  const loadLanguage = once((): void => {
    const [row] = all<ArticleRow>(`${selectArticle} WHERE key = (SELECT max(key) FROM ungrouped)`);
    const stored = row ? rows.article(row) : null;
    if (stored) language.describe(shownArticle(stored));
  });

  return {
    pending: () =>
      first<{ count: number }>(
        `SELECT count(*) AS count FROM ${storyRules.areFollowed() ? 'ungrouped' : 'articles'}`,
      )?.count ?? 0,
    *grouping() {
      if (!storyRules.areFollowed()) {
        days().clear();
        yield* storyRules.startAnew();
      }
      let isWhole = false;
      try {
        while (!queue.isEmpty()) {
          loadLanguage();
          yield* linkMany();
          while (inTransaction(database, groupSome)) yield;
        }
        isWhole = true;
      } finally {
        if (isWhole) days().rest();
        else days().clear();
      }
    },
    settle() {
      while (decisions.unsettled().length > 0) inTransaction(database, settleSome);
    },
    decisionsAmong: decisions.among,
    reportsOf: id => storyReports(statements, id),
  };
}
