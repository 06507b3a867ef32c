import { sanitizeBlock } from './sanitize.ts';

/** UTF-16 units. */
export const longestNote = 10_000;

/** A note as it is kept: its lines, without blank ones at the ends; null where nothing is written. */
export const noteText = (typed: string): string | null =>
  sanitizeBlock(typed, { keepTabs: true }).replace(/^\n+|(?<!\n)\n+$/gu, '') || null;
