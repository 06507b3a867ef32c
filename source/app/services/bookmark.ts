/** Bookmarks: each carries its article whole, so that it survives its source. */
import { type Article, type ArticleStatus, untouched } from '../../domain/article.ts';
import type { ArticleTexts, ChangeRequest, Edit, MarkTable } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { Applied, ListedArticle } from '../../domain/library.ts';
import { addBookmarks, removeBookmarks, removeTags, setNote, setRank } from '../../domain/mark-edits.ts';
import { tagKey } from '../../text/tag-key.ts';
import { type FullTextServices, fullText, withOwnText } from './read.ts';
import type { Services } from './services.ts';

type KeepServices = Pick<Services, 'archive' | 'store' | 'clock'>;

export const copiesOf = (
  { archive }: Pick<Services, 'archive'>,
  ids: readonly string[],
): readonly ArticleTexts[] => ids.flatMap(id => archive.texts(id) ?? []);

/** What bookmarks articles that are none yet, with the text that the archive has of them. */
export function bookmarking(
  services: KeepServices,
  ids: readonly string[],
): Pick<ChangeRequest, 'edits' | 'copies'> {
  const fresh = services.archive
    .listed(ids)
    .filter(({ bookmarked }) => !bookmarked)
    .map(({ id }) => id);
  return {
    edits: addBookmarks(ids, services.clock.now().toISOString()),
    copies: copiesOf(services, fresh),
  };
}

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

/** Fetches the pages that are wanted of what a change has bookmarked. */
export const fetchBookmarked = (
  services: FullTextServices,
  { change }: Applied,
  signal?: AbortSignal,
): Promise<void> =>
  fetchWhole(
    services,
    change.cells.filter(({ table, before }) => table === 'bookmark' && before === null).map(({ key }) => key),
    signal,
  );

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

/** What is written about a bookmark goes with it; an undo brings all of it back. */
function removalOf({ id, tags }: ListedArticle): readonly Edit[] {
  return [
    ...removeBookmarks([id]),
    ...removeTags([id], tags.map(tagKey)),
    setNote(id, null),
    setRank(id, null),
  ];
}

export function unbookmark({ archive, store }: KeepServices, ids: readonly string[]): Result<Applied> {
  const bookmarked = archive.listed(ids).filter(article => article.bookmarked);
  return store.apply({
    what: 'bookmark-remove',
    count: bookmarked.length,
    edits: bookmarked.flatMap(removalOf),
  });
}

export interface Kept extends ArticleStatus {
  /** ISO 8601 in UTC. */
  readonly added: string;
  /** Where the user has put it (`domain/rank.ts`); null: at its time. */
  readonly rank: string | null;
  /** As its copy has it; with the page's text if that was fetched. */
  readonly article: Article;
}

type BookmarkServices = Pick<Services, 'archive' | 'store'>;

const cellsIn = ({ store }: BookmarkServices, wanted: MarkTable): ReadonlyMap<string, string> =>
  new Map(
    store
      .files()
      .filter(({ table }) => table === wanted)
      .flatMap(file => Object.entries(store.marksIn(file) ?? {})),
  );

/** Every bookmark with its article, as they stand in the list. */
export function keptBookmarks(services: BookmarkServices): readonly Kept[] {
  const { archive, store } = services;
  const ranks = cellsIn(services, 'rank');
  const cells = [...cellsIn(services, 'bookmark')].map(([id, added]) => ({
    id,
    added,
    rank: ranks.get(id) ?? null,
  }));
  const listed = new Map(archive.listed(cells.map(({ id }) => id)).map(article => [article.id, article]));
  return cells.toSorted(greatestRankFirst).flatMap(({ id, added, rank }) => {
    const copy = store.bookmarkCopy(id);
    const article = copy?.page ?? copy?.feed ?? archive.get(id);
    if (!article) return [];
    const { read, changed, tags, note } = listed.get(id) ?? untouched;
    return { added, rank, article: withOwnText(article), read, changed, tags, note, bookmarked: true };
  });
}

type Ranked = Pick<Kept, 'added' | 'rank'> & { readonly id: string };

function greatestRankFirst(one: Ranked, other: Ranked): number {
  const [a, b] = [one.rank ?? one.added, other.rank ?? other.added];
  if (a !== b) return a < b ? 1 : -1;
  return one.id < other.id ? -1 : 1;
}
