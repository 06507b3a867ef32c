/** Articles that are selected in lists, to be acted on together: one by one, or all from where a range began to the cursor. */
import { clamp } from '../../base/clamp.ts';
import { rememberLatest } from '../../base/remember-latest.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { isToldByHeaders } from '../../domain/query/told-by-headers.ts';
import { fits } from '../services/fits.ts';
import type { ListState } from './list-state.ts';
import { scopeKey } from './selectors.ts';

export interface SelectedArticle {
  readonly article: ListedArticle;
  /** The list in which it was selected. */
  readonly list: string;
}

/** A range that reaches to the cursor. */
export interface ArticleRange {
  /** From where it began to the cursor, by id. */
  readonly covered: ReadonlyMap<string, ListedArticle>;
  /** Where the cursor is from there. */
  readonly side: 1 | -1;
}

export interface ArticleSelection {
  /** By id. */
  readonly articles: ReadonlyMap<string, SelectedArticle>;
  readonly range: ArticleRange | null;
}

export const noSelection: ArticleSelection = { articles: new Map(), range: null };

/** Articles that a range can have: each is known by name. */
const mostInRange = 10_000;

const keyOf = ({ scope, words }: Pick<ListState, 'scope' | 'words'>): string => `${scopeKey(scope)} ${words}`;

export const isSelected = ({ articles, range }: ArticleSelection, id: string): boolean =>
  articles.has(id) || (range?.covered.has(id) ?? false);

export const isNothing = ({ articles, range }: ArticleSelection): boolean =>
  articles.size === 0 && range === null;

/** What a range has covered stays selected once it is over. */
export function withoutRange({ articles, range }: ArticleSelection, list: ListState): ArticleSelection {
  if (!range) return { articles, range };
  const covered = [...range.covered].map(([id, article]) => [id, { article, list: keyOf(list) }] as const);
  return { articles: new Map([...articles, ...covered]), range: null };
}

export function toggled(before: ArticleSelection, article: ListedArticle, list: ListState): ArticleSelection {
  const { articles } = withoutRange(before, list);
  const next = new Map(articles);
  if (!next.delete(article.id)) next.set(article.id, { article, list: keyOf(list) });
  return { articles: next, range: null };
}

export const rangeFrom = ({ articles }: ArticleSelection, article: ListedArticle): ArticleSelection => ({
  articles,
  range: { covered: new Map([[article.id, article]]), side: 1 },
});

const lengthOf = ({ covered }: ArticleRange): number => covered.size - 1;

/** Rows from where the range began to the cursor; negative: above. */
const reachOf = (range: ArticleRange): number => range.side * lengthOf(range);

/** The rows from one index to another, both of them too, in the direction of going. */
function rowsAlong({ rows, offset }: ListState, from: number, to: number): readonly ListedArticle[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  const along = rows.slice(Math.max(0, low - offset), high - offset + 1);
  return from < to ? along : along.toReversed();
}

/** The range once the cursor has gone to a row, of which it knows those on the way. */
function reaching(range: ArticleRange, list: ListState, index: number): ArticleRange {
  const before = reachOf(range);
  const after = before + index - list.cursor;
  const side = after < 0 ? -1 : 1;
  const isOnwards = side === range.side && Math.abs(after) >= Math.abs(before);
  const isBack = side === range.side && !isOnwards;
  if (isBack) return { covered: new Map([...range.covered].slice(0, Math.abs(after) + 1)), side };
  const known = isOnwards ? [...range.covered] : [...range.covered].slice(0, 1);
  const start = isOnwards ? list.cursor : list.cursor - before;
  const more = rowsAlong(list, start, index).map(article => [article.id, article] as const);
  return { covered: new Map([...known, ...more]), side };
}

export const cursorMoved = (selection: ArticleSelection, list: ListState, index: number): ArticleSelection =>
  selection.range ? { ...selection, range: reaching(selection.range, list, index) } : selection;

/** The row to which the cursor can go, so that the range has no more than it can have. */
export function withinReach({ range }: ArticleSelection, { cursor }: ListState, index: number): number {
  if (!range) return index;
  const begun = cursor - reachOf(range);
  return clamp(index, begun - mostInRange + 1, begun + mostInRange - 1);
}

/** The articles as they are now, where they are selected. */
export function refreshed(selection: ArticleSelection, now: readonly ListedArticle[]): ArticleSelection {
  const changed = now.filter(({ id }) => isSelected(selection, id));
  if (changed.length === 0) return selection;
  const articles = new Map(selection.articles);
  const covered = new Map(selection.range?.covered);
  for (const article of changed) {
    const known = articles.get(article.id);
    if (known) articles.set(article.id, { ...known, article });
    if (covered.has(article.id)) covered.set(article.id, article);
  }
  return { articles, range: selection.range && { ...selection.range, covered } };
}

/** Whether the list has an article: where headers do not tell, if it has its row there or was selected there. */
function belongingTo(list: ListState): (selected: SelectedArticle) => boolean {
  const ids = new Set(list.rows.map(({ id }) => id));
  const isTold = isToldByHeaders(list.query);
  return ({ article, list: key }) =>
    ids.has(article.id) || (isTold ? fits(list.query, article) : key === keyOf(list));
}

export interface SelectionIn {
  /** In the list that is shown: what keys act on. */
  readonly here: readonly ListedArticle[];
  /** How many others. */
  readonly elsewhere: number;
}

export const selectionIn = rememberLatest(
  ({ articles, range }: ArticleSelection, list: ListState): SelectionIn => {
    const covered = range?.covered ?? new Map<string, ListedArticle>();
    const single = [...articles.values()].filter(({ article }) => !covered.has(article.id));
    const here = single.filter(belongingTo(list)).map(({ article }) => article);
    return { here: [...covered.values(), ...here], elsewhere: single.length - here.length };
  },
);

/** Articles that are selected in the list that is shown, with those that their rows stand for. */
export const selectedCount = ({
  selection,
  list,
}: {
  readonly selection: ArticleSelection;
  readonly list: ListState;
}): number =>
  selectionIn(selection, list).here.reduce(
    (sum, { standsFor }) => sum + ((list.byStory ? standsFor?.articles : undefined) ?? 1),
    0,
  );
