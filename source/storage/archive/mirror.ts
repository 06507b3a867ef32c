/** Mirrors what the state keeps of articles in files, so that every question is one query. */
import type Database from 'libsql';
import { type MarkTable, markTables } from '../../domain/change.ts';
import type { MarkFile, MarkFiles } from '../../domain/library.ts';
import { inTransaction, withWideCache } from '../sqlite.ts';
import { storedTexts } from './article-parts.ts';
import type { ArticleWriter } from './article-writer.ts';
import { indexNotes } from './bookmark-tables.ts';
import { type CellsOfFile, mirrorReads } from './mirror-reads.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';

export interface MirrorContext {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly writer: ArticleWriter;
  readonly keys: TextKeys;
}

interface Mirror {
  readonly marks: string;
  /** The columns of a cell's key and of its value. */
  readonly key: string;
  readonly value: string;
}

export const mirrors: Readonly<Record<MarkTable, Mirror>> = {
  read: { marks: 'read_marks', key: 'id', value: 'at' },
  hidden: { marks: 'hidden_marks', key: 'id', value: 'at' },
  bookmark: { marks: 'bookmarks', key: 'id', value: 'at' },
  tag: { marks: 'tags', key: 'cell', value: 'name' },
  note: { marks: 'notes', key: 'id', value: 'text' },
  rank: { marks: 'bookmark_ranks', key: 'id', value: 'at' },
  story: { marks: 'story_decisions', key: 'cell', value: 'verdict' },
};

const manyCells = 10_000;

/** The stamp of all files together is mirrored under this name. */
const allFiles = '';

interface MarksOfFile {
  readonly file: MarkFile;
  /** Key → value. */
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Brings the mirror up to date in one transaction; whether a mark or an article was changed. The files are read before it: what
 * another process changes meanwhile has another stamp, and is found by the next call. Of a file that cannot be read, the marks
 * that are known stay, and each call tries it again.
 */
export function mirrorMarks(context: MirrorContext, marks: MarkFiles): boolean {
  const { database, statements } = context;
  const stamp = marks.stamp();
  if (stampOfAll(statements) === stamp) return false;

  const known = stampsOfFiles(statements);
  const files = filesRestored(marks, [...known.keys()]);
  const staleFiles = files.filter(file => known.get(file.name) !== file.stamp);
  const stale = staleFiles.flatMap(file => marksOfFile(marks, file) ?? []);
  const left = new Set(files.map(({ name }) => name));
  const gone = [...known.keys()].filter(name => !left.has(name));

  return withRoomFor(stale, database, () =>
    inTransaction(database, () => {
      const read = mirrorReads(statements, [...stale.flatMap(readMarksOf), ...gone.map(withoutMarks)]);
      const removed = gone.map(name => forgetFile(statements, name));
      const changed = othersThanRead.map(table =>
        mirrorTable(
          statements,
          table,
          stale.filter(({ file }) => file.table === table),
        ),
      );
      for (const { file } of stale) setStamp(statements, file.name, file.stamp);
      if (stale.length === staleFiles.length) setStamp(statements, allFiles, stamp);
      if (stale.some(({ file }) => file.table === 'note')) indexNotes(statements, context.keys);
      const copied = stale.some(({ file }) => file.table === 'bookmark') ? storeCopies(context, marks) : 0;
      return [read, ...removed, ...changed, copied].some(count => count > 0);
    }),
  );
}

/** Their stamps cost a `stat` for each of hundreds of files. */
function filesRestored(marks: MarkFiles, known: readonly string[]): readonly MarkFile[] {
  const files = marks.files();
  const present = new Set(files.map(({ name }) => name));
  const missing = known.filter(name => !present.has(name));
  if (missing.length === 0 || !marks.restore) return files;
  marks.restore(missing);
  return marks.files();
}

const othersThanRead = markTables.filter(table => table !== 'read');

const readMarksOf = ({ file, cells }: MarksOfFile): readonly CellsOfFile[] =>
  file.table === 'read' ? [{ name: file.name, cells }] : [];

const withoutMarks = (name: string): CellsOfFile => ({ name, cells: {} });

/** Rows and indexes of many marks are all over the file. */
function withRoomFor<T>(stale: readonly MarksOfFile[], database: Database.Database, work: () => T): T {
  const count = stale.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
  return count > manyCells ? withWideCache(database, work) : work();
}

function marksOfFile(marks: MarkFiles, file: MarkFile): MarksOfFile | null {
  const cells = marks.marksIn(file);
  return cells && { file, cells };
}

const stampOfAll = ({ first }: Statements): string | undefined =>
  first<{ stamp: string }>(`SELECT ${textColumn('stamp', 'stamp')} FROM mirrored WHERE name = ?`, allFiles)
    ?.stamp;

const stampsOfFiles = ({ all }: Statements): ReadonlyMap<string, string> =>
  new Map(
    all<{ name: string; stamp: string }>(
      `SELECT ${textColumn('name', 'name')}, ${textColumn('stamp', 'stamp')} FROM mirrored WHERE name <> ?`,
      allFiles,
    ).map(({ name, stamp }) => [name, stamp]),
  );

const setStamp = ({ run }: Statements, name: string, stamp: string): number =>
  run('INSERT OR REPLACE INTO mirrored VALUES (?, ?)', name, stamp);

/** Returns how many marks have come, changed or gone. */
function mirrorTable(statements: Statements, table: MarkTable, stale: readonly MarksOfFile[]): number {
  const gone = stale.map(each => removeMissing(statements, mirrors[table], each));
  return gone.reduce((sum, count) => sum + count, 0) + setMarks(statements, mirrors[table], stale);
}

function removeMissing({ run }: Statements, { marks, key }: Mirror, { file, cells }: MarksOfFile): number {
  return run(
    `DELETE FROM ${marks} WHERE shard = ? AND ${key} NOT IN (SELECT key FROM json_each(?))`,
    file.name,
    JSON.stringify(cells),
  );
}

/**
 * In the order of the articles: triggers carry each mark to its article, and a hundred thousand of them in the order of their ids
 * would read and write each page of the archive many times.
 */
function setMarks({ run }: Statements, { marks, key, value }: Mirror, stale: readonly MarksOfFile[]): number {
  if (stale.length === 0) return 0;
  const shards = stale.map(({ file, cells }) => `${JSON.stringify(file.name)}:${JSON.stringify(cells)}`);
  return run(
    `INSERT INTO ${marks} (${key}, ${value}, shard)
     SELECT cells.key, cells.value, shards.key
     FROM json_each(?) AS shards, json_each(shards.value) AS cells
     LEFT JOIN ${marks} AS known ON known.${key} = cells.key
     LEFT JOIN articles ON articles.id = cells.key
     WHERE known.${value} IS NOT cells.value OR known.shard IS NOT shards.key
     ORDER BY articles.key
     ON CONFLICT (${key}) DO UPDATE SET ${value} = excluded.${value}, shard = excluded.shard`,
    `{${shards.join(',')}}`,
  );
}

/** A bookmarked article that the archive has lost, or never had, is there again in the copy that the bookmark carries. */
function storeCopies({ statements, writer }: MirrorContext, marks: MarkFiles): number {
  const missing = statements.all<{ id: string }>(
    `SELECT ${textColumn('id', 'id')} FROM bookmarks WHERE id NOT IN (SELECT id FROM articles) ORDER BY at`,
  );
  const copies = missing.flatMap(({ id }) => marks.bookmarkCopy(id) ?? []);
  for (const copy of copies) writer.insert(storedTexts(copy));
  return copies.length;
}

/** Returns how many marks have gone with it. */
function forgetFile({ run }: Statements, name: string): number {
  const gone = othersThanRead.map(table => run(`DELETE FROM ${mirrors[table].marks} WHERE shard = ?`, name));
  run('DELETE FROM mirrored WHERE name = ?', name);
  return gone.reduce((sum, count) => sum + count, 0);
}
