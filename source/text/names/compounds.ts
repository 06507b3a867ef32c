/**
 * Names of two words that are written as one as well: with عبد and a name of God (عبدالقادر, Abdelkader), with أبو (Aboubakr), and
 * with الدين (نورالدين, Noureddine).
 */
const firsts: readonly (readonly [RegExp, string])[] = [
  [/^عبد(?=ال..)/u, 'عبد'],
  [/^abd[aeou]*(?:ll?(?=[a-z]{3})|([rsnztd])(?=\1[a-z]{2}))/u, 'عبد'],
  [/^ابو(?=...)/u, 'ابو'],
  [/^ذو(?=ال..)/u, 'ذو'],
  [/^abou?(?=[b-df-hj-np-tv-z][a-z]{2})|^abu(?=[a-z]{3})/u, 'ابو'],
];
const lasts: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)الدين$/u, 'الدين'],
  [/(?<=..)(?:[aeiou]dd|al?d|[eu]d)(?:[iy]|ee)ne?$/u, 'الدين'],
];

export type Compound = readonly [first: string, last: string];

/** Most words do not, and every word of every article comes this way. */
const MAY_BE_COMPOUND = /^(?:عبد|ابو|ذو|ab[dou])|(?:الدين|d(?:[iy]|ee)ne?)$/u;

/** The two words of a name; undefined for a name of one. */
export function compoundOf(word: string): Compound | undefined {
  if (!MAY_BE_COMPOUND.test(word)) return undefined;
  const [first] = firsts.flatMap(([letters, name]) => partedBehind(word, letters, name));
  const [last] = lasts.flatMap(([letters, name]) => partedBefore(word, letters, name));
  return first ?? last;
}

function partedBehind(word: string, letters: RegExp, name: string): readonly Compound[] {
  const rest = word.replace(letters, '');
  return rest === word ? [] : [[name, rest]];
}

function partedBefore(word: string, letters: RegExp, name: string): readonly Compound[] {
  const rest = word.replace(letters, '');
  return rest === word ? [] : [[rest, name]];
}

const firstWord =
  /^(?:عبد|abd(?:[aeou]+l?)?|ابو|abou?|abu|ذو|dhu|zu|ابن|بن|ibn|bin|ben|ام|umm|oum|ولد|ould)$/u;
const lastWord = /^(?:الدين|[aeu]?d?d(?:[iy]|ee)ne?)$/u;

/** Whether two neighbors are written as one word, too. */
export const isCompound = (first: string, last: string): boolean =>
  firstWord.test(first) || lastWord.test(last);

/** Whether a name may begin with this word, and never ends with it. */
export const isFirstHalf = (word: string): boolean => firstWord.test(word);

/** Whether the word needs another to be a name. */
export const isHalf = (word: string): boolean => firstWord.test(word) || lastWord.test(word);
