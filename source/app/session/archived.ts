/** Articles of the archive that stand below the one that is open, numbered on after those that its page names. */
import { keepSame } from '../../base/keep-same.ts';
import type { RelatedHeadline } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import type { ActionOf } from './action.ts';
import { articlesLaidOut } from './article-shown.ts';
import { type Effect, start } from './effect.ts';
import { openArticle } from './selectors.ts';
import type { Session } from './session.ts';

export interface ArchivedBelow {
  /** Of the article under which they stand. */
  readonly id: string;
  readonly articles: readonly ListedArticle[];
}

const none: readonly ListedArticle[] = [];

const foundFor = ({ archived }: Session, id: string): ArchivedBelow | undefined =>
  archived.find(found => found.id === id);

/** None while what its source has changed is shown. */
export const archivedBelow = (session: Session): readonly ListedArticle[] =>
  session.reading && !session.reading.changes
    ? (foundFor(session, session.reading.id)?.articles ?? none)
    : none;

export function foundInArchive(session: Session, { archived }: ActionOf<'archived'>): Session {
  const found = keepSame<ArchivedBelow | undefined>(foundFor(session, archived.id), archived) ?? archived;
  if (session.archived[0] === found) return session;
  const others = session.archived.filter(other => other.id !== found.id);
  return { ...session, archived: [found, ...others].slice(0, articlesLaidOut) };
}

/** For the article that is foreseen behind the one that is open, so that its page is whole as soon as it is opened. */
export function archivedAhead(session: Session, foreseen: Session): readonly Effect[] {
  const next = foreseen.reading?.id;
  const isNext = session.focus === 'reader' && next !== undefined && next !== session.reading?.id;
  return isNext && !foundFor(session, next) ? [start('related-ahead', next)] : [];
}

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
