/** Parts of a sentence that keep their own order, whatever the direction around them (UAX #9, isolates). */

/**
 * URLs, paths, commands, options, codes, keys, values of a setting: what is shown as it is, in its own digits and punctuation
 * too (`text/layout.ts`). Empty stays empty.
 */
export const ltr = (text: string): string => (text === '' ? '' : `\u2066${text}\u2069`);

/** The stretches that `ltr` made, for `matchAll`. */
export const ltrStretches = /\u2066[^\u2066\u2069]*\u2069/gu;

/** Names, which may be in any script. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
