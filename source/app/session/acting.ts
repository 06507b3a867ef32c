/** What keys act on: the articles that are selected in the list that is shown, or the one that is read or under the cursor. */
import type { ArticleHeader } from '../../domain/article.ts';
import { sortTime } from '../../domain/article-time.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { articlesOfRows } from '../services/story-rows.ts';
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

type Lists = Pick<Reads, 'list' | 'listed'>;

/** Those that are selected in the list that is shown and are there still, with all that their rows stand for; none in an article. */
export function selectedHere(session: Session, reads: Lists): readonly ListedArticle[] {
  if (!hasSelection(session)) return [];
  const { here } = selectionIn(session.selection, session.list);
  if (here.length === 0) return [];
  const own = reads.listed(here.map(({ id }) => id));
  const told = storiesOf(session, here, reads);
  return inListOrder(session, [...new Map([...told, ...own].map(each => [each.id, each])).values()]);
}

/** All that rows stand for, of a list in which each story is one. */
function storiesOf(
  { list }: Session,
  rows: readonly ListedArticle[],
  reads: Lists,
): readonly ListedArticle[] {
  const stories = list.byStory ? rows.filter(({ standsFor }) => standsFor) : [];
  return stories.length === 0 ? [] : articlesOfRows(reads, list, stories);
}

/** As the row shows them: what a key before has marked may not be kept yet. */
function asShown({ standsFor }: ListedArticle, told: readonly ListedArticle[]): readonly ListedArticle[] {
  const isMixed = !standsFor || (standsFor.unread > 0 && standsFor.unread < standsFor.articles);
  return isMixed ? told : told.map(article => ({ ...article, read: standsFor.unread === 0 }));
}

/** What a key acts on at once: what the user has selected, or all that the row under the cursor stands for. */
export type Together = 'selection' | 'story';

interface Gathered {
  readonly as: Together;
  readonly articles: readonly ListedArticle[];
}

/** Null: one article, or none. In an article, keys act on that alone. */
export function gathered(session: Session, reads: Lists): Gathered | null {
  const selected = selectedHere(session, reads);
  if (selected.length > 0) return { as: 'selection', articles: selected };
  const row = session.focus === 'reader' ? null : selectedArticle(session);
  const told = row ? asShown(row, storiesOf(session, [row], reads)) : [];
  return told.length > 1 ? { as: 'story', articles: told } : null;
}

/** The row that stands for an article's story in the list; in an article, keys act on that alone. */
export const rowAbout = ({ focus, list }: Session, id: string): ListedArticle | null =>
  focus === 'reader' ? null : (list.rows.find(row => row.id === id) ?? null);

/** All that the row of an article stands for, or it alone. */
export function idsAbout(session: Session, id: string, reads: Lists): readonly string[] {
  const row = rowAbout(session, id);
  const told = row ? storiesOf(session, [row], reads) : [];
  return told.length > 0 ? told.map(article => article.id) : [id];
}

interface Acts {
  readonly one: (article: ArticleHeader) => readonly Effect[];
  readonly many: (articles: readonly ListedArticle[], as: Together) => readonly Effect[];
}

/** Of a story, all articles. */
export function actOn(session: Session, reads: Reads, { one, many }: Acts): readonly Effect[] {
  const together = gathered(session, reads);
  return together ? many(together.articles, together.as) : actOnOne(session, one);
}

/** Of a story, the article of the row: the others have pages and links of their own. */
export function actOnRows(session: Session, reads: Reads, { one, many }: Acts): readonly Effect[] {
  const selected = selectedHere(session, reads);
  return selected.length > 0 ? many(selected, 'selection') : actOnOne(session, one);
}

function actOnOne(session: Session, one: Acts['one']): readonly Effect[] {
  const article = currentArticle(session);
  return article ? one(article) : [];
}
