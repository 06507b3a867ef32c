/** Mirrors read marks and bookmarks, which the state keeps in files, so that every question is one query. */
import type Database from 'libsql';
import type { MarkFile, MarkFiles } from '../../domain/library.ts';
import { inTransaction } from '../sqlite.ts';
import type { ArticleWriter } from './article-writer.ts';
import type { Statements } from './statements.ts';
import { storedTexts } from './stored-article.ts';

export interface MirrorContext {
  readonly database: Database.Database;
  readonly statements: Statements;
  readonly writer: ArticleWriter;
}

const tables: Readonly<Record<MarkFile['table'], string>> = { read: 'read_marks', bookmark: 'bookmarks' };

/** The stamp of all files together is mirrored under this name. */
const allFiles = '';

/** Brings the mirror up to date, each file in a transaction of its own; whether a mark or an article was changed. */
export function mirrorMarks(context: MirrorContext, marks: MarkFiles): boolean {
  const { statements } = context;
  const stamp = marks.stamp(); // what changes from now on changes it again
  const known = mirroredStamps(statements);
  if (known.get(allFiles) === stamp) return false;

  const files = marks.files();
  const changed = files
    .filter(file => known.get(file.name) !== file.stamp)
    .map(file => mirrorFile(context, marks, file));
  const present = new Set(files.map(({ name }) => name));
  const forgotten = [...known.keys()]
    .filter(name => name !== allFiles && !present.has(name))
    .map(name => forgetFile(context, name));
  setStamp(statements, allFiles, stamp);
  return [...changed, ...forgotten].some(isChange => isChange);
}

const mirroredStamps = ({ all }: Statements): ReadonlyMap<string, string> =>
  new Map(
    all<{ name: string; stamp: string }>('SELECT name, stamp FROM mirrored').map(({ name, stamp }) => [
      name,
      stamp,
    ]),
  );

const setStamp = ({ run }: Statements, name: string, stamp: string): number =>
  run('INSERT OR REPLACE INTO mirrored VALUES (?, ?)', name, stamp);

/** Until all files are mirrored again the stamp of all of them is unknown, should this process be killed between two. */
const dropStamp = ({ run }: Statements, name: string): number =>
  run('DELETE FROM mirrored WHERE name = ?', name);

function mirrorFile(context: MirrorContext, marks: MarkFiles, file: MarkFile): boolean {
  const { database, statements } = context;
  const cells = JSON.stringify(marks.marksIn(file));
  return inTransaction(database, () => {
    dropStamp(statements, allFiles);
    const changes = mirrorCells(statements, file, cells);
    const copies = file.table === 'bookmark' ? storeCopies(context, marks, file) : 0;
    setStamp(statements, file.name, file.stamp);
    return changes + copies > 0;
  });
}

/** Returns the number of marks that have come, changed or gone. */
function mirrorCells({ run }: Statements, { table, name }: MarkFile, cells: string): number {
  const marks = tables[table];
  const gone = run(
    `DELETE FROM ${marks} WHERE shard = ? AND id NOT IN (SELECT key FROM json_each(?))`,
    name,
    cells,
  );
  const set = run(
    `INSERT INTO ${marks} (id, at, shard) SELECT key, value, ? FROM json_each(?) WHERE TRUE
     ON CONFLICT (id) DO UPDATE SET at = excluded.at, shard = excluded.shard
     WHERE at <> excluded.at OR shard <> excluded.shard`,
    name,
    cells,
  );
  return gone + set;
}

/** A bookmarked article that the archive has lost, or never had, is there again in the copy that the bookmark carries. */
function storeCopies({ statements, writer }: MirrorContext, marks: MarkFiles, { name }: MarkFile): number {
  const missing = statements.all<{ id: string }>(
    'SELECT id FROM bookmarks WHERE shard = ? AND id NOT IN (SELECT id FROM articles) ORDER BY at',
    name,
  );
  const copies = missing.flatMap(({ id }) => marks.bookmarkCopy(id) ?? []);
  for (const copy of copies) writer.insert(storedTexts(copy));
  return copies.length;
}

function forgetFile({ database, statements }: MirrorContext, name: string): boolean {
  const { run } = statements;
  return inTransaction(database, () => {
    dropStamp(statements, allFiles);
    const gone = Object.values(tables).map(marks => run(`DELETE FROM ${marks} WHERE shard = ?`, name));
    dropStamp(statements, name);
    return gone.some(count => count > 0);
  });
}
