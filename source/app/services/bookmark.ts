/** Bookmarks: each carries its article whole, so that it survives its source. */
import type { Article } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { Applied } from '../../domain/library.ts';
import { addBookmarks, removeBookmarks } from '../../domain/mark-edits.ts';
import { type FullTextServices, fullText, withOwnText } from './read.ts';
import type { Services } from './services.ts';

type KeepServices = Pick<Services, 'archive' | 'store' | 'clock'>;

export const copiesOf = (
  { archive }: Pick<Services, 'archive'>,
  ids: readonly string[],
): readonly ArticleTexts[] => ids.flatMap(id => archive.texts(id) ?? []);

/** Bookmarks articles with the text that the archive has of them. */
export const keep = (services: KeepServices, ids: readonly string[]): Result<Applied> =>
  services.store.apply({
    what: 'bookmark-add',
    edits: addBookmarks(ids, services.clock.now().toISOString()),
    copies: copiesOf(services, ids),
  });

/** Articles whose pages are fetched at the same time; how many ask is up to the fetcher. */
const atOnce = 4;

/** Fetches the pages that are wanted of articles that are bookmarked, and keeps the copies with them. */
export async function fetchWhole(
  services: FullTextServices,
  ids: readonly string[],
  signal?: AbortSignal,
): Promise<void> {
  const waiting = [...ids];
  async function work(): Promise<void> {
    for (let id = waiting.shift(); id !== undefined && !signal?.aborted; id = waiting.shift())
      await fullText(services, id, { ...(signal ? { signal } : {}) });
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, ids.length) }, work));
}

/**
 * Bookmarks articles at once (`kept`), then fetches the pages that are wanted, and keeps the copies with them. A page that cannot be
 * had leaves the bookmark with the text of its feed.
 */
export async function* bookmarkWhole(
  services: FullTextServices,
  ids: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<{ readonly type: 'kept'; readonly applied: Applied }, Result<Applied>> {
  const kept = keep(services, ids);
  if (!kept.ok) return kept;
  yield { type: 'kept', applied: kept.value };
  await fetchWhole(services, ids, signal);
  return ok(kept.value);
}

export const unbookmark = ({ store }: KeepServices, ids: readonly string[]): Result<Applied> =>
  store.apply({ what: 'bookmark-remove', edits: removeBookmarks(ids) });

export interface Kept {
  /** ISO 8601 in UTC. */
  readonly added: string;
  /** As its copy has it; with the page's text if that was fetched. */
  readonly article: Article;
  readonly read: boolean;
  readonly changed: boolean;
}

/** Every bookmark with its article, the latest first. */
export function keptBookmarks({ archive, store }: Pick<Services, 'archive' | 'store'>): readonly Kept[] {
  const cells = store
    .files()
    .filter(({ table }) => table === 'bookmark')
    .flatMap(file => Object.entries(store.marksIn(file) ?? {}))
    .sort(([a, added], [b, addedToo]) => addedToo.localeCompare(added) || a.localeCompare(b));
  const listed = new Map(archive.listed(cells.map(([id]) => id)).map(article => [article.id, article]));
  return cells.flatMap(([id, added]) => {
    const copy = store.bookmarkCopy(id);
    const article = copy?.page ?? copy?.feed ?? archive.get(id);
    const { read = false, changed = false } = listed.get(id) ?? {};
    return article ? [{ added, article: withOwnText(article), read, changed }] : [];
  });
}
