/** By which rules the stories of an archive are told, and how they are told anew by others. */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import type { Statements } from './statements.ts';
import { forgetShortened } from './story-shortening.ts';

const ruleName = 'stories';

const reportsAtOnce = 1000;

const firstReports = `SELECT key FROM story_reports ORDER BY key LIMIT ${reportsAtOnce}`;

export interface StoryRules {
  areFollowed(): boolean;
  /** Forgets what other rules have told of, all of which is to be grouped again; each step is a short transaction. Stories stay as they are till then. */
  startAnew(): Generator<void, void>;
}

/** `rules`: the number of those that this version of Khabar has. */
export function createStoryRules(
  database: Database.Database,
  { first, run }: Statements,
  rules: number,
): StoryRules {
  const areFollowed = (): boolean =>
    first<{ number: number }>('SELECT number FROM search_rules WHERE name = ?', ruleName)?.number === rules;

  /** Returns whether there was any. */
  function forgetSome(): boolean {
    if (areFollowed()) return false; // another process has done it
    const last = first<{ key: number | null }>(`SELECT max(key) AS key FROM (${firstReports})`)?.key ?? null;
    if (last === null) return false;
    run('DELETE FROM story_links WHERE one <= ?', last);
    run('DELETE FROM story_reports WHERE key <= ?', last);
    return true;
  }

  function begin(): void {
    if (areFollowed()) return;
    run('INSERT OR IGNORE INTO ungrouped SELECT key FROM articles');
    for (const table of ['story_links', 'story_reports', 'story_linked']) run(`DELETE FROM ${table}`);
    run(forgetShortened);
    run('INSERT OR REPLACE INTO search_rules (name, number) VALUES (?, ?)', ruleName, rules);
  }

  return {
    areFollowed,
    *startAnew() {
      while (inTransaction(database, forgetSome)) yield;
      inTransaction(database, begin);
    },
  };
}
