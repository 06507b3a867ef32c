/** What is read, or seen beside the list. */
import type { Article, ArticleStatus } from '../../domain/article.ts';
import type { ArticleTexts } from '../../domain/change.ts';
import type { ReaderError } from '../../domain/errors.ts';
import type { Picture, PictureSize } from '../../domain/picture.ts';
import type { ArticleQuotation } from '../services/quotations.ts';

/**
 * What is at the top of the window: a row of a piece of the article, and the UTF-16 offset in the piece's text at which the row
 * begins, by which it is found again in another layout.
 */
export interface Place {
  readonly piece: number;
  readonly row: number;
  readonly offset: number;
}

export const beginning: Place = { piece: 0, row: 0, offset: 0 };

export type TextName = keyof ArticleTexts;

/** Pieces to be copied, from where selecting began to where it has come. */
export interface Selection {
  readonly from: number;
  readonly to: number;
}

/** Words that are looked for in the article that is open, and at which of their places one is, from 0. */
export interface Finding {
  readonly words: string;
  readonly at: number;
}

/** A footnote that a reference has led to. */
export interface VisitedFootnote {
  readonly piece: number;
  /** Where the reference is. */
  readonly from: Place;
}

/**
 * A picture that has been asked for. `failed`: it cannot be had, and its rows are kept so that nothing moves; `given-up`: they are
 * not laid out any more.
 */
export interface KnownPicture {
  readonly picture: Picture | 'awaited' | 'failed' | 'given-up';
  /** What its rows are reserved for, where that is known of itself: of one that came later only from the next layout on. */
  readonly reserved: PictureSize | null;
}
/** By address. */
export type Pictures = ReadonlyMap<string, KnownPicture>;

/** What the user has written about an article. */
export interface Annotations extends Pick<ArticleStatus, 'tags' | 'note'> {
  readonly id: string;
}

/** What one comes back to. */
export interface Left {
  readonly id: string;
  readonly texts: ArticleTexts;
  readonly shown: TextName;
  readonly place: Place;
}

export interface Reading extends Left {
  /** The user has chosen the text: an answer does not turn it. */
  readonly turned: boolean;
  readonly fetching: boolean;
  /** Shown in place of the text: the article with what its source has changed; null: the text is shown. */
  readonly changes: Article | null;
  /** Why the page could not be read. */
  readonly error: ReaderError | null;
  readonly selection: Selection | null;
  readonly finding: Finding | null;
  readonly footnote: VisitedFootnote | null;
  /** Each link is shown with its number. */
  readonly numbersLinks: boolean;
  /** Where related headlines led away from, the latest last. */
  readonly trail: readonly Left[];
}

/** What Enter would show, seen beside the list. */
export interface Preview {
  readonly reading: Reading;
  readonly annotations: Annotations | null;
}

/** Who said what in an article as it was shown. */
export interface QuotationsOf {
  readonly article: Article;
  readonly found: readonly ArticleQuotation[];
}
