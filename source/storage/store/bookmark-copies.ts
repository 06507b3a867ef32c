/** The articles that bookmarks carry, each with both its texts in a file of its own, so that a bookmark survives its source. */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import type { ArticleTexts } from '../../domain/change.ts';
import { decoded, unusable } from '../decoded.ts';
import { nullable, objectOf } from '../shape.ts';
import { isArticle } from '../state-shape.ts';
import { isEqual } from './draft.ts';
import { openEnvelope } from './envelope.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';
import type { FileToWrite } from './write-files.ts';

export interface BookmarkCopies {
  /** Null if there is none that can be read. */
  read(id: string): ArticleTexts | null;
  exists(id: string): boolean;
  /** Under the lock: what must be written to keep the copy; null if it is kept already. */
  toWrite(copy: ArticleTexts): FileToWrite | null;
  /** Under the lock. A copy that cannot be removed stays: it only takes space. */
  remove(id: string): void;
}

/** Ids are short and lower case (`app/identity.ts`); any other could be no file name, or the same as another one's. */
const isFileName = (id: string): boolean => /^[0-9a-z_-]{1,64}$/.test(id);

const fileNameOf = (id: string): string =>
  isFileName(id) ? id : `~${createHash('sha256').update(id).digest('hex')}`;

const hasTexts = objectOf({ feed: nullable(isArticle), page: nullable(isArticle) });

const copyFile = (id: string): StoredFile<ArticleTexts | null> => ({
  name: `bookmarks/articles/${fileNameOf(id)}`,
  absent: null,
  decode: text =>
    openEnvelope<ArticleTexts | null>(text, {
      version: 1,
      decode: ({ feed = null, page = null }) =>
        hasTexts({ feed, page }) ? decoded({ feed, page } as ArticleTexts, 0) : unusable('wrong shape'),
    }),
  encode: texts => ({ version: 1, feed: texts?.feed ?? null, page: texts?.page ?? null }),
});

/** Null for a copy without a text. */
export const idOfCopy = ({ feed, page }: ArticleTexts): string | null => (feed ?? page)?.id ?? null;

export function createBookmarkCopies(files: StoredFiles): BookmarkCopies {
  return {
    read: id => files.readIfPossible(copyFile(id)),
    exists: id => files.stampOf(copyFile(id)) !== null,
    toWrite(copy) {
      const id = idOfCopy(copy);
      if (id === null) return null;
      const file = copyFile(id);
      const plain = JSON.parse(JSON.stringify(copy));
      return isEqual(files.readForChange(file), plain) ? null : files.toWrite(file, plain);
    },
    remove(id) {
      try {
        rmSync(files.pathOf(copyFile(id)), { force: true });
      } catch {}
    },
  };
}
