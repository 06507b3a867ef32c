/** Words of reports, each one object, so that what has been found of a word is at hand wherever it stands. */
import { remembering } from '../../base/remembering.ts';
import type { Beginning, ItemsFound, LandPhrase, NameKnown, Phrase } from './found-of-word.ts';

/** What has been found of it; undefined: not yet asked. */
interface FoundOfWord {
  itemsInArabic: ItemsFound | undefined;
  beginningInArabic: Beginning | undefined;
  items: ItemsFound | undefined;
  beginning: Beginning | undefined;
  phrases: readonly Phrase[] | undefined;
  keys: readonly string[] | undefined;
  lands: readonly LandPhrase[] | undefined;
  causes: readonly string[] | undefined;
  unit: string | undefined;
  name: NameKnown | undefined;
}

export interface Word extends FoundOfWord {
  /** As searching folds it. */
  readonly folded: string;
  /** Questions of yes and no (`isWord`), a bit each: which have been asked, and which are true. */
  asked: number;
  answers: number;
}

const mostRemembered = 100_000;

/** @param folded a word as searching folds it, or a number or sign (`tokens.ts`) */
export const wordOf = remembering(
  // What every text asks stands together, in the order of a new word.
  (folded: string): Word => ({
    folded,
    asked: 0,
    answers: 0,
    itemsInArabic: undefined,
    beginningInArabic: undefined,
    items: undefined,
    beginning: undefined,
    phrases: undefined,
    keys: undefined,
    lands: undefined,
    causes: undefined,
    unit: undefined,
    name: undefined,
  }),
  mostRemembered,
);

/** `find`, kept for one word: for what is asked of a word several times in a row, and then never again. */
export function ofLastWord<Found>(find: (word: Word) => Found): (word: Word) => Found {
  let last: { readonly word: Word; readonly found: Found } | null = null;
  return word => {
    if (last?.word !== word) last = { word, found: find(word) };
    return last.found;
  };
}

const mostTests = 31;
let tests = 0;

/** `test`, asked once for each word: each text asks this of all its words, so that the answer lies in the word itself. */
export function isWord(test: (word: Word) => boolean): (word: Word) => boolean {
  if (tests === mostTests) throw new RangeError('a word has no bit left');
  const bit = 1 << tests++;
  return word => {
    if ((word.asked & bit) === 0) {
      word.asked |= bit;
      if (test(word)) word.answers |= bit;
    }
    return (word.answers & bit) !== 0;
  };
}

const nowhere: readonly never[] = [];

/** Where the words stand of which a test is true: mostly nowhere. */
export function placesOf(words: readonly Word[], test: (word: Word) => boolean): readonly number[] {
  let places: number[] | null = null;
  for (let at = 0; at < words.length; at++)
    if (test(words[at] as Word)) {
      places ??= [];
      places.push(at);
    }
  return places ?? nowhere;
}

export const beginsWithLetter = isWord(({ folded }) => /^\p{L}/u.test(folded));
