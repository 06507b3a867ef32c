/** Words of reports, each one object, so that what has been found of a word is at hand wherever it stands. */
import { remembering } from '../../base/remembering.ts';

export interface Word {
  /** As searching folds it. */
  readonly folded: string;
  /** What has been found of it, by the place of each question (`ofWord`). */
  readonly found: unknown[];
}

const mostRemembered = 50_000;

/** @param folded a word as searching folds it, or a number or sign (`tokens.ts`) */
export const wordOf = remembering((folded: string): Word => ({ folded, found: [] }), mostRemembered);

let questions = 0;

/** `find`, asked once for each word. */
export function ofWord<Found extends {}>(find: (word: Word) => Found): (word: Word) => Found {
  const place = questions++;
  return word => {
    const known = word.found[place];
    if (known !== undefined) return known as Found;
    const fresh = find(word);
    word.found[place] = fresh;
    return fresh;
  };
}

export const beginsWithLetter = ofWord(({ folded }): boolean => /^\p{L}/u.test(folded));
