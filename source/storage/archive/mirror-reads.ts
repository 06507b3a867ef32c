/**
 * Mirrors the files of read marks: `read_marks`, and what it tells of the articles (`read-tables.ts`). Marks are compared here, and
 * set in the order of the articles' keys, so that of many each page is written once.
 */
import { dictionaryOf } from '../../base/dictionary.ts';
import { articlesIn, type KeyedArticles } from './keyed-articles.ts';
import { type Statements, textColumn } from './statements.ts';
import { parseJson } from './stored-article.ts';

type Cells = Readonly<Record<string, string>>;
/** Id → time. */
type Marks = ReadonlyMap<string, string>;

/** A file of marks, and what it holds now. */
export interface CellsOfFile {
  readonly name: string;
  readonly cells: Cells;
}

interface Differences {
  readonly name: string;
  /** Ids. */
  readonly gone: readonly string[];
  readonly changed: Cells;
}

function knownCells({ first }: Statements, name: string): Cells {
  const json = first<{ cells: string }>(
    `SELECT ${textColumn('json_group_object(id, at)', 'cells')} FROM read_marks WHERE shard = ?`,
    name,
  )?.cells;
  return dictionaryOf(Object.entries((parseJson(json ?? '') ?? {}) as Cells));
}

function differences(statements: Statements, { name, cells }: CellsOfFile): Differences {
  const known = knownCells(statements, name);
  if (Object.keys(known).length === 0) return { name, gone: [], changed: cells };
  return {
    name,
    gone: Object.keys(known).filter(id => cells[id] === undefined),
    changed: dictionaryOf(Object.entries(cells).filter(([id, at]) => known[id] !== at)),
  };
}

const countOf = (each: readonly Differences[], of: (differences: Differences) => number): number =>
  each.reduce((sum, differences) => sum + of(differences), 0);

const readWhatIsUnread = `
  INSERT INTO reads SELECT unread.key, unread.id, unread.source_id, times.key
  FROM json_each(?) AS times, json_each(times.value) AS marks CROSS JOIN unread ON unread.key = marks.value`;

const dateAgain = `
  INSERT INTO reads SELECT reads.key, reads.id, reads.source_id, marks.value
  FROM json_each(?) AS files, json_each(files.value) AS marks CROSS JOIN articles ON articles.id = marks.key
  CROSS JOIN reads ON reads.key = articles.key WHERE reads.at <> marks.value
  ON CONFLICT (key) DO UPDATE SET at = excluded.at`;

const keepAhead = `
  INSERT INTO reads_ahead SELECT marks.key, marks.value
  FROM json_each(?) AS files, json_each(files.value) AS marks WHERE marks.key NOT IN (SELECT id FROM articles)
  ON CONFLICT (id) DO UPDATE SET at = excluded.at`;

const setMarks = `
  INSERT INTO read_marks SELECT files.key, marks.key, marks.value
  FROM json_each(?) AS files, json_each(files.value) AS marks WHERE TRUE
  ON CONFLICT (shard, id) DO UPDATE SET at = excluded.at`;

function marksIn(found: readonly Differences[]): Marks {
  const marks = new Map<string, string>();
  for (const { changed } of found) for (const id in changed) marks.set(id, changed[id] as string);
  return marks;
}

/** The keys of what was marked, by the times of the marks: many have the same. */
function keysByTime({ keys, ids }: KeyedArticles, marks: Marks): Readonly<Record<string, readonly number[]>> {
  const byTime = new Map<string, number[]>();
  for (const [at, id] of ids.entries()) {
    const time = marks.get(id);
    if (time === undefined) continue;
    const marked = byTime.get(time);
    if (marked) marked.push(keys[at] as number);
    else byTime.set(time, [keys[at] as number]);
  }
  return dictionaryOf(byTime);
}

function setReads(statements: Statements, found: readonly Differences[]): void {
  const marks = marksIn(found);
  if (marks.size === 0) return;
  const { run } = statements;
  const keys = keysByTime(articlesIn(statements, 'unread', marks), marks);
  const files = JSON.stringify(dictionaryOf(found.map(({ name, changed }) => [name, changed])));
  if (run(readWhatIsUnread, JSON.stringify(keys)) < marks.size) {
    run(dateAgain, files);
    run(keepAhead, files);
  }
  run(setMarks, files);
}

const unread = 'DELETE FROM reads WHERE key IN (SELECT value FROM json_each(?))';
const forgetAhead = 'DELETE FROM reads_ahead WHERE id IN (SELECT value FROM json_each(?))';
const forgetMarks = 'DELETE FROM read_marks WHERE shard = ? AND id IN (SELECT value FROM json_each(?))';

function removeReads(statements: Statements, found: readonly Differences[]): void {
  const ids = new Set(found.flatMap(({ gone }) => gone));
  if (ids.size === 0) return;
  const { run } = statements;
  const read = articlesIn(statements, 'reads', ids);
  const keys = read.keys.filter((_, at) => ids.has(read.ids[at] as string));
  if (run(unread, JSON.stringify(keys)) < ids.size) run(forgetAhead, JSON.stringify([...ids]));
  for (const { name, gone } of found) run(forgetMarks, name, JSON.stringify(gone));
}

/** Returns how many marks have come, changed or gone. */
export function mirrorReads(statements: Statements, stale: readonly CellsOfFile[]): number {
  const found = stale.map(each => differences(statements, each));
  removeReads(statements, found);
  setReads(statements, found);
  return countOf(found, ({ gone, changed }) => gone.length + Object.keys(changed).length);
}
