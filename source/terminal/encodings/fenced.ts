/**
 * For Konsole (docs/terminals.md §4, measured): every word in logical order with a left-to-right mark after it, and the mark after
 * each Arabic-Indic digit; Konsole then turns each word, and nothing else. Brackets are outside the words: not mirrored.
 */
import { encodeTexts } from './row.ts';
import { arabicNumberCluster, leftToRightMark, reverseClusters, strongCluster } from './scripts.ts';

const wordOrDigit = new RegExp(`((?:${strongCluster})+)|${arabicNumberCluster}`, 'gu');

export const fenced = encodeTexts(text =>
  text.replace(
    wordOrDigit,
    (cells, word: string | undefined) => (word ? reverseClusters(word) : cells) + leftToRightMark,
  ),
);
