import type { Article } from '../../domain/article.ts';
import { spokenText } from '../../domain/spoken-text.ts';

/**
 * The texts of the pieces in which an article is laid out (`text/article-layout.ts`), in order: the headline, its blocks, and
 * where there are related headlines their label, which has no text of its own, and each of them.
 */
export const pieceTexts = ({ title, blocks, related }: Article): readonly string[] => [
  title,
  ...blocks.map(spokenText),
  ...(related.length > 0 ? ['', ...related.map(headline => headline.title)] : []),
];

export const pieceCount = ({ blocks, related }: Article): number =>
  1 + blocks.length + (related.length > 0 ? 1 + related.length : 0);

/** The number of the related headline that a piece is, from 1; null: it is none. */
export function relatedAt({ blocks, related }: Article, piece: number): number | null {
  const number = piece - 1 - blocks.length;
  return number >= 1 && number <= related.length ? number : null;
}
