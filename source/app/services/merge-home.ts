/** Takes in what another home has. Doing it again changes nothing. */
import type { ArticleTexts, Cell, Edit } from '../../domain/change.ts';
import { ok, type Result } from '../../domain/errors.ts';
import type { HomeCopy } from '../../domain/homes.ts';
import type { StoredBatch } from '../../domain/library.ts';
import { type MergeConflict, mergeHomes } from '../../domain/merge-homes.ts';
import { isSame } from '../../domain/merge-values.ts';
import type { Services } from './services.ts';

export interface MergeReport {
  readonly articles: StoredBatch;
  /** What has changed. */
  readonly cells: readonly Cell[];
  readonly conflicts: readonly MergeConflict[];
}

/** Another process may have changed it meanwhile: then the next round looks again. */
const editOf = ({ table, key, before, after }: Cell): Edit =>
  ({ table, key, to: (present: unknown) => (isSame(present, before) ? after : present) }) as Edit;

type Bookmarks = Pick<Services['store'], 'bookmarkCopy'>;

/** The texts of bookmarks that this home has nothing of. */
function copiesFrom({ kept, bookmarkCopy }: HomeCopy, store: Bookmarks): readonly ArticleTexts[] {
  return [...(kept.cells.get('bookmark')?.keys() ?? [])].flatMap(id => {
    const [mine, theirs] = [store.bookmarkCopy(id), bookmarkCopy(id)];
    const texts = { feed: mine?.feed ?? theirs?.feed ?? null, page: mine?.page ?? theirs?.page ?? null };
    return (texts.feed ?? texts.page) && !isSame(texts, mine) ? [texts] : [];
  });
}

function mergeArticles({ archive }: Pick<Services, 'archive'>, other: HomeCopy): StoredBatch {
  const steps = archive.merging(other.archive);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Articles first: whatever happens in between, no bookmark is without its article. What is decided is one change, which can be undone. */
export function mergeHome(
  services: Pick<Services, 'archive' | 'store'>,
  other: HomeCopy,
): Result<MergeReport> {
  const { store } = services;
  const articles = mergeArticles(services, other);
  const changed: Cell[] = [];
  let conflicts: readonly MergeConflict[] | null = null;
  for (;;) {
    const own = store.kept();
    if (!own.ok) return own;
    const merge = mergeHomes(own.value, other.kept);
    conflicts ??= merge.conflicts;
    const copies = copiesFrom(other, store);
    if (merge.cells.length === 0 && copies.length === 0) return ok({ articles, cells: changed, conflicts });
    const applied = store.apply({ what: 'merge', edits: merge.cells.map(editOf), copies });
    if (!applied.ok) return applied;
    changed.push(...applied.value.change.cells);
    if (merge.cells.length === 0) return ok({ articles, cells: changed, conflicts });
  }
}
