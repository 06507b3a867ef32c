/**
 * Which articles report one event. Stories are found when they are asked for: `ungrouped` names the articles that are still to come. Each is compared with
 * those of its days that share telling words with it, found by an index, so that it costs the same in any archive. What hangs together by such links
 * is then grouped anew, so that the order of arrival makes no difference.
 */
import type Database from 'libsql';
import { once } from '../../base/once.ts';
import type { StoryLink, StoryReport } from '../../domain/story.ts';
import type { StoryDecision } from '../../domain/story-decision.ts';
import { inTransaction } from '../sqlite.ts';
import { millisecondsOfKey } from './article-key.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle, shownArticle } from './stored-article.ts';
import { createStoryRules } from './stories-anew.ts';
import { compileApart, compileAsUsual } from './story-compiling.ts';
import { createStoryDecisions } from './story-decisions.ts';
import { createStoryLinking, describedTogether, type Neighbors } from './story-linking.ts';
import { idsOfKeys, keysOf, linksAmong, mostTogether, perThousand } from './story-links.ts';
import { createStoryQueue } from './story-queue.ts';
import { storyReports } from './story-reports.ts';
import { lengthenTold, shortenReports } from './story-shortening.ts';
import type { ReportRow } from './story-window.ts';
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

/** Milliseconds after which a step ends with what it has: others that write wait for it. */
const stepMs = 15;

/** So few show how long each takes; then as many as there is time for, of which whole groups are described together. */
const linkedAtFirst = describedTogether;
const linkedAtOnce = 8 * describedTogether;
const inWholeGroups = (count: number): number => count - (count % describedTogether);

export function createStories({ database, statements, keys, rows }: StoriesContext): Stories {
  const { all, first, run } = statements;
  const language = keys.stories;
  const linking = createStoryLinking(statements, language, rows);
  const decisions = createStoryDecisions(statements);
  const storyRules = createStoryRules(database, statements, language.rules);
  const queue = createStoryQueue(statements);

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
    if (changed.length === 0) return;
    run(
      'INSERT OR REPLACE INTO stories SELECT value ->> 0, value ->> 1 FROM json_each(?)',
      JSON.stringify(changed),
    );
    run(lengthenTold, JSON.stringify(changed.map(([key]) => key)));
  }

  /** Links some of those that wait with the others of their days; they wait on to be grouped. */
  function linkSome(pending: readonly number[]): void {
    const near = linking.link(pending);
    if (near.size > 0) regroup(togetherWith([...near.keys()], near));
    run('INSERT INTO story_linked SELECT value FROM json_each(?)', JSON.stringify(pending));
  }

  /** As many as a step has time for; returns the key where the next step begins, null: none waits. */
  function linkStep(from: number): number | null {
    const begun = performance.now();
    linking.begin();
    let behind = from;
    for (let [linked, next] = [0, linkedAtFirst]; next > 0; ) {
      const pending = queue.from(behind, next);
      if (pending.length === 0) return null;
      linkSome(pending);
      behind = (pending.at(-1) as number) + 1;
      linked += pending.length;
      const spent = performance.now() - begun;
      next = inWholeGroups(Math.min(linkedAtOnce, Math.floor(((stepMs - spent) / spent) * linked)));
    }
    return behind;
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
    for (let from = queue.newest(); from !== null; ) {
      const first: number = from;
      from = inTransaction(database, () => linkStep(first));
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
        linking.clear();
        yield* storyRules.startAnew();
      }
      let isWhole = false;
      try {
        while (!queue.isEmpty()) {
          loadLanguage();
          compileApart();
          yield* linkMany();
          while (inTransaction(database, groupSome)) yield;
        }
        yield* shortenReports(database, statements);
        isWhole = true;
      } finally {
        compileAsUsual();
        if (isWhole) linking.rest();
        else linking.clear();
      }
    },
    settle() {
      while (decisions.unsettled().length > 0) inTransaction(database, settleSome);
    },
    decisionsAmong: decisions.among,
    reportsOf: id => storyReports(statements, id),
  };
}
