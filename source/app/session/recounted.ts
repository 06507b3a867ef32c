/** The counts of the sources pane, set right by what has just changed in the list: what storage says comes later, and is mostly the same. */
import type { ListedArticle } from '../../domain/library.ts';
import type { SourceRow } from './list-state.ts';

interface Difference {
  /** By source. */
  readonly unread: ReadonlyMap<string, number>;
  /** Of articles that rows stand for beside their own: of which sources, they do not tell. */
  readonly behind: number;
  readonly bookmarks: number;
}

const unreadBehind = ({ read, standsFor }: ListedArticle): number =>
  standsFor ? standsFor.unread - Number(!read) : 0;

/** Of the same articles, in the same order. */
function difference(before: readonly ListedArticle[], after: readonly ListedArticle[]): Difference {
  const unread = new Map<string, number>();
  let behind = 0;
  let bookmarks = 0;
  for (const [index, now] of after.entries()) {
    const was = before[index];
    if (!was || was === now) continue;
    const { id } = now.source;
    unread.set(id, (unread.get(id) ?? 0) + Number(was.read) - Number(now.read));
    behind += unreadBehind(now) - unreadBehind(was);
    bookmarks += Number(now.bookmarked) - Number(was.bookmarked);
  }
  return { unread, behind, bookmarks };
}

/** Of the sources among these rows. */
const sumOf = (rows: readonly SourceRow[], unread: Difference['unread']): number =>
  rows.reduce((sum, { scope }) => sum + (scope.kind === 'source' ? (unread.get(scope.id) ?? 0) : 0), 0);

/** The rows that lie in the folder at that place. */
function rowsInside(rows: readonly SourceRow[], folder: number): readonly SourceRow[] {
  const depth = rows[folder]?.depth ?? 0;
  const behind = rows.slice(folder + 1);
  const end = behind.findIndex(row => row.depth <= depth);
  return end < 0 ? behind : behind.slice(0, end);
}

/** Rows whose count stays are the same objects. `before` and `after`: the same articles, in the same order. */
export function recounted(
  rows: readonly SourceRow[],
  before: readonly ListedArticle[],
  after: readonly ListedArticle[],
): readonly SourceRow[] {
  const { unread, behind, bookmarks } = difference(before, after);
  const all = sumOf(rows, unread) + behind;
  const added = ({ scope }: SourceRow, index: number): number => {
    switch (scope.kind) {
      case 'source':
        return unread.get(scope.id) ?? 0;
      case 'folder':
        return sumOf(rowsInside(rows, index), unread);
      case 'bookmarks':
        return bookmarks;
      case 'all':
      case 'unread':
        return all;
      default:
        return 0; // counted anew once it is kept
    }
  };
  return rows.map((row, index) => {
    const by = added(row, index);
    return by === 0 ? row : { ...row, count: Math.max(0, row.count + by) };
  });
}
