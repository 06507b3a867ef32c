/**
 * Keys for names that no table knows. Long names (four sounds or more) are told by their consonants and the vowel at the end: the
 * vowels between them are written or not, at will (زوكربيرغ, زوكربرغ). In short names these vowels tell one name from another
 * (سالم, سليم), so they stay, but for those that the other script may leave out.
 */
import { isLatin, type Sounds, soundsOf } from './sounds.ts';

const longName = 4;
const veryShortName = 2;
const shortestKey = 3;
const mostKeys = 24;

/** @param word folded, without clitics */
export function spellingKeys(word: string): readonly string[] {
  const shortKeys = isLatin(word) ? shortLatinKeys : shortArabicKeys;
  const keys = soundsOf(word)
    .map(withoutAyn)
    .flatMap(sounds => (sizeOf(sounds) >= longName ? longKeys(sounds) : shortKeys(sounds)));
  return [...new Set(keys)].slice(0, mostKeys);
}

/** A vowel at the beginning counts, since Arabic writes it with a letter. */
const sizeOf = ({ consonants, vowels }: Sounds): number => consonants.length + (vowels[0] === '' ? 0 : 1);

const ayn = 'ʿ';

/** Latin letters do not show it; at the beginning they show its vowel. */
function withoutAyn(sounds: Sounds): Sounds {
  const at = sounds.consonants.indexOf(ayn);
  if (at < 0) return sounds;
  const { consonants, letters, vowels } = sounds;
  const [before = '', behind = ''] = vowels.slice(at, at + 2);
  return withoutAyn({
    consonants: consonants.slice(0, at) + consonants.slice(at + 1),
    letters: letters.slice(0, at) + letters.slice(at + 1),
    vowels: [...vowels.slice(0, at), (at === 0 ? 'a' : before) + behind, ...vowels.slice(at + 2)],
  });
}

function longKeys({ consonants, vowels }: Sounds): readonly string[] {
  const begins = initialVowels(vowels, consonants).map(vowel => vowel.slice(0, 1));
  return combined([['~'], begins, [consonants.replaceAll('z', 's')], finalVowels(vowels)]);
}

/** كامالا is written كمالا, too. Names with fewer vowels would be others without one. */
const fewestVowels = 3;

function shortArabicKeys({ consonants, vowels }: Sounds): readonly string[] {
  const written = vowels.map(simplified);
  const places = written.flatMap((vowel, at) => (vowel === '' ? [] : [at]));
  const inner = places.filter(at => at !== 0 && at !== written.length - 1);
  const left = places.length < fewestVowels ? [] : inner.map(at => written.with(at, ''));
  return [written, ...left]
    .map(kept => [...kept.slice(0, -1), finalVowels(kept)[0] ?? ''])
    .map(kept => kept.map((vowel, at) => vowel + consonants.charAt(at)).join(''))
    .filter(isTelling)
    .map(key => `=${key}`);
}

function shortLatinKeys(sounds: Sounds): readonly string[] {
  const { consonants, vowels } = sounds;
  const inner = sizeOf(sounds) <= veryShortName ? onlyWritten : innerVowels;
  const choices = vowels.map((vowel, at) => {
    if (at === vowels.length - 1) return finalVowels(vowels);
    return at === 0 ? initialVowels(vowels, consonants) : inner(vowel);
  });
  return combined(choices.flatMap((choice, at) => [choice, [consonants.charAt(at)]]))
    .filter(isTelling)
    .map(key => `=${key}`);
}

const isTelling = (key: string): boolean => key.length >= shortestKey;

const simplified = (vowel: string): string =>
  vowel.length > 1 ? vowel.replaceAll('e', 'y').replace(/(.)\1+/gu, '$1') : vowel === 'e' ? 'y' : vowel;

/** An alef, alone or with what follows. Before s, m and n with another consonant it may be a mere help (إستوكهولم, إمبابي). */
function initialVowels(vowels: readonly string[], consonants: string): readonly string[] {
  const [first = '', second = ''] = vowels.map(simplified);
  if (first === '') return [''];
  const isHelp = first === 'a' && second === '' && /^[smn]./u.test(consonants);
  return [...new Set(['a', `a${first.replace(/^a/u, '')}`, ...(isHelp ? [''] : [])])];
}

/** Two letters stand for a long vowel, which Arabic writes; a single one is written or not. */
function innerVowels(vowel: string): readonly string[] {
  const written = onlyWritten(vowel);
  return vowel.length === 1 ? [...new Set([...written, ''])] : written;
}

/** Of ai and au Arabic writes the last letter, except in words of other languages. */
function onlyWritten(vowel: string): readonly string[] {
  if (vowel === 'e') return ['', 'y'];
  const written = simplified(vowel);
  return /^a[wy]$/u.test(written) ? [written.slice(1), written] : [written];
}

/** The last vowel, and whether a y stands before it (يا, يو). A final e is silent, or ه, or ي. */
function finalVowels(vowels: readonly string[]): readonly string[] {
  const vowel = vowels.at(-1) ?? '';
  if (vowel === 'e') return ['', 'a', 'y'];
  const written = simplified(vowel);
  return [/y[aw]$/u.test(written) ? written.slice(-2) : written.slice(-1)];
}

/** One of each row of choices, in every way; bounded. */
function combined(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.reduce<readonly string[]>(
    (keys, choices) => keys.flatMap(key => choices.map(more => key + more)).slice(0, mostKeys),
    [''],
  );
}
