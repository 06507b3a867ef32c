/**
 * What old articles say of their events is kept for those that are in stories, which show it. Of the others, which are most, only the terms are kept, a tenth
 * of the room: when a late article may be of their events, it is found again in their texts.
 */
import type Database from 'libsql';
import { inTransaction } from '../sqlite.ts';
import { firstKeyAt, millisecondsOfKey } from './article-key.ts';
import { type Statements, textColumn } from './statements.ts';

/** In `search_rules`: all reports before this key have been shortened. */
const doneName = 'story_shortened';

/** Milliseconds before the newest article. */
const longestKept = 7 * 86_400_000;
/** Not for a few at a time: they share pages with others, which have the room only where all rows of them are written again. */
const leastNew = 86_400_000;
const rowsAtOnce = 200;

interface StoredReport {
  readonly key: number;
  readonly features: string;
  readonly terms: string;
}

const told = "CASE WHEN key IN (SELECT key FROM stories) THEN features ELSE '' END";
const oldReports = `
  SELECT key, ${textColumn(told, 'features')}, ${textColumn('terms', 'terms')} FROM story_reports
  WHERE key >= ? AND key < ? ORDER BY key LIMIT ${rowsAtOnce}`;

/** Of some articles, those that are in a story and are shortened wait to be described again. */
export const lengthenTold = `
  INSERT OR IGNORE INTO ungrouped SELECT key FROM story_reports
  WHERE key IN (SELECT value FROM json_each(?)) AND features = '' AND key IN (SELECT key FROM stories)`;

export const forgetShortened = `DELETE FROM search_rules WHERE name = '${doneName}'`;

/** Each step is a short transaction. */
export function* shortenReports(
  database: Database.Database,
  { all, first, run }: Statements,
): Generator<void, void> {
  const latest = first<{ key: number | null }>('SELECT max(key) AS key FROM story_reports')?.key ?? 0;
  const end = firstKeyAt(millisecondsOfKey(latest) - longestKept);
  const done = (): number =>
    first<{ number: number }>('SELECT number FROM search_rules WHERE name = ?', doneName)?.number ?? 0;

  /** Returns whether there were any. */
  function shortenSome(): boolean {
    const old = all<StoredReport>(oldReports, done(), end);
    const last = old.at(-1)?.key ?? end - 1;
    run('DELETE FROM story_reports WHERE key BETWEEN ? AND ?', old[0]?.key ?? end, last);
    for (const { key, features, terms } of old)
      run('INSERT INTO story_reports VALUES (?, ?, ?)', key, features, terms);
    run('INSERT OR REPLACE INTO search_rules (name, number) VALUES (?, ?)', doneName, last + 1);
    return old.length > 0;
  }

  if (millisecondsOfKey(end) - millisecondsOfKey(done()) < leastNew) return;
  while (inTransaction(database, shortenSome)) yield;
}
