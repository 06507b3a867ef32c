/**
 * For Konsole (docs/terminals.md §4, measured): every word in logical order with a left-to-right mark after it, and the mark after
 * each Arabic-Indic digit; Konsole then turns each word, and nothing else. Brackets are outside the words: not mirrored.
 *
 * Konsole joins the letters of a word anew whatever forms they have, so a zero-width non-joiner keeps apart those that do not join.
 */
import { letterWithoutForm, unjoinedToNext, unjoinedToPrevious } from './forms.ts';
import { encodeTexts } from './row.ts';
import { arabicNumberCluster, leftToRightMark, mark, reverseClusters, strongCluster } from './scripts.ts';

const wordOrDigit = new RegExp(`((?:${strongCluster})+)|${arabicNumberCluster}`, 'gu');

const zeroWidthNonJoiner = '\u200C';
/** The letter tells it, or, where it has no forms, the one behind it. */
const unjoined = new RegExp(
  `(?:${unjoinedToNext}${mark}*(?=\\p{L})|${letterWithoutForm}${mark}*(?=${unjoinedToPrevious}))`,
  'gu',
);

const logicalWord = (cells: string): string =>
  reverseClusters(cells).replace(unjoined, `$&${zeroWidthNonJoiner}`) + leftToRightMark;

export const fenced = encodeTexts(text =>
  text.replace(wordOrDigit, (cells, word: string | undefined) =>
    word ? logicalWord(word) : cells + leftToRightMark,
  ),
);
