import { once } from '../../base/once.ts';
import { analyse } from '../forms/analyse.ts';
import { properNouns } from '../forms/data/proper-nouns.ts';
import { searchKey } from '../search-key.ts';

const names = once((): ReadonlySet<string> => new Set(searchKey(properNouns).split(' ')));

/** @param word folded */
export const isKnownName = (word: string): boolean => names().has(word);

/**
 * Whether a word is known as one of Arabic that is no name: a spelling of a name may look like one (قانون, Canon).
 * @param word folded
 */
export const isPlainWord = (word: string): boolean => !names().has(word) && analyse(word).lemmas.length > 0;
