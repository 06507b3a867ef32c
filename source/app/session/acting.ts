/** What keys act on: the articles that are selected in the list that is shown, or the one that is read or under the cursor. */
import type { ArticleHeader } from '../../domain/article.ts';
import { sortTime } from '../../domain/article-time.ts';
import type { ListedArticle } from '../../domain/library.ts';
import {
  isNothing,
  noSelection,
  rangeFrom,
  selectionIn,
  toggled,
  withoutRange,
} from './article-selection.ts';
import { type Effect, go } from './effect.ts';
import type { Reads } from './reads.ts';
import { currentArticle, selectedArticle } from './selectors.ts';
import type { Session } from './session.ts';

const select = (selection: Session['selection']): Effect => go({ type: 'articles-selected', selection });

/** Adds the article under the cursor, or takes it out. */
export function toggleSelected(session: Session): readonly Effect[] {
  const article = selectedArticle(session);
  return article ? [select(toggled(session.selection, article, session.list))] : [];
}

/** Begins a range at the cursor, or ends it: what it has covered stays selected. */
export function turnRange(session: Session): readonly Effect[] {
  const { selection, list } = session;
  if (selection.range) return [select(withoutRange(selection, list))];
  const article = selectedArticle(session);
  return article ? [select(rangeFrom(selection, article))] : [];
}

export const hasSelection = ({ selection, focus }: Session): boolean =>
  focus !== 'reader' && !isNothing(selection);

export const unselect: Effect = select(noSelection);

const byTime = (a: ListedArticle, b: ListedArticle): number =>
  Number(sortTime(a) > sortTime(b)) - Number(sortTime(a) < sortTime(b));

/** In the order of the list, as far as their dates tell. */
function inListOrder({ list }: Session, articles: readonly ListedArticle[]): readonly ListedArticle[] {
  const at = new Map(list.rows.map(({ id }, index) => [id, index]));
  if (articles.every(({ id }) => at.has(id)))
    return articles.toSorted((a, b) => (at.get(a.id) ?? 0) - (at.get(b.id) ?? 0));
  return articles.toSorted(list.order === 'oldest' ? byTime : (a, b) => byTime(b, a));
}

/** Those that are selected in the list that is shown and are there still; none in an article. */
export function selectedHere(session: Session, reads: Pick<Reads, 'listed'>): readonly ListedArticle[] {
  if (!hasSelection(session)) return [];
  const { here } = selectionIn(session.selection, session.list);
  return here.length === 0 ? [] : inListOrder(session, reads.listed(here.map(({ id }) => id)));
}

interface Acts {
  readonly one: (article: ArticleHeader) => readonly Effect[];
  readonly many: (articles: readonly ListedArticle[]) => readonly Effect[];
}

export function actOn(session: Session, reads: Reads, { one, many }: Acts): readonly Effect[] {
  const selected = selectedHere(session, reads);
  if (selected.length > 0) return many(selected);
  const article = currentArticle(session);
  return article ? one(article) : [];
}
