import { searchKey } from './search-key.ts';

/** What tells tags apart beside words: `C++`, `C#`, ⭐. */
const signs = /[#\p{Symbol}\p{Extended_Pictographic}]/gu;

/** A tag as it is compared: two spellings that a person takes for the same name have one key; '' for what is no name. */
export const tagKey = (name: string): string =>
  [searchKey(name), (name.match(signs) ?? []).join('')].filter(part => part !== '').join(' ');
