/** Which countries a text speaks of. */
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import { landLines } from './data/lands.ts';
import type { LandPhrase } from './found-of-word.ts';
import { stemsOf } from './lexicon.ts';
import { isWord, type Word } from './word.ts';

/** مصري stands for مصرية, مصريين and the like. */
const adjectiveEndings = ['ه', 'ين', 'ون', 'تين', 'تان', 'ات'];
const isAdjective = (word: string): boolean => /^\p{Script=Arabic}{3,}ي$/u.test(word);
const withoutArticle = (word: string): string => word.replace(/^ال(?=\p{L}{3})/u, '');

/** An article has no hamza: ألمانيا without its أل would be a player called ماني. */
const hasArticle = (written: string): boolean => written.startsWith('ال');

const formsOf = (word: string, written: string): readonly string[] => {
  const bare = hasArticle(written) ? withoutArticle(word) : word;
  const adjectives = isAdjective(bare) ? adjectiveEndings.map(ending => bare + ending) : [];
  return [...new Set([word, bare, ...adjectives])];
};

const isBareName = (form: string, word: string): boolean =>
  form === withoutArticle(word) && form !== word && !isAdjective(form);

const phrasesByWord = once((): ReadonlyMap<string, readonly LandPhrase[]> => {
  const phrases = new Map<string, LandPhrase[]>();
  for (const line of landLines.trim().split('\n')) {
    const [land = '', ...names] = line.split(' ');
    for (const name of names) {
      const [first = '', ...rest] = searchKey(name.replaceAll('_', ' ')).split(' ');
      for (const form of formsOf(first, name)) {
        const phrase = { land, rest, isBare: isBareName(form, first) };
        phrases.set(form, [...(phrases.get(form) ?? []), phrase]);
      }
    }
  }
  return phrases;
});

const none: readonly never[] = [];

function phrasesOf(word: Word): readonly LandPhrase[] {
  word.lands ??= readPhrases(word);
  return word.lands;
}

function readPhrases(word: Word): readonly LandPhrase[] {
  const known = stemsOf(word).filter(stem => phrasesByWord().has(stem));
  return known.length === 0 ? none : known.flatMap(stem => phrasesByWord().get(stem) ?? none);
}
const mayBeLand = isWord(word => phrasesOf(word).length > 0);

/** Codes, of the word at an index and those behind it; `US` is no pronoun. @param language primary subtag */
export const landsAt = (
  words: readonly Word[],
  index: number,
  isCapital: boolean,
  language: string,
): readonly string[] => {
  const word = words[index] as Word;
  if (!mayBeLand(word) || (!isCapital && /^[a-z]/u.test(word.folded))) return none;
  return [
    ...new Set(
      phrasesOf(word).flatMap(({ land, rest, isBare }) =>
        !(isBare && language === 'ar') &&
        rest.every((part, at) => withoutArticle(words[index + at + 1]?.folded ?? '') === withoutArticle(part))
          ? [land]
          : [],
      ),
    ),
  ];
};

/** Of each line: the country, and what is called after it. */
const latinNames = 2;

const countries = once(
  (): ReadonlySet<string> =>
    new Set(
      landLines.split('\n').flatMap(line =>
        line
          .split(' ')
          .slice(1)
          .filter(name => /^[A-Z]/u.test(name))
          .slice(0, latinNames)
          .map(searchKey),
      ),
    ),
);

/** Iran and Iranian, not Isfahan. @param word folded, in Latin letters */
export const isCountry = (word: string): boolean => countries().has(word);
