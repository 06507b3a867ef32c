import type { Article } from '../../domain/article.ts';
import type { ListedArticle } from '../../domain/library.ts';
import { spokenText } from '../../domain/spoken-text.ts';

type Archived = readonly Pick<ListedArticle, 'title'>[];

interface Group {
  readonly from: 'page' | 'archive';
  readonly headlines: readonly Pick<ListedArticle, 'title'>[];
}

/** Headlines below the text: those that its page names, and what the archive has. */
const groupsBelow = ({ related }: Article, archived: Archived): readonly Group[] =>
  [{ from: 'page', headlines: related } as const, { from: 'archive', headlines: archived } as const].filter(
    ({ headlines }) => headlines.length > 0,
  );

/**
 * The texts of the pieces in which an article is laid out (`text/article-layout.ts`), in order: the headline, its blocks, and
 * where there are headlines below it their label, which has no text of its own, and each of them.
 */
export const pieceTexts = (article: Article, archived: Archived = []): readonly string[] => [
  article.title,
  ...article.blocks.map(spokenText),
  ...groupsBelow(article, archived).flatMap(({ headlines }) => ['', ...headlines.map(({ title }) => title)]),
];

export const pieceCount = (article: Article, archived: Archived = []): number =>
  groupsBelow(article, archived).reduce(
    (count, { headlines }) => count + 1 + headlines.length,
    1 + article.blocks.length,
  );

/** A piece below the text. `number`: of the headline, from 1 through all of them; null: it is the label of its group. */
export interface PieceBelow extends Group {
  readonly number: number | null;
  /** Its title; of a label, empty. */
  readonly title: string;
}

/** Null: the piece is part of the text. */
export function pieceBelow(article: Article, piece: number, archived: Archived = []): PieceBelow | null {
  let at = piece - 1 - article.blocks.length;
  let before = 0;
  for (const group of at < 0 ? [] : groupsBelow(article, archived)) {
    const { length } = group.headlines;
    if (at === 0) return { ...group, number: null, title: '' };
    if (at <= length) return { ...group, number: before + at, title: group.headlines[at - 1]?.title ?? '' };
    at -= length + 1;
    before += length;
  }
  return null;
}
