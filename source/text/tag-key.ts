import { searchKey } from './search-key.ts';

/** Characters besides letters that distinguish tags: `C++`, `C#`, ⭐. */
const signs = /[#\p{Symbol}\p{Extended_Pictographic}]/gu;

/** The key of a tag: spellings of the same name have the same key. '' if it is not a name. */
export const tagKey = (name: string): string =>
  [searchKey(name), (name.match(signs) ?? []).join('')].filter(part => part !== '').join(' ');
