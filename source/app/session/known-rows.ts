/** Rows of lists that say the same stay the same objects: what was laid out of them serves again. */
import type { ListedArticle } from '../../domain/library.ts';

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

const isSameStanding = (a: ListedArticle['standsFor'], b: ListedArticle['standsFor']): boolean =>
  a?.articles === b?.articles && a?.sources === b?.sources && a?.unread === b?.unread;

const saysTheSame = (a: ListedArticle, b: ListedArticle): boolean =>
  a.id === b.id &&
  a.read === b.read &&
  a.bookmarked === b.bookmarked &&
  a.changed === b.changed &&
  a.note === b.note &&
  isSameList(a.tags, b.tags) &&
  a.title === b.title &&
  a.summary === b.summary &&
  isSameList(a.categories, b.categories) &&
  a.published === b.published &&
  a.words === b.words &&
  a.source.title === b.source.title &&
  a.link === b.link &&
  a.story === b.story &&
  isSameStanding(a.standsFor, b.standsFor);

type Rows = readonly ListedArticle[];

const keeping = (known: ReadonlyMap<string, ListedArticle>, rows: Rows): ListedArticle[] =>
  rows.map(row => {
    const old = known.get(row.id);
    return old && (old === row || saysTheSame(old, row)) ? old : row;
  });

/** Those of `after`, as they are in `before` where nothing has changed. */
export const keepingRows = (before: Rows, after: Rows): ListedArticle[] =>
  keeping(new Map(before.map(row => [row.id, row])), after);

/** Of all lists that were read lately: one that the user comes back to is not laid out again. */
export function createKnownRows(most = 500): (rows: Rows) => Rows {
  const known = new Map<string, ListedArticle>();

  function forgetOldest(): void {
    for (const id of known.keys()) {
      if (known.size <= most) return;
      known.delete(id);
    }
  }

  return rows => {
    const kept = keeping(known, rows);
    for (const row of kept) {
      known.delete(row.id);
      known.set(row.id, row);
    }
    forgetOldest();
    return kept;
  };
}
