/** How a name of one or several words is looked up: which words have to stand side by side in a text. */
import { searchKey } from '../search-key.ts';
import { lunarArticles, type NameWord, nameWords } from './articles.ts';
import { knownNames } from './known-names.ts';
import { nameKeys } from './name-keys.ts';
import { type NamePhrase, type NamePlace, phrasesOf } from './name-phrases.ts';
import { nameTable } from './name-table.ts';
import { isPlainWord } from './plain-words.ts';
import { surnameOf } from './surname.ts';
import { isTitle } from './titles.ts';

export interface NameQuery {
  /** A text speaks of the name if it has one of these … */
  readonly phrases: readonly NamePhrase[];
  /** … or the surname by itself, which is one of these … */
  readonly surnames: readonly NamePhrase[];
  /** … where it is no part of one of these: the names of others. */
  readonly others: readonly NamePhrase[];
}

const mostWords = 8;

/** @param text a name as a reader types it, in either script; what has no letter gives no phrase */
export function nameQuery(text: string): NameQuery {
  const words = nameWords(searchKey(text).split(' ').filter(Boolean).slice(0, mostWords));
  const surname = surnameOf(words);
  const surnames = phrasesOf(surname);
  const rivals = givenNamesExcept(words.slice(0, words.length - surname.length));
  return {
    phrases: [...phrasesOf(words), ...phrasesOf(withoutTitles(words))],
    surnames,
    others: surnames.flatMap(phrase => [
      [rivals, ...phrase],
      [rivals, article, ...phrase],
    ]),
  };
}

/** There are many given names: the rarer forms of the article would only multiply them. */
const article: NamePlace = { words: lunarArticles, keys: [] };

function givenNamesExcept(words: readonly NameWord[]): NamePlace {
  const own = new Set(words.flatMap(({ word }) => nameKeys(word)));
  return {
    words: [],
    keys: nameTable()
      .givenNames()
      .filter(key => !own.has(key)),
  };
}

/** نهر النيل, President Macron: the name alone; nothing where there is no title, or where the whole is a name (جزر القمر). */
function withoutTitles(words: readonly NameWord[]): readonly NameWord[] {
  const first = words.findIndex(({ word }) => !isTitle(word));
  const last = words.findLastIndex(({ word }) => !isTitle(word));
  const rest = words.slice(first, last + 1);
  const isWhole = first < 0 || rest.length === words.length || knownNames(words).length > 0;
  const isPlain = rest.every(({ word }) => isPlainWord(word)) && knownNames(rest).length === 0;
  return isWhole || isPlain ? [] : rest;
}
