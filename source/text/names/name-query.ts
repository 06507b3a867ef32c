/** How a name of one or several words is looked up: which words have to stand side by side in a text. */
import { searchKey } from '../search-key.ts';
import { type NameWord, nameWords } from './articles.ts';
import { knownNames } from './known-names.ts';
import { nameKeys } from './name-keys.ts';
import { article, type NamePhrase, type NamePlace, phrasesOf } from './name-phrases.ts';
import { isPerson, nameTable } from './name-table.ts';
import { isPlainWord } from './plain-words.ts';
import { isServant } from './servants.ts';
import { soundsOf } from './sounds.ts';
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

function givenNamesExcept(words: readonly NameWord[]): NamePlace {
  const own = new Set(words.flatMap(({ word }) => nameKeys(word)));
  return { words: [], keys: nameTable().givenNames.filter(key => !own.has(key)) };
}

/** نهر النيل, President Macron: the name alone; nothing where there is no title, or where the whole is a name (جزر القمر). */
function withoutTitles(words: readonly NameWord[]): readonly NameWord[] {
  const first = words.findIndex(({ word }) => !isTitle(word));
  const last = words.findLastIndex(({ word }) => !isTitle(word));
  const rest = words.slice(first, last + 1);
  const isWhole = first < 0 || rest.length === words.length || knownNames(words).length > 0;
  return isWhole || rest.every(({ word }) => isPlainWord(word)) ? [] : rest;
}

/** What makes the next word the name of the father, by which nobody is called alone. */
const patronymics = new Set(['بن', 'ابن', 'ولد', 'bin', 'ben', 'ibn', 'ould']);
const shortestUnknown = 3;

/** The last words of a full name by which the press also calls the person; none where it does not, or may not. */
function surnameOf(words: readonly NameWord[]): readonly NameWord[] {
  const ends = words.slice(1).map((_, at) => words.slice(at + 1));
  return ends.find(end => isSurname(end, words.slice(0, words.length - end.length))) ?? [];
}

function isSurname(end: readonly NameWord[], before: readonly NameWord[]): boolean {
  const [first] = before;
  const last = before.at(-1);
  if (first === undefined || last === undefined || patronymics.has(last.word) || isServant(last.word)) return false;
  const names = knownNames(end);
  const givenNames = knownNames([first]);
  if (names.length === 0)
    return givenNames.some(isPerson) && end.length === 1 && end.every(({ word }) => mayBeSurname(word));
  const mayBeGivenName = givenNames.length === 0 ? !isPlainWord(first.word) : givenNames.some(isPerson);
  return names.some(({ kind }) => kind === 'surname') && mayBeGivenName;
}

const mayBeSurname = (word: string): boolean =>
  !isPlainWord(word) && (soundsOf(word)[0]?.consonants.length ?? 0) >= shortestUnknown;
