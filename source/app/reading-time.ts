/** How long an article takes to read. */
import type { Article, Direction } from '../domain/article.ts';

/**
 * Words a minute of adults who read silently: Arabic about 180, English non-fiction about 240 (Brysbaert, “How many words do we
 * read per minute?”, 2019). Arabic writes as one word what English writes as two or three.
 */
const wordsPerMinute: Readonly<Record<Direction, number>> = { rtl: 180, ltr: 240 };

const wordsIn = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** Minutes, rounded; at least one, unless there is no text. */
export function readingMinutes({ blocks, direction }: Pick<Article, 'blocks' | 'direction'>): number {
  const words = blocks.reduce((sum, { text }) => sum + wordsIn(text), 0);
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute[direction]));
}
