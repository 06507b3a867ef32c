/** How text is compared, for the archive. */
import { nameQuery } from './names/index.ts';
import { searchKey, wordRules } from './search-key.ts';
import { ringKeys, ringRules } from './search-rings.ts';

export const textKeys = {
  normalise: searchKey,
  indexText: searchKey,
  ringKeys,
  nameQuery,
  rules: { words: wordRules, rings: ringRules },
};
