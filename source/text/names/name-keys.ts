import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { type Compound, compoundOf } from './compounds.ts';
import { longestName } from './name-parts.ts';
import { type KnownName, nameTable } from './name-table.ts';
import { isPlainWord } from './plain-words.ts';
import { isLatin, likeliestSounds } from './sounds.ts';
import { spellingKeys } from './spelling-keys.ts';

const onlyLetters = /^\p{L}+$/u;

/**
 * Keys that tell which spellings are of one name. Two words may be spellings of one name if they share a key.
 *
 * The table of names decides first: a word that is in it, or sounds nearly like one of it, has the keys of that name alone. Other words
 * have keys of their sounds, except plain words of Arabic (رئيس is no spelling of Rice), which have none.
 * @param word one word, folded as searching folds it (`text/search-key.ts`), in Arabic or Latin letters, with its clitics
 */
export function nameKeys(word: string): readonly string[] {
  if (word.length > longestName || !onlyLetters.test(word)) return [];
  const { certain, possible } = isLatin(word) ? latinStems(word) : arabicStems(word);
  const bare = certain.length > 0 ? certain : [word];
  const long = once(() => possible.filter(isLong));
  return (
    spelledKeys(word) ??
    firstFound(certain, spelledStem) ??
    ([word, ...certain].some(isPlainWord) ? [] : undefined) ??
    soundingKeys(word) ??
    firstFound(certain, soundingStem) ?? [
      ...(firstFound(possible, spelledStem) ?? firstFound(long(), stem => soundingKeys(stem)) ?? []),
      ...[...bare, ...long()].flatMap(spellingKeys),
    ]
  );
}

/** Whether a key is that of a name of the table, which is the same in all scripts; others are of sounds. */
export const isOfTable = (key: string): boolean => key.includes(' ');

interface Stems {
  /** Without an article, or a letter that is not heard. */
  readonly certain: readonly string[];
  /** Without letters that may be clitics, or the beginning of the name. */
  readonly possible: readonly string[];
}

const arabicArticle = /^[وف]?(?:[بك]?ال|لل)(?=..)/u;
const arabicLetters = [/^[وف](?=...)/u, /^[بلك](?=...)/u, /^[وف][بلك](?=...)/u];
/** Alsisi, Elbaradei, Ezzor. */
const latinArticle = /^[ae]l(?=....)|^[aeu]([rsnztd])(?=\1..)/u;
/** Fatimah. */
const silentEnd = /(?<=..[aei])h$/u;

const behind = (word: string, clitics: RegExp): readonly string[] => {
  const stem = word.replace(clitics, '');
  return stem === word ? [] : [stem];
};

const cliticLetters = 'وفبلك';

const arabicStems = (word: string): Stems => ({
  certain: behind(word, arabicArticle),
  possible: cliticLetters.includes(word.charAt(0))
    ? arabicLetters.flatMap(letters => behind(word, letters))
    : [],
});

const latinStems = (word: string): Stems => ({
  certain: behind(word, silentEnd),
  possible: behind(word, latinArticle),
});

const longStem = 4;
const isLong = (stem: string): boolean =>
  likeliestSounds(stem).consonants.length >= longStem && !isPlainWord(stem);

function firstFound(
  words: readonly string[],
  keysOf: (word: string) => readonly string[] | undefined,
): readonly string[] | undefined {
  for (const word of words) {
    const keys = keysOf(word);
    if (keys) return keys;
  }
  return undefined;
}

const nonEmpty = (keys: readonly string[]): readonly string[] | undefined =>
  keys.length === 0 ? undefined : keys;

const idsOf = (names: readonly KnownName[]): readonly string[] | undefined =>
  nonEmpty(names.map(({ id }) => id));

function spelledKeys(word: string): readonly string[] | undefined {
  const compound = compoundOf(word);
  return idsOf(nameTable().spelled(word)) ?? (compound && nonEmpty(compoundKeys(compound)));
}

/** What is left of a word is left of many others, too. */
const mostStems = 8000;
const spelledStem = remembering(spelledKeys, mostStems);
const soundingStem = remembering((stem: string) => soundingKeys(stem, !isLatin(stem)), mostStems);

const soundingKeys = (word: string, isArabic = false): readonly string[] | undefined =>
  idsOf(nameTable().sounding(word, isArabic));

/** Of two words as one: of عبدالقادر by what عبد and القادر share with others. */
export const compoundKeys = ([first, last]: Compound): readonly string[] =>
  nameKeys(first).flatMap(key => nameKeys(last).map(other => `${key} ${other}`));
