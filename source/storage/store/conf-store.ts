import path from 'node:path';
import { type Clock, systemClock } from '../../base/clock.ts';
import type { ArticleTexts, Cell, ChangeRequest, TableName } from '../../domain/change.ts';
import { inverse } from '../../domain/change.ts';
import type { History, UndoOutcome } from '../../domain/history.ts';
import type { KeptHome } from '../../domain/kept-home.ts';
import type { Applied, MirroredMarks, Store } from '../../domain/library.ts';
import { noLines } from '../../domain/recent-lines.ts';
import type { Rule } from '../../domain/rule.ts';
import { settingsFrom } from '../../domain/settings.ts';
import type { View } from '../../domain/view.ts';
import { closedLock, createFileLock } from '../file-lock.ts';
import { createBookmarkCopies, idOfCopy } from './bookmark-copies.ts';
import {
  type Cells,
  type Entries,
  entriesIn,
  fileOf,
  isOwnList,
  keptSources,
  placesFile,
  recentFile,
  ruledFile,
  rulesFile,
  settingsFile,
  sourcesFile,
  valueIn,
  viewsFile,
} from './cell-files.ts';
import { bookmarksNamedIn, createCopyCollection } from './copy-collection.ts';
import { createDraft, type Draft, isEqual } from './draft.ts';
import { keptHomeIn } from './kept-home.ts';
import { createMarkFiles } from './mark-files.ts';
import { countOf, isUndoable, type Step, type StepPlace } from './step-file.ts';
import { createSteps } from './steps.ts';
import { createStoredFiles } from './stored-files.ts';
import { createVersion1 } from './version-1.ts';
import type { FileToWrite } from './write-files.ts';

export interface ConfStoreOptions {
  readonly folder: string;
  /** The folder of the settings; if not given, the same. */
  readonly settingsFolder?: string;
  /** Dates the steps of the history and the names of damaged files. */
  readonly clock?: Clock;
  /** How long to wait for the other processes. */
  readonly lockTimeoutMs?: number;
  /** Not a byte is written: `apply` fails, and what is damaged is read as far as it can be, and stays. */
  readonly readOnly?: boolean;
  /** What damaged files of marks go on with. */
  readonly mirroredMarks?: MirroredMarks;
}

const noMarks: MirroredMarks = () => ({});

/** Remembers the result for the last argument. */
function remembering<From extends object, To>(compute: (from: From) => To): (from: From) => To {
  let last: { readonly from: From; readonly to: To } | null = null;
  return from => {
    if (last?.from !== from) last = { from, to: compute(from) };
    return last.to;
  };
}

const sourcesOf = (cells: Cells) =>
  isOwnList(cells) ? keptSources(cells).map(({ source }) => source) : null;

const settingsOf = (cells: Cells) => settingsFrom(Object.fromEntries(entriesIn(cells, 'setting')));

/** What became of the cells of a step that was undone or done again. */
interface Replayed {
  readonly changed: number;
  readonly skipped: number;
}

/** A cell that holds what is wanted already is done: the process that began may have been killed. */
function replay(draft: Draft, cells: readonly Cell[]): Replayed {
  let [changed, skipped] = [0, 0];
  for (const { table, key, before, after } of cells) {
    const present = draft.get(table, key);
    if (isEqual(present, after)) continue;
    if (isEqual(present, before)) {
      draft.set(table as TableName, key, after as never);
      changed++;
    } else skipped++;
  }
  return { changed, skipped };
}

/** By their order, then by their key. */
const inOrder = <Value extends { readonly order: number }>(entries: Entries<Value>) =>
  [...entries].toSorted(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1));

const viewsOf = (cells: Cells): readonly View[] =>
  inOrder(entriesIn(cells, 'view')).map(([name, view]) => ({ name, ...view }));

const rulesOf = (cells: Cells): readonly Rule[] =>
  inOrder(entriesIn(cells, 'rule')).map(([id, rule]) => ({ id, ...rule }));

const progressOf = (cells: Cells): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...entriesIn(cells, 'place')].flatMap(([id, { percent }]) =>
      percent === undefined ? [] : [[id, percent] as const],
    ),
  );

/** The cell of `ruled` that is of no story. */
const lastRuled = 'last';

/** What readers show: another version of one of them is another version of the store. */
const settledFiles = [sourcesFile, settingsFile, viewsFile, rulesFile];

const directions = {
  undo: { from: 'done', to: 'undone', cellsOf: ({ cells }: Step) => inverse({ cells }).cells },
  redo: { from: 'undone', to: 'done', cellsOf: ({ cells }: Step) => cells },
} as const satisfies Record<
  string,
  { from: StepPlace; to: StepPlace; cellsOf: (step: Step) => readonly Cell[] }
>;

/**
 * The user's state in conf files: `sources.json` with a copy, `views.json` and `rules.json` too, `places.json`, what is kept of articles
 * (`markTables`) in 256 shards for each table (`read/3f.json`), the
 * articles of bookmarks (`bookmarks/articles/ID.json`) and the history, one file for each step, all in one folder, and
 * `settings.json` in that of the settings (`cell-files.ts`). All changes run under the lock `state.lock`.
 *
 * A change writes the copies, then its step, then the cells: a process that is killed on the way leaves a step that can be
 * undone, whatever part of it was written. `sources` throws a `StorageError` if its file cannot be read or a later version
 * wrote it; all else throws one only if the system does not let a file be read that is there.
 *
 * Files of version 1 are migrated by whoever may write first, and until then read as they are (`version-1.ts`).
 */
export function createConfStore(options: ConfStoreOptions): Store {
  const { folder, settingsFolder = folder, clock = systemClock, lockTimeoutMs = 10_000 } = options;
  const { mirroredMarks = noMarks, readOnly = false } = options;
  const lockFile = path.join(folder, 'state.lock');
  const lock = readOnly ? closedLock(lockFile) : createFileLock(lockFile, lockTimeoutMs);
  const files = createStoredFiles({ folder, settingsFolder, lock, clock, mirroredMarks });
  const copies = createBookmarkCopies(files);
  const steps = createSteps(files);
  const collect = createCopyCollection(files, copies, steps, folder);
  const version1 = createVersion1(files, copies);
  const marks = createMarkFiles(files, copies, version1, folder);
  const sourcesIn = remembering(sourcesOf);
  const settingsIn = remembering(settingsOf);
  const viewsIn = remembering(viewsOf);
  const rulesIn = remembering(rulesOf);
  const progressIn = remembering(progressOf);
  let triedToMigrate: string | null = null;

  const version1Stamp = (): string | null =>
    [version1.stampOf('read'), version1.stampOf('bookmark')].filter(stamp => stamp !== null).join(' ') ||
    null;

  /** Before marks are read: once for each edition of the old files. If it fails, they are read as they are. */
  function tryToMigrate(): void {
    const stamp = version1Stamp();
    if (stamp === null || stamp === triedToMigrate) return;
    triedToMigrate = stamp;
    files.locked(() => version1.migrate());
  }

  const migrated = <Args extends readonly unknown[], To>(read: (...args: Args) => To) => {
    return (...args: Args): To => {
      tryToMigrate();
      return read(...args);
    };
  };

  const createMigratedDraft = (): Draft => {
    version1.migrate();
    return createDraft(files.readForChange);
  };

  /** Of the copies, those of bookmarks; of several of one article, the last. A shard is written again for a new copy, so that the mirror looks at it. */
  function copiesToWrite(draft: Draft, given: readonly ArticleTexts[]): readonly FileToWrite[] {
    const byId = new Map(given.map(copy => [idOfCopy(copy), copy]));
    return [...byId].flatMap(([id, copy]) => {
      if (id === null || draft.get('bookmark', id) === null) return [];
      const file = copies.toWrite(copy);
      if (file === null) return [];
      draft.touch('bookmark', id);
      return [file];
    });
  }

  const filesOf = (draft: Draft): readonly FileToWrite[] =>
    draft.files().map(({ file, cells }) => files.toWrite(file, cells));

  function stepOf({ what, count }: ChangeRequest, changed: readonly Cell[]): Step | null {
    const cells = changed.filter(isUndoable);
    if (what === null || cells.length === 0) return null;
    const counted = count === undefined ? {} : { count };
    return { id: steps.nextId(), at: clock.now().toISOString(), what, ...counted, cells };
  }

  function applyLocked(request: ChangeRequest): Applied {
    const { edits, copies: given = [] } = request;
    const draft = createMigratedDraft();
    for (const edit of edits) draft.edit(edit);
    const cells = draft.cells();
    const step = stepOf(request, cells);
    const newCopies = copiesToWrite(draft, given);
    files.write([...newCopies, ...(step ? [steps.toWrite(step)] : []), ...filesOf(draft)]);
    const forgotten = step ? steps.forgetBefore(step.id).flatMap(old => old.cells) : cells;
    collect(bookmarksNamedIn(forgotten));
    return { change: { cells } };
  }

  function replayLocked({
    from,
    to,
    cellsOf,
  }: (typeof directions)[keyof typeof directions]): UndoOutcome | null {
    const draft = createMigratedDraft();
    const step = steps.next(from);
    if (step === null) return null;
    const outcome = replay(draft, cellsOf(step));
    files.write(filesOf(draft));
    steps.move(step, to);
    const { id, at, what } = step;
    const count = countOf(step);
    const changed = Math.min(outcome.changed, Math.max(0, count - outcome.skipped));
    return { entry: { id, at, what, count, undone: to === 'undone' }, ...outcome, changed };
  }

  function keptLocked(): KeptHome {
    version1.migrate();
    return keptHomeIn(files, marks, steps);
  }

  const history: History = {
    list: () => steps.list(),
    undo: () => files.locked(() => replayLocked(directions.undo)),
    redo: () => files.locked(() => replayLocked(directions.redo)),
  };

  return {
    sources: () => sourcesIn(files.read(sourcesFile)),
    settings: () => settingsIn(files.read(settingsFile)),
    place: id => valueIn(files.read(fileOf('place', id)), 'place', id),
    progress: () => progressIn(files.read(placesFile)),
    views: () => viewsIn(files.read(viewsFile)),
    rules: () => rulesIn(files.read(rulesFile)),
    ruled: () => valueIn(files.read(ruledFile), 'ruled', lastRuled) ?? 0,
    ruledStories: () => {
      const { [lastRuled]: _, ...stories } = Object.fromEntries(entriesIn(files.read(ruledFile), 'ruled'));
      return stories;
    },
    recentLines: () => ({ ...noLines, ...Object.fromEntries(entriesIn(files.read(recentFile), 'recent')) }),
    apply: request => files.locked(() => applyLocked(request)),
    kept: () => files.locked(() => keptLocked()),
    history,
    stamp: migrated(marks.stamp),
    files: migrated(marks.files),
    marksIn: migrated(marks.marksIn),
    restore: names => marks.restore(names),
    bookmarkCopy: migrated(marks.bookmarkCopy),
    version: migrated(() => {
      marks.inspect();
      return [marks.stamp(), ...settledFiles.map(files.stampOf)].join(' ');
    }),
    damage: () => files.damage(),
  };
}
