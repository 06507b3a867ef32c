/** Articles of the archive that stand below the one that is open, numbered on after those that its page names. */
import type { RelatedHeadline } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { openArticle } from './selectors.ts';
import type { Session } from './session.ts';

export interface ArchivedBelow {
  /** Of the article under which they stand. */
  readonly id: string;
  readonly articles: readonly ListedArticle[];
}

const none: readonly ListedArticle[] = [];

/** None while what its source has changed is shown. */
export const archivedBelow = ({ reading, archived }: Session): readonly ListedArticle[] =>
  reading && archived?.id === reading.id && !reading.changes ? archived.articles : none;

/** What is below the text under a number, from 1: a headline of the page, or an article of the archive. */
export type NumberedBelow =
  | { readonly from: 'page'; readonly headline: RelatedHeadline }
  | { readonly from: 'archive'; readonly article: ListedArticle };

export function numberedBelow(session: Session, number: number): NumberedBelow | null {
  const related = openArticle(session)?.related ?? [];
  const headline = related[number - 1];
  if (headline) return { from: 'page', headline };
  const article = archivedBelow(session)[number - 1 - related.length];
  return article ? { from: 'archive', article } : null;
}
