/** How long a text takes to read. */
import { countWords } from '../base/blanks.ts';
import type { Block, Direction } from './article.ts';
import { spokenText } from './spoken-text.ts';

const isProse = ({ type }: Block): boolean => type !== 'image' && type !== 'code';

/** Words of the prose, as blanks part them. */
export const wordsOf = (blocks: readonly Block[]): number =>
  blocks.filter(isProse).reduce((sum, block) => sum + countWords(spokenText(block)), 0);

/** Words a minute of silent reading: a word of Arabic holds more than one of a language in Latin letters. */
const wordsAMinute: Readonly<Record<Direction, number>> = { rtl: 180, ltr: 230 };

/** Whole minutes, at least 1; 0 for no words. */
export const minutesToRead = (words: number, direction: Direction): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsAMinute[direction]));
