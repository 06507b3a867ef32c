/** Read marks and bookmarks as files, for the archive's mirror (`MarkFiles`). */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { MarkFile, MarkFiles } from '../../domain/library.ts';
import { StorageError } from '../storage-error.ts';
import type { BookmarkCopies } from './bookmark-copies.ts';
import { entriesIn, type MarkTable, markFolders, shardFile } from './cell-files.ts';
import { isShard } from './shards.ts';
import type { StoredFiles } from './stored-files.ts';
import type { Version1 } from './version-1.ts';

const tables: readonly MarkTable[] = ['read', 'bookmark'];

/** Every file that is renamed into a folder changes the folder's time (`write-files.ts`). */
function folderStamp(folder: string): string {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.mtimeNs}` : '-';
}

/** Marks of version 1 that could not be migrated, as on a read-only disk, count as if they were in the shards. */
export function createMarkFiles(
  files: StoredFiles,
  copies: BookmarkCopies,
  old: Version1,
  folder: string,
): MarkFiles {
  const folderOf = (table: MarkTable): string => path.join(folder, markFolders[table]);

  function shardsOnDisk(table: MarkTable): readonly string[] {
    try {
      return readdirSync(folderOf(table))
        .filter(name => name.endsWith('.json'))
        .map(name => path.basename(name, '.json'))
        .filter(isShard);
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw new StorageError(folderOf(table), error);
    }
  }

  function fileOfShard(table: MarkTable, shard: string): MarkFile {
    const file = shardFile(table, shard);
    const stamps = [files.stampOf(file), old.marksIn(table, shard).length > 0 ? old.stampOf(table) : null];
    return { table, name: file.name, stamp: stamps.filter(stamp => stamp !== null).join('+') };
  }

  function filesOf(table: MarkTable): readonly MarkFile[] {
    const shards = new Set([...shardsOnDisk(table), ...old.shards(table)]);
    return [...shards].toSorted().map(shard => fileOfShard(table, shard));
  }

  return {
    stamp: () => tables.flatMap(table => [folderStamp(folderOf(table)), old.stampOf(table) ?? '-']).join(' '),
    files: () => tables.flatMap(filesOf),
    marksIn({ table, name }) {
      const shard = path.basename(name);
      const marks = entriesIn(files.read(shardFile(table, shard)), table);
      return Object.fromEntries([...old.marksIn(table, shard), ...marks]);
    },
    bookmarkCopy: id => copies.read(id) ?? old.bookmarkCopy(id),
  };
}
