import {
  type NamePhrase,
  type NamePlace,
  type NameQuery,
  nameKeys,
  nameQuery,
} from '../../source/text/names/index.ts';
import { searchKey } from '../../source/text/search-key.ts';

/** Whether a text speaks of a name: what an index has to find, said word by word. */
export function matchesName(query: NameQuery, text: string): boolean {
  const words = searchKey(text).split(' ');
  if (query.phrases.some(phrase => standsIn(words, phrase))) return true;
  return query.surnames.some(surname =>
    placesOf(words, surname).some(at => !isOthers(words, at, query.others)),
  );
}

/** Whether two names may be of one: in either spelling or script, or one of them the surname of the other. */
export const sameName = (one: string, other: string): boolean =>
  matchesName(nameQuery(one), other) || matchesName(nameQuery(other), one);

const standsIn = (words: readonly string[], phrase: NamePhrase): boolean =>
  placesOf(words, phrase).length > 0;

const placesOf = (words: readonly string[], phrase: NamePhrase): readonly number[] =>
  words.flatMap((_, at) => (standsAt(words, at, phrase) ? [at] : []));

const standsAt = (words: readonly string[], at: number, phrase: NamePhrase): boolean =>
  phrase.every((place, offset) => isAnswer(words[at + offset], place));

const isAnswer = (word: string | undefined, { words, keys }: NamePlace): boolean =>
  word !== undefined && (words.includes(word) || nameKeys(word).some(key => keys.includes(key)));

/** Whether the words at a place are the end of another name. */
const isOthers = (words: readonly string[], at: number, others: readonly NamePhrase[]): boolean =>
  others.some(phrase =>
    phrase.some((_, offset) => offset > 0 && at >= offset && standsAt(words, at - offset, phrase)),
  );
