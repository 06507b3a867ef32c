/** The names that are known: which spellings are of one name, and what kind of name it is. */
import { groupedBy } from '../../base/grouped-by.ts';
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import { type NameWord, nameWords, withoutArabicArticle } from './articles.ts';
import { givenNames } from './data/given-names.ts';
import { organisations } from './data/organisations.ts';
import { parts } from './data/parts.ts';
import { places } from './data/places.ts';
import { surnames } from './data/surnames.ts';
import { isPlainWord } from './plain-words.ts';
import { soundDistance } from './sound-distance.ts';
import { isLatin, likeliestSounds, type Sounds, soundsOf } from './sounds.ts';

const linesByKind = {
  given: givenNames,
  surname: surnames,
  place: places,
  organisation: organisations,
  /** No name by itself. */
  part: parts,
} as const;

export type NameKind = keyof typeof linesByKind;

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
  readonly givenNames: readonly string[];
  /** The names with one of these keys. */
  readonly withIds: (ids: readonly string[]) => readonly KnownName[];
  /** The names that are spelled just so, whether in one word or in several. */
  readonly spelled: (joined: string) => readonly KnownName[];
  /** The names with a spelling that sounds like this in the same script: the nearest ones. Arabic words have to sound alike in full. */
  readonly sounding: (joined: string, isArabic?: boolean) => readonly KnownName[];
}

export const nameTable = once(makeTable);

function makeTable(): NameTable {
  const names = Object.entries(linesByKind).flatMap(([kind, lines]) => namesIn(kind as NameKind, lines));
  const byId = new Map(names.map(name => [name.id, name]));
  const spellings = names.flatMap(spellingsOf);
  const bySpelling = groupedBy(spellings, ({ joined }) => joined);
  const soundsIn = (inLatin: boolean) =>
    once(() =>
      groupedBy(
        spellings.filter(({ joined }) => isLatin(joined) === inLatin).flatMap(withSounds),
        ({ sounds }) => bucketOf(sounds),
      ),
    );
  const [latinSounds, arabicSounds] = [soundsIn(true), soundsIn(false)];
  return {
    givenNames: names.filter(({ kind }) => kind === 'given').map(({ id }) => id),
    withIds: ids => ids.flatMap(id => byId.get(id) ?? []),
    spelled: joined => namesOf(bySpelling.get(joined) ?? []),
    sounding: (joined, isArabic = false) =>
      namesOf(nearest(joined, isArabic, isLatin(joined) ? latinSounds() : arabicSounds())),
  };
}

/** `غوتيريش جوتيريش = Guterres`: spellings between blanks, with `_` between their words; `=` only parts the scripts. */
function namesIn(kind: NameKind, lines: string): readonly KnownName[] {
  const rows = lines.trim().split('\n');
  return rows.map(row => {
    const written = row.replace('= ', '').split(' ');
    const spellings = written.map(spelling => searchKey(spelling.replaceAll('_', ' ')).split(' '));
    return { id: `${kind} ${firstSpellings.exec(row)?.slice(1).join('=')}`, kind, written, spellings };
  });
}

/** The first in either script: they tell a name from all others, and stay the same when others are added. */
const firstSpellings = /^(\S+).* = (\S+)/u;

interface Spelling {
  readonly name: KnownName;
  readonly joined: string;
  /** Printed with the article: a word of Arabic. */
  readonly isArabic: boolean;
}

interface SoundingSpelling extends Spelling {
  readonly sounds: Sounds;
}

/** A name has an article or not (الشيلي), but not where a plain word is left without it (الأسد). */
function spellingsOf(name: KnownName): readonly Spelling[] {
  return name.spellings.flatMap((words, at) => {
    const joined = joinedWords(nameWords(words));
    const isArabic = name.written[at]?.startsWith('ال') === true;
    const whole = { name, joined, isArabic };
    const bare = withoutArabicArticle(joined);
    if (!isArabic || bare === joined || (words.length === 1 && isPlainWord(bare))) return [whole];
    return [whole, { ...whole, joined: bare }];
  });
}

/** Where a name is parted differs (فولكس فاغن, فولكسفاغن). */
export const joinedWords = (words: readonly NameWord[]): string => words.map(({ word }) => word).join('');

const fewestConsonants = 2;

function withSounds(spelling: Spelling): readonly SoundingSpelling[] {
  const { joined, isArabic } = spelling;
  const sounds = likeliestSounds(isArabic ? withoutArabicArticle(joined) : joined);
  return sounds.consonants.length < fewestConsonants ? [] : [{ ...spelling, sounds }];
}

const bucketOf = ({ consonants }: Sounds): string => consonants.replaceAll('z', 's');

/** In Iraq a g is written ك as well (شتوتكارت). */
const withIraqiG = (joined: string): string => joined.replaceAll('ك', 'گ');
const iraqiGCost = 0.25;

function nearest(
  joined: string,
  isArabic: boolean,
  bySounds: ReadonlyMap<string, readonly SoundingSpelling[]>,
): readonly Spelling[] {
  const readings = [
    ...soundsOf(joined).map(sounds => ({ sounds, cost: 0 })),
    ...(joined.includes('ك') ? soundsOf(withIraqiG(joined)) : []).map(sounds => ({
      sounds,
      cost: iraqiGCost,
    })),
  ];
  const near = readings.flatMap(({ sounds, cost }) =>
    (bySounds.get(bucketOf(sounds)) ?? []).flatMap(spelling => {
      const isStrict = isArabic || spelling.isArabic || arabicLetters.test(joined);
      const limit = isLatin(joined)
        ? farthestInLatin(sounds, spelling)
        : farthestInArabic(sounds, spelling, isStrict);
      const distance = cost + soundDistance(sounds, spelling.sounds, limit - cost);
      return distance <= limit ? [{ spelling, distance }] : [];
    }),
  );
  const least = Math.min(...near.map(({ distance }) => distance));
  return near.filter(({ distance }) => distance === least).map(({ spelling }) => spelling);
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
function farthestInArabic(sounds: Sounds, { sounds: known }: SoundingSpelling, isStrict: boolean): number {
  const length = lengthOf(sounds);
  const hasFewVowels = Math.max(vowelCount(sounds), vowelCount(known)) < fewestVowels;
  const farthest = farthestByLength.arabic[length] ?? 0;
  return isStrict || (length === 3 && hasFewVowels) ? Math.min(farthest, onlyLetters) : farthest;
}

/** Papers spell places and organisations in Latin letters as these do themselves. */
const farthestInLatin = (sounds: Sounds, { name }: SoundingSpelling): number =>
  isPerson(name) ? (farthestByLength.person[lengthOf(sounds)] ?? 0) : farthestPlace;
const farthestPlace = 0.15;

export const isPerson = ({ kind }: KnownName): boolean => kind === 'given' || kind === 'surname';

const vowelCount = ({ vowels }: Sounds): number => vowels.filter(vowel => vowel !== '').length;

const namesOf = (spellings: readonly Spelling[]): readonly KnownName[] => [
  ...new Set(spellings.map(({ name }) => name)),
];
