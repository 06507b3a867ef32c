/**
 * Which articles report one event. Stories are found when they are asked for: `ungrouped` names the articles that are still to come. Each is compared with
 * those of its days that share telling words with it, found by an index, so that it costs the same in any archive. What hangs together by such links
 * is then grouped anew, so that the order of arrival makes no difference.
 */
import type Database from 'libsql';
import { groupedBy } from '../../base/grouped-by.ts';
import { longestStory, type StoryLink, type StoryReport } from '../../domain/story.ts';
import { inTransaction } from '../sqlite.ts';
import { firstKeyOf, lastKeyOfSecond, timeOfKey } from './article-key.ts';
import { type Statements, textColumn } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle, shownArticle } from './stored-article.ts';
import { likely } from './story-tables.ts';
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
  /** Groups what is pending, the newest first; each step is a transaction of some 30 ms. */
  grouping(): Generator<void, void>;
  /** What the articles of a story say of it, by time; `id` is that of any of them. Empty: it is in none. */
  reportsOf(id: string): readonly StoryReport[];
}

interface Keyed extends StoryReport {
  readonly key: number;
}

interface ReportRow {
  readonly key: number;
  readonly id: string;
  readonly sourceId: string;
  readonly features: string;
}

type Neighbors = ReadonlyMap<number, readonly number[]>;

interface LinkRow {
  readonly one: number;
  readonly other: number;
  readonly likelihood: number;
}

const articlesPerStep = 24;
const ruleName = 'stories';

const reportColumns = `articles.key AS key, ${textColumn('articles.id', 'id')}, ${textColumn('source_id', 'sourceId')}, ${textColumn('features', 'features')}`;

const selectReports = (keys: string): string =>
  `SELECT ${reportColumns} FROM (${keys}) AS wanted CROSS JOIN story_reports ON story_reports.key = wanted.key
   CROSS JOIN articles ON articles.key = wanted.key`;

const reportsOfKeys = selectReports('SELECT value AS key FROM json_each(?)');

/** An article is compared with no more than so many: where many are alike, with those that share most with it. */
const mostCandidates = 48;

/** Of a term that many have, so many before the article and so many behind it are looked at. */
const mostOfTerm = 40;

const before = `SELECT key FROM story_terms WHERE term = ? AND key >= ? AND key < ? ORDER BY key DESC LIMIT ${mostOfTerm}`;
const behind = `SELECT key FROM story_terms WHERE term = ? AND key > ? AND key <= ? ORDER BY key LIMIT ${mostOfTerm}`;

/** They share a term that tells much, or two that tell little (`StoryDescription.terms`). */
const leastShared = 2;
const weightOf = (term: number): number => 2 - (term & 1);

/** No event has as many reports: of more that hang together with an article, those are grouped that are nearest. */
const mostTogether = 160;

const keysTogether = `
  WITH RECURSIVE together (key) AS (
    SELECT value FROM json_each(?)
    UNION SELECT other FROM together CROSS JOIN story_links ON one = together.key WHERE likelihood >= ${likely}
    LIMIT ${mostTogether}
  )
  SELECT key FROM together`;

const linksAmong = `
  SELECT one, other, likelihood FROM json_each(?1) AS wanted CROSS JOIN story_links ON one = wanted.value
  WHERE one < other AND +other IN (SELECT value FROM json_each(?1))`; // by `one` alone: there are fewer links than pairs

const idsOfKeys = `
  SELECT articles.key AS key, ${textColumn('articles.id', 'id')} FROM json_each(?) AS wanted
  CROSS JOIN story_reports ON story_reports.key = wanted.value CROSS JOIN articles ON articles.key = wanted.value`;

const perThousand = 1000;

const timeOf = (key: number): number => Date.parse(timeOfKey(key));
const keyed = ({ key, id, sourceId, features }: ReportRow): Keyed => ({
  key,
  id,
  sourceId,
  time: timeOf(key),
  features,
});
const keysOf = (rows: readonly { readonly key: number }[]): readonly number[] => rows.map(({ key }) => key);

const firstKeyOfTime = (time: number): number => firstKeyOf(new Date(time).toISOString());

export function createStories({ database, statements, keys, rows }: StoriesContext): Stories {
  const { all, first, run } = statements;
  const language = keys.stories;

  const followsRules = (): boolean =>
    first<{ number: number }>('SELECT number FROM search_rules WHERE name = ?', ruleName)?.number ===
    language.rules;

  function startAnew(): void {
    run('INSERT OR IGNORE INTO ungrouped SELECT key FROM articles');
    run('INSERT OR REPLACE INTO search_rules (name, number) VALUES (?, ?)', ruleName, language.rules);
  }

  /** Returns what each hung together with. */
  function forgetLinks(changed: readonly number[]): Neighbors {
    const json = JSON.stringify(changed);
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
    run(
      `DELETE FROM story_terms WHERE (term, key) IN (
         SELECT terms.value, story_reports.key FROM json_each(?) AS wanted
         CROSS JOIN story_reports ON story_reports.key = wanted.value CROSS JOIN json_each(story_reports.terms) AS terms
       )`,
      json,
    );
    return new Map([...near].map(([key, links]) => [key, links.map(({ other }) => other)]));
  }

  /** Writes what articles say of their events; returns the terms of each. */
  function describe(pending: readonly ArticleRow[]): ReadonlyMap<number, readonly number[]> {
    const terms = new Map<number, readonly number[]>();
    const reports: (readonly [number, string, string])[] = [];
    for (const row of pending) {
      const article = rows.article(row);
      if (!article) continue;
      const described = language.describe(shownArticle(article));
      terms.set(row.key, described.terms);
      reports.push([row.key, described.features, JSON.stringify(described.terms)]);
    }
    run(
      'INSERT OR REPLACE INTO story_reports SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
      JSON.stringify(reports),
    );
    run(
      `INSERT OR IGNORE INTO story_terms
       SELECT value ->> 0, value ->> 1 FROM json_each(?) ORDER BY 1, 2`,
      JSON.stringify([...terms].flatMap(([key, own]) => own.map(term => [term, key]))),
    );
    return terms;
  }

  /** Those that share most with an article, in the days around it. */
  function candidatesOf({ key, time }: Keyed, terms: readonly number[]): readonly number[] {
    const first = firstKeyOfTime(time - longestStory);
    const last = lastKeyOfSecond(firstKeyOfTime(time + longestStory));
    const shared = new Map<number, number>();
    for (const term of terms)
      for (const other of [
        ...all<{ key: number }>(before, term, first, key),
        ...all<{ key: number }>(behind, term, key, last),
      ])
        shared.set(other.key, (shared.get(other.key) ?? 0) + weightOf(term));
    return [...shared]
      .filter(([, weight]) => weight >= leastShared)
      .sort(([a, one], [b, other]) => other - one || Math.abs(a - key) - Math.abs(b - key) || a - b)
      .slice(0, mostCandidates)
      .map(([other]) => other);
  }

  function link(report: Keyed, terms: readonly number[]): readonly (readonly [number, number, number])[] {
    const others = all<ReportRow>(reportsOfKeys, JSON.stringify(candidatesOf(report, terms))).map(keyed);
    const likelihoods = language.likelihoods(report, others);
    return others.flatMap(({ key }, at) => {
      const likelihood = Math.round((likelihoods[at] ?? 0) * perThousand);
      return likelihood === 0
        ? []
        : [[report.key, key, likelihood] as const, [key, report.key, likelihood] as const];
    });
  }

  function linkAll(terms: ReadonlyMap<number, readonly number[]>): void {
    const reports = all<ReportRow>(reportsOfKeys, JSON.stringify([...terms.keys()])).map(keyed);
    const links = reports.flatMap(report => link(report, terms.get(report.key) ?? []));
    run(
      'INSERT OR REPLACE INTO story_links SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)',
      JSON.stringify(links),
    );
  }

  /** What hangs together with each of these, or has. */
  function togetherWith(changed: readonly number[], near: Neighbors): readonly number[] {
    const together = new Set<number>();
    for (const key of changed) {
      const own = [key, ...(near.get(key) ?? [])].filter(each => !together.has(each));
      if (own.length === 0) continue;
      for (const each of all<{ key: number }>(keysTogether, JSON.stringify(own))) together.add(each.key);
    }
    return [...together];
  }

  /** From the beginning. */
  function regroup(together: readonly number[]): void {
    const json = JSON.stringify(together);
    const reports = all<Pick<ReportRow, 'key' | 'id'>>(idsOfKeys, json).map(({ key, id }) => ({
      key,
      id,
      time: timeOf(key),
    }));
    const idOf = new Map(reports.map(({ key, id }) => [key, id]));
    const keyOf = new Map(reports.map(({ key, id }) => [id, key]));
    const links = all<LinkRow>(linksAmong, json).flatMap(
      ({ one, other, likelihood }): readonly StoryLink[] => {
        const [a, b] = [idOf.get(one), idOf.get(other)];
        return a === undefined || b === undefined
          ? []
          : [{ one: a, other: b, likelihood: likelihood / perThousand }];
      },
    );
    const groups = language.group(reports, links).filter(({ length }) => length > 1);
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

  /** Returns whether there may be more. */
  function groupSome(): boolean {
    const pending = keysOf(
      all<{ key: number }>(`SELECT key FROM ungrouped ORDER BY key DESC LIMIT ${articlesPerStep}`),
    );
    if (pending.length === 0) return false;
    const json = JSON.stringify(pending);
    const near = forgetLinks(pending);
    linkAll(
      describe(all<ArticleRow>(`${selectArticle} WHERE key IN (SELECT value FROM json_each(?))`, json)),
    );
    regroup(togetherWith(pending, near));
    run('DELETE FROM ungrouped WHERE key IN (SELECT value FROM json_each(?))', json);
    return pending.length === articlesPerStep;
  }

  return {
    pending: () =>
      first<{ count: number }>(`SELECT count(*) AS count FROM ${followsRules() ? 'ungrouped' : 'articles'}`)
        ?.count ?? 0,
    *grouping() {
      if (!followsRules()) inTransaction(database, startAnew);
      while (inTransaction(database, groupSome)) yield;
    },
    reportsOf: id =>
      all<ReportRow>(
        `${selectReports(
          `SELECT key FROM stories WHERE story = (
             SELECT story FROM stories JOIN articles USING (key) WHERE id = ?
           ) AND key NOT IN (SELECT key FROM hidden)`,
        )} ORDER BY articles.key`,
        id,
      ).map(keyed),
  };
}
