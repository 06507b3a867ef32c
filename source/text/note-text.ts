import { sanitizeBlock } from './sanitize.ts';

/** In UTF-16 code units. */
export const longestNote = 10_000;

/** A note as it is saved, without blank lines at the ends; null if it is empty. */
export const noteText = (typed: string): string | null =>
  sanitizeBlock(typed, { keepTabs: true }).replace(/^\n+|(?<!\n)\n+$/gu, '') || null;
