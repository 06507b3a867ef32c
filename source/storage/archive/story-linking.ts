/** What articles say of their events, and how likely others of their days report the same ones. */
import { groupedBy } from '../../base/grouped-by.ts';
import { inGroups } from '../../base/in-groups.ts';
import { once } from '../../base/once.ts';
import { packNumbers } from '../../base/packed-numbers.ts';
import type { StoryLanguage } from '../../domain/story.ts';
import type { Statements } from './statements.ts';
import { type ArticleRow, type RowReader, selectArticle, shownArticle } from './stored-article.ts';
import { insertLinks, keysOf, perThousand } from './story-links.ts';
import { likely } from './story-tables.ts';
import { createStoryWindow, type KeyedReport, type ReportRow } from './story-window.ts';
import { createStoryWriters } from './story-writers.ts';

/** What hangs together with each of some articles. Keys. */
export type Neighbors = ReadonlyMap<number, readonly number[]>;

export interface StoryLinking {
  /** Before others of a transaction. */
  begin(): void;
  /** Links articles, of so few days that these fit in memory, with the others of their days. Returns what each hung together with before. */
  link(pending: readonly number[]): Neighbors;
  /** Keeps of the days in memory by what reports are found, not what they say. */
  rest(): void;
  clear(): void;
}

/** They are described before any of them is linked. */
export const describedTogether = 4;

interface Described extends ReportRow {
  /** Packed. */
  readonly terms: string;
}

type Link = readonly [one: number, other: number, thousandths: number];

export function createStoryLinking(
  statements: Statements,
  language: StoryLanguage,
  rows: Pick<RowReader, 'article'>,
): StoryLinking {
  const { all, run } = statements;
  const days = once(() => createStoryWindow(statements, keys => articlesOf(keys).flatMap(describe)));
  const writers = createStoryWriters(statements);

  /** Those that have been linked before are as if they were new. */
  function forget(pending: readonly number[]): Neighbors {
    const known = keysOf(
      all<{ key: number }>(
        'SELECT key FROM story_reports WHERE key IN (SELECT value FROM json_each(?))',
        JSON.stringify(pending),
      ),
    );
    if (known.length === 0) return new Map();
    const json = JSON.stringify(known);
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
    run('DELETE FROM story_reports WHERE key IN (SELECT value FROM json_each(?))', json);
    days().forget(known);
    return new Map([...near].map(([key, links]) => [key, links.map(({ other }) => other)]));
  }

  const articlesOf = (keys: readonly number[]): readonly ArticleRow[] =>
    keys.length === 0
      ? []
      : all<ArticleRow>(
          `${selectArticle} WHERE key IN (SELECT value FROM json_each(?))`,
          JSON.stringify(keys),
        );

  function describe(row: ArticleRow): readonly Described[] {
    const stored = rows.article(row);
    if (!stored) return [];
    const article = shownArticle(stored);
    const { features, terms } = language.describe(article);
    return [{ key: row.key, id: row.id, sourceId: article.source.id, features, terms: packNumbers(terms) }];
  }

  function keep(described: Described): KeyedReport {
    const { key, features, terms } = described;
    run('INSERT INTO story_reports VALUES (?, ?, ?)', key, features, terms);
    return days().set(described, terms);
  }

  /** Most of those that it is compared with are of other events. */
  function addLinks(links: Link[], report: KeyedReport): void {
    const others = days().candidatesOf(report.key);
    const likelihoods = language.likelihoods(report, others);
    for (let at = 0; at < others.length; at++) {
      const thousandths = Math.round((likelihoods[at] as number) * perThousand);
      if (thousandths > 0) links.push([report.key, (others[at] as KeyedReport).key, thousandths]);
    }
  }

  return {
    begin() {
      if (writers.begin()) days().clear();
    },
    link(pending) {
      const near = forget(pending);
      days().include(pending);
      const links: Link[] = [];
      for (const some of inGroups(articlesOf(pending), describedTogether)) {
        const reports = some.flatMap(describe).map(keep);
        for (const report of reports) addLinks(links, report);
      }
      if (links.length > 0) run(insertLinks, JSON.stringify(links));
      return near;
    },
    rest: () => days().rest(),
    clear: () => days().clear(),
  };
}
