/** The files of version 1: one for all read marks, one for all bookmarks with their articles. Read until they have been migrated. */
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../domain/article.ts';
import type { ArticleTexts, MarkTable } from '../../domain/change.ts';
import { syncFolder } from '../conf-file.ts';
import { type Decoded, decoded, partitionValid, unusable } from '../decoded.ts';
import { type Check, isRecord, isText, objectOf } from '../shape.ts';
import { isArticle } from '../state-shape.ts';
import { StorageError } from '../storage-error.ts';
import type { BookmarkCopies } from './bookmark-copies.ts';
import { markFolders, sourcesFile } from './cell-files.ts';
import { createDraft } from './draft.ts';
import { openEnvelope, versionIn } from './envelope.ts';
import { wholeEntries } from './salvage.ts';
import { shardOf } from './shards.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';

type OldTable = Extract<MarkTable, 'read' | 'bookmark'>;

export const isOld = (table: MarkTable): table is OldTable => table === 'read' || table === 'bookmark';

/** With the article whole. */
interface Bookmark {
  /** ISO 8601 in UTC. */
  readonly added: string;
  readonly article: Article;
}

const isBookmark = objectOf({ added: isText, article: isArticle });

type OldValue = { readonly read: string; readonly bookmark: Bookmark };
type OldFile<Table extends OldTable> = StoredFile<ReadonlyMap<string, OldValue[Table]>>;

function decodeEntries<T>(value: unknown, isEntry: Check): Decoded<ReadonlyMap<string, T>> {
  if (!isRecord(value)) return unusable('wrong shape');
  const { good, dropped } = partitionValid(Object.entries(value), ([, entry]) => isEntry(entry));
  return decoded(new Map(good as [string, T][]), dropped);
}

const oldFile = <Table extends OldTable>(table: Table, isEntry: Check): OldFile<Table> => ({
  name: markFolders[table],
  isCached: true,
  absent: new Map(),
  decode: text =>
    openEnvelope(text, { version: 1, decode: file => decodeEntries(file[markFolders[table]], isEntry) }),
  salvage(text) {
    const entries = wholeEntries<OldValue[Table]>(text, isEntry);
    return entries.length === 0 ? null : new Map(entries);
  },
  encode: entries => ({ version: 1, [markFolders[table]]: Object.fromEntries(entries) }),
});

const oldRead = oldFile('read', isText);
const oldBookmarks = oldFile('bookmark', isBookmark);

const dateOf = (value: string | Bookmark): string => (typeof value === 'string' ? value : value.added);

const textsOf = ({ article }: Bookmark): ArticleTexts =>
  article.fromPage ? { feed: null, page: article } : { feed: article, page: null };

export interface Version1 {
  /** Changes whenever an old file does; costs two `stat`s. */
  stampOf(table: OldTable): string | null;
  /** Key → ISO time, of one shard. */
  marksIn(table: OldTable, shard: string): readonly (readonly [string, string])[];
  shards(table: OldTable): readonly string[];
  bookmarkCopy(id: string): ArticleTexts | null;
  /**
   * Under the lock: takes what the old files hold over into the new ones, then renames the old ones (`read.version-1.json`).
   * Killed at any moment, it begins again: what is there already stays as it is. Throws a `StorageError`.
   */
  migrate(): void;
}

export function createVersion1(files: StoredFiles, copies: BookmarkCopies): Version1 {
  const oldFiles = { read: oldRead, bookmark: oldBookmarks } as const;

  const stampOf = (table: OldTable): string | null => files.stampOf(oldFiles[table]);
  const entriesOf = (table: OldTable): Iterable<readonly [string, string | Bookmark]> =>
    files.read(oldFiles[table] as OldFile<OldTable>);

  function byShard(table: OldTable): ReadonlyMap<string, readonly (readonly [string, string])[]> {
    const shards = new Map<string, (readonly [string, string])[]>();
    for (const [key, value] of entriesOf(table)) {
      const shard = shardOf(key);
      const marks = shards.get(shard) ?? [];
      shards.set(shard, marks);
      marks.push([key, dateOf(value)]);
    }
    return shards;
  }

  const grouped = new Map<OldTable, { stamp: string; shards: ReturnType<typeof byShard> }>();

  function shardsOf(table: OldTable): ReturnType<typeof byShard> {
    const stamp = stampOf(table) ?? '';
    const known = grouped.get(table);
    if (known?.stamp === stamp) return known.shards;
    const shards = byShard(table);
    grouped.set(table, { stamp, shards });
    return shards;
  }

  function freeName(file: string): string {
    const { dir, name, ext } = path.parse(file);
    const candidate = (count: number): string =>
      path.join(dir, `${name}.version-1${count > 1 ? `-${count}` : ''}${ext}`);
    let count = 1;
    while (existsSync(candidate(count))) count++;
    return candidate(count);
  }

  /** A symbolic link is renamed itself, and goes on leading to the old file. */
  function retire(file: string): void {
    try {
      renameSync(file, freeName(file));
      syncFolder(path.dirname(file));
    } catch (error) {
      throw new StorageError(file, error);
    }
  }

  function migrateMarks(table: OldTable): void {
    const file = oldFiles[table] as OldFile<OldTable>;
    if (files.stampOf(file) === null) return;
    const old: ReadonlyMap<string, string | Bookmark> = files.readForChange(file);
    const draft = createDraft(files.readForChange);
    for (const [key, value] of old) {
      if (draft.get(table, key) === null) draft.set(table, key, dateOf(value));
    }
    const missing = [...old].flatMap(([key, value]) =>
      typeof value === 'string' || copies.exists(key) ? [] : [copies.toWrite(textsOf(value))],
    );
    const shards = draft.files().map(({ file, cells }) => files.toWrite(file, cells));
    files.write([...missing.filter(copy => copy !== null), ...shards]);
    if (files.stampOf(file) !== null) retire(files.pathOf(file));
  }

  function versionOfSources(): number | null {
    try {
      return versionIn(readFileSync(files.pathOf(sourcesFile), 'utf8'));
    } catch (error) {
      throw new StorageError(files.pathOf(sourcesFile), error);
    }
  }

  function copySources(): void {
    const file = files.pathOf(sourcesFile);
    const { dir, name, ext } = path.parse(file);
    try {
      copyFileSync(file, path.join(dir, `${name}.version-1${ext}`));
    } catch (error) {
      throw new StorageError(file, error);
    }
  }

  let migratedSources: string | null = null;

  /** They stay where they are; a copy is kept, which an earlier Khabar can read. */
  function migrateSources(): void {
    const stamp = files.stampOf(sourcesFile);
    if (stamp === migratedSources) return;
    if (stamp !== null && versionOfSources() === 1) {
      copySources();
      files.write([files.toWrite(sourcesFile, files.readForChange(sourcesFile))]);
    }
    migratedSources = files.stampOf(sourcesFile);
  }

  return {
    stampOf,
    marksIn: (table, shard) => shardsOf(table).get(shard) ?? [],
    shards: table => [...shardsOf(table).keys()],
    bookmarkCopy(id) {
      const bookmark = files.read(oldBookmarks).get(id);
      return bookmark ? textsOf(bookmark) : null;
    },
    migrate() {
      migrateMarks('bookmark');
      migrateMarks('read');
      migrateSources();
    },
  };
}
