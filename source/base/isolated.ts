/** Parts of a sentence that keep their own order, whatever the direction around them (UAX #9, isolates). */

/** URLs, paths, commands, options, codes. Empty stays empty. */
export const ltr = (text: string): string => (text === '' ? '' : `\u2066${text}\u2069`);

/** Names, which may be in any script. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
