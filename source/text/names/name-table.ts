/** The names that are known: which spellings are of one name, and what kind of name it is. */
import { groupedBy } from '../../base/grouped-by.ts';
import { once } from '../../base/once.ts';
import { remembering } from '../../base/remembering.ts';
import { keysOfWord, searchKeys } from '../search-key.ts';
import { type NameWord, nameWords, withoutArabicArticle } from './articles.ts';
import { isPlainWord } from './plain-words.ts';
import { foldedKey, foldedKeyIn, mostSkeletons, skeletonIn, skeletonOfSounds } from './skeleton.ts';
import { soundDistance } from './sound-distance.ts';
import { isLatin, likeliestSounds, type Sounds, soundsOf } from './sounds.ts';
import {
  type KeyIn,
  type NameKind,
  placesBy,
  type Row,
  rows,
  spellingAt,
  writtenIn,
} from './written-spellings.ts';

export interface KnownName {
  /** A key that all its spellings share. */
  readonly id: string;
  readonly kind: NameKind;
  /** As the press prints them, with `_` between words. */
  readonly written: readonly string[];
  /** The same as folded words. */
  readonly spellings: readonly (readonly string[])[];
}

export interface NameTable {
  /** The keys of all given names. */
  readonly givenNames: () => readonly string[];
  /** The names with one of these keys. */
  readonly withIds: (ids: readonly string[]) => readonly KnownName[];
  /** The names that are spelled just so, whether in one word or in several. */
  readonly spelled: (joined: string) => readonly KnownName[];
  /** The names with a spelling that sounds like this in the same script: the nearest ones. Arabic words have to sound alike in full. */
  readonly sounding: (joined: string, isArabic?: boolean) => readonly KnownName[];
}

/** Rows are read when a name is looked up that may be theirs. */
export const nameTable = once((): NameTable => {
  const folded = once(() => placesBy(foldedKeyIn, foldedSlots));
  const spelledAlike = remembering((key: number) => bySpelling(folded().under(key)));
  const skeletons = once(() => placesBy(skeletonOfBare, mostSkeletons));
  const soundingAlike = remembering((skeleton: number) => createSoundShelf(skeletons().under(skeleton)));
  const named = remembering((id: string) => {
    const near = new Set(
      folded()
        .under(foldedKey(spellingOfId(id)))
        .map(rows.lineAt),
    );
    return [...near].filter(row => idOf(row) === id).map(nameOf);
  });
  return {
    givenNames: once(() => rows.linesOf('given').map(idOf)),
    withIds: ids => ids.flatMap(named),
    spelled(joined) {
      const key = foldedKey(joined);
      if (!folded().has(key)) return none;
      return namesOf(spelledAlike(key).get(joined)?.filter(isOfName) ?? none);
    },
    sounding: (joined, isArabic = false) =>
      namesOf(
        nearest(joined, isArabic, sounds => {
          const skeleton = skeletonOfSounds(sounds.consonants);
          return skeletons().has(skeleton) ? soundingAlike(skeleton)(sounds, isLatin(joined)) : none;
        }),
      ),
  };
});

const foldedSlots = 0x8000;

/** Articles are left out, as where the sounds of spellings are compared. */
const skeletonOfBare: KeyIn = (letters, start, end) =>
  skeletonIn(letters, letters.startsWith(article, start) ? start + article.length : start, end);

const nameOf = remembering((row: Row): KnownName => {
  const written = writtenIn(row);
  const spellings = once(() => written.map(wordsOf));
  return {
    id: idOf(row),
    kind: row.table,
    written,
    get spellings() {
      return spellings();
    },
  };
});

const wordsOf = (written: string): readonly string[] =>
  written.includes('_') ? searchKeys(written.replaceAll('_', ' ')) : keysOfWord(written);

/** The first in either script: they tell a name from all others, and stay the same when others are added. */
const firstSpellings = /^(\S+).* = (\S+)/u;
const idOf = remembering(
  ({ table, text }: Row): string => `${table} ${firstSpellings.exec(text)?.slice(1).join('=')}`,
);
const spellingOfId = (id: string): string => id.replace(/^.* |=.*$/gu, '');

interface Spelling {
  readonly name: KnownName;
  readonly joined: string;
  /** Printed with the article: a word of Arabic. */
  readonly isArabic: boolean;
  /** One word without the article that it is printed with. */
  readonly isBareWord: boolean;
}

interface SoundingSpelling {
  readonly spelling: Spelling;
  readonly sounds: Sounds;
}

/** @param places of spellings in the rows */
const bySpelling = (places: readonly number[]): ReadonlyMap<string, readonly Spelling[]> =>
  groupedBy(
    places.flatMap(place => [spellingOf(place), ...bareOf(place)]),
    ({ joined }) => joined,
  );

type SoundShelf = (sounds: Sounds, inLatin: boolean) => readonly SoundingSpelling[];

/** @param places of the spellings of one skeleton */
function createSoundShelf(places: readonly number[]): SoundShelf {
  const soundsIn = (inLatin: boolean) =>
    once(() =>
      groupedBy(
        places
          .filter(place => isLatin(rows.text().charAt(place)) === inLatin)
          .flatMap(place => withSounds(spellingOf(place))),
        ({ sounds }) => bucketOf(sounds),
      ),
    );
  const [latin, arabic] = [soundsIn(true), soundsIn(false)];
  return (sounds, inLatin) => (inLatin ? latin() : arabic()).get(bucketOf(sounds)) ?? none;
}

const none: readonly never[] = [];

const article = 'ال';
function joinedOf(written: string): string {
  const words = wordsOf(written);
  return words.length === 1 ? (words[0] as string) : joinedWords(nameWords(words));
}

/** Each is looked up by its letters and by its sounds. */
const spellingOf = remembering((place: number): Spelling => {
  const { row, written } = spellingAt(place);
  return {
    name: nameOf(row),
    joined: joinedOf(written),
    isArabic: written.startsWith(article),
    isBareWord: false,
  };
});

function bareOf(place: number): readonly Spelling[] {
  const { name, joined, isArabic } = spellingOf(place);
  const bare = isArabic ? withoutArabicArticle(joined) : joined;
  return bare === joined
    ? none
    : [{ name, joined: bare, isArabic, isBareWord: wordsOf(spellingAt(place).written).length === 1 }];
}

/** A name has an article or not (الشيلي), but not where a plain word is left without it (الأسد). */
const isOfName = ({ isBareWord, joined }: Spelling): boolean => !isBareWord || !isPlainWord(joined);

/** Where a name is parted differs (فولكس فاغن, فولكسفاغن). */
export const joinedWords = (words: readonly NameWord[]): string => words.map(({ word }) => word).join('');

const fewestConsonants = 2;

function withSounds(spelling: Spelling): readonly SoundingSpelling[] {
  const { joined, isArabic } = spelling;
  const sounds = likeliestSounds(isArabic ? withoutArabicArticle(joined) : joined);
  return sounds.consonants.length < fewestConsonants ? none : [{ spelling, sounds }];
}

const bucketOf = ({ consonants }: Sounds): string => consonants.replaceAll('z', 's');

/** In Iraq a g is written ك as well (شتوتكارت). */
const withIraqiG = (joined: string): string => joined.replaceAll('ك', 'گ');
const iraqiGCost = 0.25;

function nearest(
  joined: string,
  isArabic: boolean,
  soundingLike: (sounds: Sounds) => readonly SoundingSpelling[],
): readonly Spelling[] {
  const readings = [
    ...soundsOf(joined).map(sounds => ({ sounds, cost: 0 })),
    ...(joined.includes('ك') ? soundsOf(withIraqiG(joined)) : []).map(sounds => ({
      sounds,
      cost: iraqiGCost,
    })),
  ];
  const isStrict = isArabic || arabicLetters.test(joined);
  let nearest: Spelling[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { sounds, cost } of readings)
    for (const { spelling, sounds: known } of soundingLike(sounds)) {
      const limit = isLatin(joined)
        ? farthestInLatin(sounds, spelling)
        : farthestInArabic(sounds, known, isStrict || spelling.isArabic);
      const distance = cost + soundDistance(sounds, known, limit - cost);
      if (distance > limit || distance > least) continue;
      if (distance < least) nearest = [];
      least = distance;
      nearest.push(spelling);
    }
  return nearest;
}

/** Letters that transliterations hardly have. */
const arabicLetters = /[حعصضظ]/u;

/** By the number of consonants: the longer a word is, the less it can be another by chance. */
const farthestByLength = {
  arabic: [0, 0, 0.1, 0.5, 0.75, 1.25],
  person: [0, 0, 0, 0.5, 0.5, 1],
} as const;
/** Another letter for the same sound, no vowel more or less. */
const onlyLetters = 0.25;
const fewestVowels = 2;

const lengthOf = ({ consonants }: Sounds): number => Math.min(consonants.length, 5);

/** Vowels tell Arabic words apart, and short words with few vowels. */
function farthestInArabic(sounds: Sounds, known: Sounds, isStrict: boolean): number {
  const length = lengthOf(sounds);
  const hasFewVowels = Math.max(vowelCount(sounds), vowelCount(known)) < fewestVowels;
  const farthest = farthestByLength.arabic[length] ?? 0;
  return isStrict || (length === 3 && hasFewVowels) ? Math.min(farthest, onlyLetters) : farthest;
}

/** Papers spell places and organisations in Latin letters as these do themselves. */
const farthestInLatin = (sounds: Sounds, { name }: Spelling): number =>
  isPerson(name) ? (farthestByLength.person[lengthOf(sounds)] ?? 0) : farthestPlace;
const farthestPlace = 0.15;

export const isPerson = ({ kind }: KnownName): boolean => kind === 'given' || kind === 'surname';

const vowelCount = ({ vowels }: Sounds): number => vowels.filter(vowel => vowel !== '').length;

const namesOf = (spellings: readonly Spelling[]): readonly KnownName[] =>
  spellings.length === 0 ? none : [...new Set(spellings.map(({ name }) => name))];
