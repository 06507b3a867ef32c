import type { ArticleTexts } from '../../source/domain/change.ts';
import type { MarkFile, MarkFiles } from '../../source/domain/library.ts';

export interface TestMarks extends MarkFiles {
  /** Null: takes the mark away. */
  set(table: MarkFile['table'], id: string, at: string | null): void;
  keepCopy(id: string, copy: ArticleTexts): void;
  removeFile(name: string): void;
  /** How often the content of a file has been read. */
  readonly reads: () => number;
}

interface Shard {
  stamp: number;
  cells: Map<string, string>;
}

/** Marks in memory, as the state's files hold them: in shards by the last character of the id. */
export function createTestMarks(): TestMarks {
  const shards = new Map<string, Shard>();
  const copies = new Map<string, ArticleTexts>();
  let changes = 0;
  let reads = 0;

  return {
    set(table, id, at) {
      const name = `${table}/${id.at(-1)}`;
      const shard = shards.get(name) ?? { stamp: 0, cells: new Map<string, string>() };
      if (at === null) shard.cells.delete(id);
      else shard.cells.set(id, at);
      shard.stamp = ++changes;
      shards.set(name, shard);
    },
    keepCopy: (id, copy) => void copies.set(id, copy),
    removeFile(name) {
      changes += 1;
      shards.delete(name);
    },
    reads: () => reads,
    stamp: () => String(changes),
    files: () =>
      [...shards].map(([name, { stamp }]) => ({
        table: name.slice(0, name.indexOf('/')) as MarkFile['table'],
        name,
        stamp: String(stamp),
      })),
    marksIn(file) {
      reads += 1;
      return Object.fromEntries(shards.get(file.name)?.cells ?? []);
    },
    bookmarkCopy: id => copies.get(id) ?? null,
  };
}
