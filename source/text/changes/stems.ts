/**
 * Stems for telling whether two words are forms of one: light stemming in the manner of Larkey and others (SIGIR 2002), which cuts
 * off what is most often no part of the word. All words are keys of `searchKey`. Never for search: كتاب loses its ك.
 */
import { searchKey } from '../search-key.ts';

const shortestStem = 3;

/** The article; the future; the person of a verb; the ت of its derived forms; what a noun or verb ends with. */
const affixes: readonly RegExp[] = [
  /^(?:[بكل]?ال|لل)/u,
  /^س(?=[يتنا])/u,
  /^[ايتن]/u,
  /^ت(?=\p{L}{3})/u,
  /(?:هما|هم|هن|ها|نا|ه)$/u,
  /(?:تان|تين|ات|ان|ون|ين|وا|يه|تا|ت|ه|ي|ا)$/u,
];

const cut = (word: string, affix: RegExp): string => {
  const rest = word.replace(affix, '');
  return rest.length >= shortestStem ? rest : word;
};

const stemOf = (word: string): string => affixes.reduce(cut, word);

/** A first letter may be a clitic or the word's own; no preposition stands before a verb of the past (لعبوا). */
const clitics: readonly RegExp[] = [/^$/u, /^[وف]/u, /^[وف]?[بلك](?!.*وا$)/u];

/** The stems that a word may have. */
export const stemsOf = (folded: string): ReadonlySet<string> =>
  new Set(clitics.map(clitic => stemOf(cut(folded, clitic))));

/** The consonants of each stem, without the vowels that make a noun of a verb. */
export const consonantsOf = (folded: string): ReadonlySet<string> =>
  new Set(
    [...stemsOf(folded)].map(stem => stem.replace(/[اويء]/gu, '')).filter(letters => letters.length > 1),
  );

export const foldedSet = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(searchKey));

/** The persons of a verb, and the cases of a noun. */
const endings = /(?:تا|تم|وا|ون|ين|ان|ت|ا|ن|ه|ها|هم)$/u;

/** A word as it stands in a dictionary of forms: past and present in the third person. */
export function headwordsOf(folded: string): ReadonlySet<string> {
  const whole = cut(folded, /^[وف]/u).replace(/^س(?=[يتن]\p{L}{2})/u, '');
  const third = [folded, whole].flatMap(word => [word, word.replace(/^[تن]/u, 'ي')]);
  return new Set(third.flatMap(word => [word, cut(word, endings), cut(word, /^ال/u)]));
}

/** Finds the rows of a table that have a form of a word. */
export type RowsOfWord = (folded: string) => ReadonlySet<number>;

export function rowFinder(
  rows: readonly (readonly string[])[],
  formsOf: (folded: string) => ReadonlySet<string>,
): RowsOfWord {
  const known = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const word of row)
      for (const form of formsOf(searchKey(word))) known.set(form, [...(known.get(form) ?? []), index]);
  });
  return folded => new Set([...formsOf(folded)].flatMap(form => known.get(form) ?? []));
}

export const overlaps = <Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean =>
  [...one].some(value => other.has(value));
