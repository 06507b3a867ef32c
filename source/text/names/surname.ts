import type { NameWord } from './articles.ts';
import { isFirstHalf, isHalf } from './compounds.ts';
import { knownNames } from './known-names.ts';
import { isPerson, type KnownName } from './name-table.ts';
import { isPlainWord } from './plain-words.ts';
import { likeliestSounds } from './sounds.ts';

/** The last words of a full name by which the press also calls the person; none where it does not, or may not. */
export function surnameOf(words: readonly NameWord[]): readonly NameWord[] {
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
