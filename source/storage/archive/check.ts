/** Looks for damage that no answer shows: a flipped bit in an index leaves articles out of lists, without an error. */
import { statSync, writeFileSync } from 'node:fs';
import type Database from 'libsql';
import { privateFile } from './make.ts';

/** What SQLite finds, at most 100 problems; none: the file is sound. Reads all of it: about a second for 100 MB. */
function problemsIn(database: Database.Database): readonly string[] {
  const rows = database.prepare('PRAGMA integrity_check').raw().all() as readonly (readonly string[])[];
  return rows.map(([problem = '']) => problem).filter(problem => problem !== 'ok');
}

/** Only an index disagrees with its table: https://sqlite.org/pragma.html#pragma_integrity_check */
const isAboutIndex = (problem: string): boolean =>
  /^(?:row \d+ missing from index|wrong # of entries in index|non-unique entry in index|rowid not at end-of-record for row)/u.test(
    problem,
  );

const damage = (problem: string): Error =>
  Object.assign(new Error(problem), { name: 'SqliteError', code: 'SQLITE_CORRUPT' });

/** Makes indexes anew that are wrong; throws as SQLite does for a damaged file if more is. Returns the first problem, or null. */
export function checkArchive(database: Database.Database): string | null {
  const [first, ...others] = problemsIn(database);
  if (first === undefined) return null;
  if (![first, ...others].every(isAboutIndex)) throw damage(first);
  database.exec('REINDEX');
  const [left] = problemsIn(database);
  if (left !== undefined) throw damage(left);
  return first;
}

const noteOf = (file: string): string => `${file}.checked`;

/** When the archive was last checked: the time of an empty file beside it. Null: never, or it is in memory. */
export const lastCheck = (file: string): Date | null =>
  statSync(noteOf(file), { throwIfNoEntry: false })?.mtime ?? null;

/** Where nothing can be written, nothing is noted. */
export function noteCheck(file: string): void {
  if (file === '') return;
  try {
    writeFileSync(noteOf(file), '', { mode: privateFile });
  } catch {}
}
