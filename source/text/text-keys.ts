/** How text is compared, for the archive. */
import { nameQuery, ringKeys } from './language.ts';
import { nameParts } from './names/name-parts.ts';
import { ringRules } from './ring-rules.ts';
import { searchKey, wordRules } from './search-key.ts';

export const textKeys = {
  normalise: searchKey,
  indexText: searchKey,
  ringKeys,
  nameParts,
  nameQuery,
  rules: { words: wordRules, rings: ringRules },
};
