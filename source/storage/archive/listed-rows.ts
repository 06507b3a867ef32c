/** The rows of lists: what is selected of an article for them, and what is read of it. */
import type { ListedArticle } from '../../domain/library.ts';
import { noteOfArticle, tagsOfArticle } from './bookmark-tables.ts';
import { isReadKey } from './read-tables.ts';
import { textColumn } from './statements.ts';
import { parseJson, type RowReader } from './stored-article.ts';
import { readStanding } from './story-rows.ts';
import { storyOfArticle } from './story-tables.ts';
import { changedSinceRead } from './versions.ts';
import { wordsOfArticle } from './word-counts.ts';

/** Where an article stands in every order. */
export interface Place {
  readonly key: number;
  /** Its rank (`domain/rank.ts`). */
  readonly bookmarkedAt: string | null;
  readonly sourceId: string;
}

export interface ListedRow extends Place {
  readonly id: string;
  readonly read: 0 | 1;
  readonly header: string;
  readonly changed: 0 | 1;
  /** As JSON. */
  readonly tags: string;
  readonly note: string | null;
  readonly words: number | null;
  readonly story: string | null;
  /** As JSON; only in lists by stories. */
  readonly standing?: string;
}

export const listedColumns = [
  'articles.key AS key',
  textColumn('articles.id', 'id'),
  textColumn('header', 'header'),
  `${isReadKey('articles.key')} AS read`,
  textColumn('bookmarked_at', 'bookmarkedAt'),
  textColumn('articles.source_id', 'sourceId'),
  `${changedSinceRead} AS changed`,
  textColumn(tagsOfArticle, 'tags'),
  textColumn(noteOfArticle, 'note'),
  `${wordsOfArticle} AS words`,
  textColumn(storyOfArticle, 'story'),
].join(', ');

const untagged = '[]';

function tagsIn(json: string): readonly string[] {
  if (json === untagged) return [];
  const tags = parseJson(json);
  return Array.isArray(tags) ? tags : [];
}

export function readListed(row: ListedRow, rows: RowReader): ListedArticle | null {
  const header = rows.header(row);
  return (
    header && {
      ...header,
      read: row.read === 1,
      bookmarked: row.bookmarkedAt !== null,
      changed: row.changed === 1,
      tags: tagsIn(row.tags),
      note: row.note,
      ...(row.words === null ? {} : { words: row.words }),
      ...(row.story === null ? {} : { story: row.story }),
      ...readStanding(row.standing),
    }
  );
}
