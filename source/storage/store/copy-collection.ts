import path from 'node:path';
import type { Cell } from '../../domain/change.ts';
import { StorageError } from '../storage-error.ts';
import { namesIn } from './absence.ts';
import type { BookmarkCopies } from './bookmark-copies.ts';
import { fileOf, markFolders, valueIn } from './cell-files.ts';
import type { Steps } from './steps.ts';
import type { StoredFiles } from './stored-files.ts';

export const bookmarksNamedIn = (cells: readonly Cell[]): readonly string[] =>
  cells.filter(({ table }) => table === 'bookmark').map(({ key }) => key);

/**
 * Under the lock: removes the copies of articles that neither a bookmark nor a step of the history names any more. In doubt they
 * stay: if bookmarks were damaged, the copies are what is left of them.
 */
export function createCopyCollection(
  files: StoredFiles,
  copies: BookmarkCopies,
  steps: Steps,
  folder: string,
) {
  const isBookmarked = (id: string): boolean =>
    valueIn(files.readForChange(fileOf('bookmark', id)), 'bookmark', id) !== null;

  const isDamaged = (): boolean =>
    namesIn(path.join(folder, markFolders.bookmark)).some(name => name.includes('.damaged-'));

  function unnamed(ids: readonly string[]): readonly string[] {
    const named = new Set(
      [...steps.stepsIn('done'), ...steps.stepsIn('undone')].flatMap(step => bookmarksNamedIn(step.cells)),
    );
    return ids.filter(id => !named.has(id) && !isBookmarked(id));
  }

  /** `candidates`: ids that a bookmark or a step has just stopped naming. */
  return function collect(candidates: readonly string[]): void {
    if (candidates.length === 0) return;
    try {
      const gone = unnamed(candidates);
      if (!isDamaged()) for (const id of gone) copies.remove(id);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  };
}
