/**
 * The characters that a terminal with BiDi would move, as sources for regular expressions (flag `u`). By bidirectional
 * class (UAX #9, table 4), not by script: “؟” and “؛” are AL and pull their neighbours along like a letter does, “،” and “٪”
 * are not and do not.
 */

/** Nonspacing marks, and the joiners, which have no cell either: they stay with the character before them. */
export const mark = '[\\p{M}\\u200C\\u200D]';

const arabicBlockStrong =
  '[\\u0608\\u060B\\u060D\\u061B\\u061D-\\u064A\\u066D-\\u066F\\u0671-\\u06D5\\u06E5\\u06E6\\u06EE\\u06EF\\u06FA-\\u06FF]';
const otherBlocks =
  '[\\u0590-\\u05FF\\u0700-\\u08FF\\uFB1D-\\uFDFC\\uFE70-\\uFEFC\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}]';

/** A letter, or other character, of class R or AL. */
export const strong = `(?:${arabicBlockStrong}|(?=${otherBlocks})[\\p{L}\\p{N}\\p{Sc}])`;
/** Class AN: Arabic-Indic digits with their decimal and thousands separators, and the signs that enclose numbers. */
export const arabicNumber = '[\\u0600-\\u0605\\u0660-\\u0669\\u066B\\u066C\\u06DD\\u0890\\u0891\\u08E2]';
export const strongCluster = `${strong}${mark}*`;
export const arabicNumberCluster = `${arabicNumber}${mark}*`;

/** Any character that belongs to a right-to-left block, whatever its class. */
export const rightToLeftBlock =
  /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

const cluster = new RegExp(`[^]${mark}*`, 'gu');

/** Cuts text into characters with the marks after them. */
export const clusters = (text: string): string[] => text.match(cluster) ?? [];

/** The same cells from the other end, every mark still after its letter. */
export const reverseClusters = (text: string): string => clusters(text).reverse().join('');

/** LEFT-TO-RIGHT MARK: ends a right-to-left run and has no cell. */
export const leftToRightMark = '\u200E';
