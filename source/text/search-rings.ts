/** How closely words answer to those of a query, as the language has it. */
import type { RingKeys } from '../domain/search.ts';
import { formKeys } from './forms/index.ts';
import { nameKeys, spellingsApart } from './names/index.ts';

/** @param word a key of `search-key.ts` */
export function ringKeys(word: string): RingKeys {
  const { inflection, root } = formKeys(word);
  return { inflection, name: [...new Set([...nameKeys(word), ...spellingsApart(word)])], root };
}
