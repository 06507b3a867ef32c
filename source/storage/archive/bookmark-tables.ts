/** What the user adds to bookmarks: tags, notes and an order. A mirror, as `bookmarks` is (`mirror.ts`). */
import { depth, type Ring } from '../../domain/search.ts';
import { type Statements, textColumn } from './statements.ts';
import type { TextKeys } from './text-keys.ts';
import { looseKeys, type RingKey } from './vocabulary.ts';

/**
 * - tags: `cell` is the key of the state's cell (`domain/tags.ts`), `id` and `key` are its parts.
 * - notes: `words` are those of the text as keys; null: they are still to be made. note_keys: what finds the notes.
 * - bookmark_ranks: `at` takes the place of the time in `articles.bookmarked_at`.
 */
export const bookmarkTables = `
  CREATE TABLE tags (
    cell TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    shard TEXT NOT NULL,
    id TEXT NOT NULL AS (substr(cell, 1, instr(cell, '/') - 1)) STORED,
    key TEXT NOT NULL AS (substr(cell, instr(cell, '/') + 1)) STORED
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tags_by_shard ON tags (shard);
  CREATE INDEX tags_by_id ON tags (id, key);
  CREATE INDEX tags_by_key ON tags (key, id);
  CREATE TABLE notes (id TEXT PRIMARY KEY, text TEXT NOT NULL, shard TEXT NOT NULL, words TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX notes_by_shard ON notes (shard);
  CREATE INDEX notes_without_words ON notes (id) WHERE words IS NULL;
  CREATE TABLE note_keys (
    ring INTEGER NOT NULL,
    key TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (ring, key, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX note_keys_by_id ON note_keys (id);
  CREATE TABLE bookmark_ranks (id TEXT PRIMARY KEY, at TEXT NOT NULL, shard TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX bookmark_ranks_by_shard ON bookmark_ranks (shard);`;

/** Where a new bookmark stands, in a trigger. */
export const rankOfNew = 'coalesce((SELECT at FROM bookmark_ranks WHERE id = new.id), new.at)';

const rankAgain = (id: string): string => `
    UPDATE articles SET bookmarked_at = coalesce(
      (SELECT at FROM bookmark_ranks WHERE id = ${id}), (SELECT at FROM bookmarks WHERE id = ${id})
    ) WHERE id = ${id} AND bookmarked_at IS NOT NULL;`;

export const bookmarkTriggers = `
  CREATE TRIGGER bookmark_ranks_arrive AFTER INSERT ON bookmark_ranks BEGIN ${rankAgain('new.id')} END;
  CREATE TRIGGER bookmark_ranks_change AFTER UPDATE OF at ON bookmark_ranks BEGIN ${rankAgain('new.id')} END;
  CREATE TRIGGER bookmark_ranks_leave AFTER DELETE ON bookmark_ranks BEGIN ${rankAgain('old.id')} END;
  CREATE TRIGGER notes_change AFTER UPDATE OF text ON notes WHEN new.text <> old.text BEGIN
    UPDATE notes SET words = NULL WHERE id = new.id;
  END;
  CREATE TRIGGER notes_leave AFTER DELETE ON notes BEGIN
    DELETE FROM note_keys WHERE id = old.id;
  END;`;

/** Columns of a row of `articles`. */
export const tagsOfArticle =
  '(SELECT json_group_array(name) FROM (SELECT name FROM tags WHERE tags.id = articles.id ORDER BY key))';
export const noteOfArticle = '(SELECT text FROM notes WHERE notes.id = articles.id)';

/** In `note_keys`, as in the vocabulary. */
const ringKeysOf = (word: string, { ringKeys }: Pick<TextKeys, 'ringKeys'>): readonly RingKey[] => [
  [depth('exact'), word],
  ...looseKeys(ringKeys(word)),
];

export const hasUnindexedNotes = ({ first }: Pick<Statements, 'first'>): boolean =>
  first('SELECT 1 FROM notes WHERE words IS NULL LIMIT 1') !== null;

/** Words that are new, changed or forgotten. The caller holds a transaction. */
export function indexNotes({ all, run }: Statements, keys: Pick<TextKeys, 'indexText' | 'ringKeys'>): void {
  const pending = all<{ id: string; text: string }>(
    `SELECT ${textColumn('id', 'id')}, ${textColumn('text', 'text')} FROM notes WHERE words IS NULL`,
  );
  for (const { id, text } of pending) {
    const words = keys.indexText(text);
    const rows = [...new Set(words.split(' ').filter(Boolean))].flatMap(word => ringKeysOf(word, keys));
    run('DELETE FROM note_keys WHERE id = ?', id);
    run(
      'INSERT OR IGNORE INTO note_keys SELECT value ->> 0, value ->> 1, ? FROM json_each(?)',
      id,
      JSON.stringify(rows),
    );
    run('UPDATE notes SET words = ? WHERE id = ?', words, id);
  }
}

/** With other rules for words, notes are indexed anew. */
export const forgetNoteWords = ({ run }: Pick<Statements, 'run'>): number =>
  run('UPDATE notes SET words = NULL');

/** The keys by which notes answer to a word, up to a ring. */
export const noteKeysOf = (word: string, ring: Ring, keys: Pick<TextKeys, 'ringKeys'>): readonly RingKey[] =>
  ringKeysOf(word, keys).filter(([own]) => own <= depth(ring));
