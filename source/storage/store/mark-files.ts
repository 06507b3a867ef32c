/** What is kept of articles, as files for the archive's mirror (`MarkFiles`). */
import path from 'node:path';
import { dictionaryOf } from '../../base/dictionary.ts';
import { type MarkTable, markTables } from '../../domain/change.ts';
import type { MarkFile, MarkFiles } from '../../domain/library.ts';
import { namesIn } from './absence.ts';
import type { BookmarkCopies } from './bookmark-copies.ts';
import { entriesIn, markFolders, shardFile } from './cell-files.ts';
import { inodeIn, stampOf } from './file-stamp.ts';
import { allShards, isShard } from './shards.ts';
import type { StoredFiles } from './stored-files.ts';
import { isOld, type Version1 } from './version-1.ts';

export interface InspectedMarkFiles extends Required<MarkFiles> {
  /**
   * Reads what somebody has written to without replacing it, as Khabar never does: what is damaged is repaired and told. Costs a
   * `stat` for each of a few files; the next call goes on with the next ones.
   */
  inspect(): void;
}

const filesInALook = 32;

/** Marks of version 1 that could not be migrated, as on a read-only disk, count as if they were in the shards. */
export function createMarkFiles(
  files: StoredFiles,
  copies: BookmarkCopies,
  old: Version1,
  folder: string,
): InspectedMarkFiles {
  const oldMarks = (table: MarkTable, shard: string) => (isOld(table) ? old.marksIn(table, shard) : []);
  const oldStamp = (table: MarkTable) => (isOld(table) ? old.stampOf(table) : null);
  const folderOf = (table: MarkTable): string => path.join(folder, markFolders[table]);

  const shardsOnDisk = (table: MarkTable): readonly string[] =>
    namesIn(folderOf(table))
      .filter(name => name.endsWith('.json'))
      .map(name => path.basename(name, '.json'))
      .filter(isShard);

  function filesOf(table: MarkTable): readonly MarkFile[] {
    const stampOfOld = oldStamp(table);
    const shardsOfOld = new Set(isOld(table) && stampOfOld !== null ? old.shards(table) : []);
    return [...new Set([...shardsOnDisk(table), ...shardsOfOld])].toSorted().flatMap(shard => {
      const file = shardFile(table, shard);
      const stamps = [files.stampOf(file), shardsOfOld.has(shard) ? stampOfOld : null];
      const stamp = stamps.filter(each => each !== null).join('+');
      return stamp === '' ? [] : [{ table, name: file.name, stamp }]; // a link may lead nowhere
    });
  }

  const seen = new Map<string, string>();
  let ahead: readonly ReturnType<typeof shardFile>[] = [];

  function inspect(): void {
    if (ahead.length === 0)
      ahead = markTables.flatMap(table => shardsOnDisk(table).map(shard => shardFile(table, shard)));
    for (const file of ahead.slice(0, filesInALook)) {
      const before = seen.get(file.name);
      const stamp = files.stampOf(file) ?? '';
      seen.set(file.name, stamp);
      if (before !== undefined && before !== stamp && inodeIn(before) === inodeIn(stamp))
        files.readIfPossible(file);
    }
    ahead = ahead.slice(filesInALook);
  }

  return {
    inspect,
    stamp: () => markTables.flatMap(table => [stampOf(folderOf(table)), oldStamp(table) ?? '-']).join(' '),
    files: () => markTables.flatMap(filesOf),
    marksIn({ table, name }) {
      const shard = path.basename(name);
      const cells = files.readIfPossible(shardFile(table, shard));
      if (cells === null) return null;
      const marks = entriesIn(cells, table);
      return dictionaryOf([...oldMarks(table, shard), ...marks]);
    },
    restore(names) {
      const wanted = new Set(names);
      files.restore(
        markTables
          .flatMap(table => allShards.map(shard => shardFile(table, shard)))
          .filter(({ name }) => wanted.has(name)),
      );
    },
    bookmarkCopy: id => copies.read(id) ?? old.bookmarkCopy(id),
  };
}
