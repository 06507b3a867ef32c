import { remembering } from '../../source/base/remembering.ts';
import { looseRings } from '../../source/domain/search.ts';
import { ringKeys } from '../../source/text/search-rings.ts';
import type { WordFinder } from '../../source/text/word-finder.ts';

const keysOf = remembering(ringKeys);

/** Finds a word and what shares a key with it, as the archive does. @param term a key of `search-key.ts` */
export function wordFinder(term: string): WordFinder {
  const wanted = keysOf(term);
  return word => {
    if (word === term) return 'exact';
    const keys = keysOf(word);
    return looseRings.find(ring => keys[ring].some(key => wanted[ring].includes(key))) ?? null;
  };
}
