import type { TextKeys } from '../../source/storage/archive/text-keys.ts';
import { searchIndexKey, searchKey, searchTerms } from '../../source/text/search-key.ts';

/** As the program compares text. */
export const searchKeys: TextKeys = { normalise: searchKey, indexText: searchIndexKey, terms: searchTerms };
