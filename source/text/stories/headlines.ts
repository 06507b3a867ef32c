/** Headlines of one event beside its lead headline: the words that each adds, compared by what they say and not by their letters. */

import { wordsOf } from '../changes/words.ts';
import { plausibleLanguage, primarySubtag } from '../detected-language.ts';
import { nameKeys } from '../names/name-keys.ts';
import { conceptsAt, isIdle, keysOf } from './lexicon.ts';
import { wordOf } from './word.ts';

export interface Headline {
  readonly title: string;
  /** BCP 47 tag, as the source states it. */
  readonly language: string | null;
}

/** UTF-16 offsets in the headline. */
export interface AddedWords {
  readonly start: number;
  readonly end: number;
}

interface SaidWord extends AddedWords {
  /** Two words say the same if they share one. */
  readonly keys: readonly string[];
  readonly isNumber: boolean;
}

interface SaidHeadline {
  readonly title: string;
  /** Primary subtag. */
  readonly language: string;
  readonly words: readonly SaidWord[];
}

/** A few words in Latin letters do not tell their language. */
const shortLatin = 'en';

/** UTF-16 units that are compared: no page shows more. */
const longestTitle = 500;

const hasDigit = /\d/u;
const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/** Small words and verbs of reporting say nothing; a number always does. */
function saidIn({ title, language: stated }: Headline): SaidHeadline {
  const language = primarySubtag(plausibleLanguage(stated, title) ?? shortLatin);
  const words = wordsOf(title.slice(0, longestTitle));
  const known = words.map(word => wordOf(word.folded));
  const concepts = words.map((): string[] => []);
  for (let at = 0; at < words.length; at++) {
    const found = conceptsAt(known, at, language);
    for (let part = at; part < at + found.length; part++)
      concepts[part]?.push(...found.concepts.map(({ id }) => `concept ${id}`));
  }
  return {
    title,
    language,
    words: words.flatMap(({ key, start, end, value, ...word }, at) => {
      const isNumber = value !== null && (language === 'ar' || hasDigit.test(word.folded));
      if (!isNumber && (isIdle(word.folded) || !hasLetterOrDigit.test(word.folded))) return [];
      const names = nameKeys(word.folded).map(name => `name ${name}`);
      const keys = isNumber
        ? [key]
        : [key, ...keysOf(wordOf(word.folded)), ...names, ...(concepts[at] ?? [])];
      return [{ start, end, keys, isNumber }];
    }),
  };
}

/** Words side by side are one stretch. */
function joined(title: string, words: readonly AddedWords[]): readonly AddedWords[] {
  const stretches: AddedWords[] = [];
  for (const { start, end } of words) {
    const last = stretches.at(-1);
    const goesOn = last !== undefined && title.slice(last.end, start).trim() === '';
    if (goesOn) stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

/** The headline of a story with its language, if it is one of these. */
export const leadAmong = (headlines: readonly Headline[], title: string): Headline =>
  headlines.find(headline => headline.title === title) ?? { title, language: null };

/**
 * What each headline says that the lead does not, in order. Of a headline in another language only numbers can be compared: a word
 * that is marked is certainly not in the lead.
 */
export function wordsAdded(
  lead: Headline,
  headlines: readonly Headline[],
): readonly (readonly AddedWords[])[] {
  const { language, words } = saidIn(lead);
  const known = new Set(words.flatMap(({ keys }) => keys));
  return headlines.map(headline => {
    const said = saidIn(headline);
    const isComparable = said.language === language;
    const added = said.words.filter(
      ({ keys, isNumber }) => (isComparable || isNumber) && !keys.some(key => known.has(key)),
    );
    return joined(said.title, added);
  });
}
