/**
 * The lines of the tables in `data/` by the letters that no inflection adds, drops or changes, so that only the lines
 * that a word can come from need be read: reading all of them takes a tenth of a second.
 */
import { once } from '../../base/once.ts';
import { nouns } from './data/nouns.ts';
import { particles } from './data/particles.ts';
import { persianAndUrdu } from './data/persian-and-urdu.ts';
import { properNouns } from './data/proper-nouns.ts';
import { verbs } from './data/verbs.ts';

const tables = {
  noun: nouns,
  properNoun: properNouns,
  persianOrUrdu: persianAndUrdu,
  particle: particles,
  verb: verbs,
};

export interface Line {
  readonly table: keyof typeof tables;
  readonly text: string;
}

/** Everything but these can be an affix, a weak radical or a hamza. */
const CHANGING = /[^بثجحخدذرزشصضطظعغفقكل \n]+/gu;
/** مدّ has one letter for the two of ممدود. */
const GEMINATES = /(?<letter>[^ \n])\k<letter>+/gu;
const DECLENSIONS = / (?:ات|ون)(?=[ \n])/gu;

/**
 * What no inflection changes of a word.
 * @param words one, or several with blanks or line ends between them
 */
export const skeletons = (words: string): string =>
  words.replace(CHANGING, '').replace(GEMINATES, '$<letter>');

const bySkeleton = once((): ReadonlyMap<string, readonly Line[]> => {
  const lines = new Map<string, Line[]>();
  for (const table of Object.keys(tables) as (keyof typeof tables)[]) {
    const skeletonsOfLines = skeletons(tables[table].replace(DECLENSIONS, '')).split('\n');
    for (const [index, text] of tables[table].split('\n').entries()) {
      if (text === '') continue;
      const line = { table, text };
      for (const skeleton of new Set(skeletonsOfLines[index]?.split(' '))) {
        const same = lines.get(skeleton);
        if (same) same.push(line);
        else lines.set(skeleton, [line]);
      }
    }
  }
  return lines;
});

/** The lines whose words have this skeleton. */
export const linesWith = (skeleton: string): readonly Line[] => bySkeleton().get(skeleton) ?? [];
