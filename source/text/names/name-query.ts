/** How a name of one or several words is looked up: which words have to stand side by side in a text. */
import { searchKey } from '../search-key.ts';
import { type NameWord, nameWords } from './articles.ts';
import { isFirstHalf, isHalf } from './compounds.ts';
import { knownNames } from './known-names.ts';
import { nameKeys } from './name-keys.ts';
import { article, type NamePhrase, type NamePlace, phrasesOf } from './name-phrases.ts';
import { isPerson, type KnownName, nameTable } from './name-table.ts';
import { isPlainWord } from './plain-words.ts';
import { likeliestSounds } from './sounds.ts';
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

/** The last words of a full name by which the press also calls the person; none where it does not, or may not. */
function surnameOf(words: readonly NameWord[]): readonly NameWord[] {
  const ends = words.slice(1).map((_, at) => words.slice(at + 1));
  return ends.find(end => isSurname(end, words.slice(0, words.length - end.length))) ?? [];
}

function isSurname(end: readonly NameWord[], before: readonly NameWord[]): boolean {
  const [first] = before;
  const last = before.at(-1);
  if (first === undefined || last === undefined || isFirstHalf(last.word)) return false;
  const names = knownNames(end);
  const givenNames = knownNames([first]);
  if (names.length === 0)
    return end.every(({ word }) => !isHalf(word)) && isUnknownSurname(end, first, givenNames);
  const mayBeGivenName =
    givenNames.length === 0 ? !isPlainWord(first.word) : isFirstHalf(first.word) || givenNames.some(isPerson);
  return names.some(({ kind }) => kind === 'surname') && mayBeGivenName;
}

/** Of two unknown words the last is a surname only if it is long: others are as likely to be a place. */
const shortestSurname = { behindGivenName: 2, behindUnknown: 4 } as const;

function isUnknownSurname(
  end: readonly NameWord[],
  first: NameWord,
  givenNames: readonly KnownName[],
): boolean {
  const [surname, ...more] = end;
  if (surname === undefined || more.length > 0 || isPlainWord(surname.word)) return false;
  const length = likeliestSounds(surname.word).consonants.length;
  if (givenNames.length === 0) return length >= shortestSurname.behindUnknown && !isPlainWord(first.word);
  return length >= shortestSurname.behindGivenName && (isFirstHalf(first.word) || givenNames.some(isPerson));
}
