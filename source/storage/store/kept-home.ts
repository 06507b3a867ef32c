/** All that is kept, and what the history says was kept before. */
import path from 'node:path';
import { type Cell, inverse, type TableName } from '../../domain/change.ts';
import type { KeptHome, PastValue } from '../../domain/kept-home.ts';
import {
  type CellFile,
  type Entries,
  placesFile,
  recentFile,
  rulesFile,
  settingsFile,
  shardFile,
  sourcesFile,
  viewsFile,
} from './cell-files.ts';
import type { InspectedMarkFiles } from './mark-files.ts';
import type { Steps } from './steps.ts';
import type { StoredFiles } from './stored-files.ts';

const wholeFiles = [sourcesFile, settingsFile, viewsFile, rulesFile, placesFile, recentFile];

function cellsIn(
  files: Pick<StoredFiles, 'readForChange'>,
  cellFiles: readonly CellFile[],
): KeptHome['cells'] {
  const cells = new Map<TableName, Map<string, unknown>>();
  const add = (table: TableName, entries: Entries): void => {
    const known = cells.get(table) ?? new Map<string, unknown>();
    cells.set(table, known);
    for (const [key, value] of entries) known.set(key, value);
  };
  for (const file of cellFiles) for (const [table, entries] of files.readForChange(file)) add(table, entries);
  return cells;
}

function pastOf(cells: Iterable<Cell>): KeptHome['past'] {
  const past = new Map<TableName, Map<string, PastValue[]>>();
  for (const { table, key, before, after } of cells) {
    if (before === null) continue;
    const keys = past.get(table) ?? new Map<string, PastValue[]>();
    past.set(table, keys);
    keys.set(key, [...(keys.get(key) ?? []), { before, after }]);
  }
  return past;
}

/** Under the lock. Throws a `StorageError`. */
export function keptHomeIn(
  files: Pick<StoredFiles, 'readForChange'>,
  marks: Pick<InspectedMarkFiles, 'files'>,
  steps: Pick<Steps, 'stepsIn'>,
): KeptHome {
  const shards = marks.files().map(({ table, name }) => shardFile(table, path.basename(name)));
  const changes = [...steps.stepsIn('done'), ...steps.stepsIn('undone').map(inverse)];
  return {
    cells: cellsIn(files, [...wholeFiles, ...shards]),
    past: pastOf(changes.flatMap(({ cells }) => cells)),
  };
}
