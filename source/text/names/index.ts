/** Keys that tell which spellings are of one name; there are none yet. */

/** @param word a key of `search-key.ts` */
export const nameKeys = (_word: string): readonly string[] => [];
