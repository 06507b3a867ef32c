/** What the words of a stretch say, as far as it decides the kind of a change. */
import { once } from '../../base/once.ts';
import { searchKey } from '../search-key.ts';
import {
  hedges,
  idleNegations,
  lightWords,
  negatedByMa,
  negations,
  oppositePairs,
  quantities,
  reporting,
  sourcePrepositions,
  weekdays,
} from './lexicon.ts';
import { consonantsOf, foldedSet, headwordsOf, overlaps, rowFinder, stemsOf } from './stems.ts';
import { synonyms } from './synonyms.ts';
import type { PlacedWord, Stretch } from './versions.ts';

const tables = once(() => ({
  hedges: foldedSet(hedges),
  light: foldedSet(lightWords),
  negations: foldedSet(negations),
  quantities: foldedSet(quantities),
  sources: foldedSet(sourcePrepositions),
  weekdays: foldedSet(weekdays),
  opposites: oppositePairs.map(pair => pair.map(searchKey)),
  reporting: rowFinder(
    Object.values(reporting).map(row => row.flatMap(words => words.split(' '))),
    headwordsOf,
  ),
  synonyms: rowFinder(synonyms, stemsOf),
  headwords: rowFinder(synonyms, headwordsOf),
}));

/** A word as the tables may have it: with its clitics, without its conjunction, and without its preposition too. */
const formsOf = ({ folded }: PlacedWord): readonly string[] =>
  [/^$/u, /^[وف]/u, /^[وف]?[بل](?=\p{L}{3})/u].map(clitic => folded.replace(clitic, ''));

const isIn = (set: ReadonlySet<string>, word: PlacedWord): boolean =>
  formsOf(word).some(form => set.has(form));

function isNegation(word: PlacedWord, next: PlacedWord | null): boolean {
  const form = formsOf(word).find(candidate => tables().negations.has(candidate));
  if (form === undefined) return false;
  const following = next?.folded ?? '';
  return (form !== 'ما' || negatedByMa.test(following)) && !isIdle(form, following);
}

const isIdle = (form: string, following: string): boolean =>
  idleNegations.some(([negation, next]) => searchKey(negation) === form && next.test(following));

/** How often a stretch denies something. */
export const negationsIn = ({ words, next }: Stretch): number =>
  words.filter((word, index) => isNegation(word, words[index + 1] ?? next)).length;

/** The numbers and quantities of a stretch, in order. */
export const amountsIn = ({ words }: Stretch): readonly string[] =>
  words
    .filter(word => word.value !== null || isTimeOrDate(word) || isIn(tables().quantities, word))
    .map(({ key }) => key)
    .sort();

const isTimeOrDate = ({ folded }: PlacedWord): boolean => /^\d/u.test(folded);

const dualOrPlural = /\p{L}{3}(?:ان|ين|ون|ات)$/u;

/** Whether a noun names more than one: عاملان, مهندسين. */
export const namesSeveral = ({ folded }: PlacedWord): boolean =>
  dualOrPlural.test(folded) && !/^[وف]?[يتن]/u.test(folded);

export const datesIn = ({ words }: Stretch): readonly string[] =>
  words
    .filter(word => word.key.startsWith('month ') || isIn(tables().weekdays, word))
    .map(({ key }) => key)
    .sort();

const imperfect = /^[يتنا]\p{L}{2}/u;

/** Words that say how sure the text is; قد only before a verb of the present. */
export const hedgesIn = ({ words, next }: Stretch): readonly string[] =>
  words
    .filter((word, index) => {
      if (isIn(tables().hedges, word)) return true;
      const following = words[index + 1] ?? next;
      return formsOf(word).includes('قد') && imperfect.test(following?.folded ?? '');
    })
    .map(({ key }) => key)
    .sort();

/** The rows of `reporting` that a stretch has verbs of. */
export const reportingIn = ({ words }: Stretch): ReadonlySet<number> =>
  new Set(words.flatMap(word => [...tables().reporting(word.folded)]));

/** At most so many words before a stretch, in its paragraph. */
export function wordsBefore({ words: [first], previous }: Stretch, most: number): readonly PlacedWord[] {
  const end = first ? first.place : (previous?.place ?? -1) + 1;
  const { words = [] } = (first ?? previous)?.paragraph ?? {};
  return words.slice(Math.max(0, end - most), end);
}

/** How near before a stretch “according to” must stand. */
const reachOfSource = 2;

export const followsSource = (stretch: Stretch): boolean =>
  [...wordsBefore(stretch, reachOfSource), ...stretch.words].some(word => isIn(tables().sources, word));

export const hasOpposites = (before: Stretch, after: Stretch): boolean =>
  tables().opposites.some(
    ([one = '', other = '']) =>
      (includes(before, one) && includes(after, other)) || (includes(before, other) && includes(after, one)),
  );

const includes = ({ words }: Stretch, form: string): boolean =>
  words.some(word => formsOf(word).includes(form));

/** Whether a word is known to these tables, or names a month or unit: then it is no slip for another one. */
export const isKnown = (word: PlacedWord): boolean =>
  word.key.includes(' ') ||
  [tables().hedges, tables().negations, tables().quantities, tables().weekdays].some(set =>
    isIn(set, word),
  ) ||
  tables().reporting(word.folded).size > 0 ||
  tables().headwords(word.folded).size > 0;

const contentOf = ({ words }: Stretch): readonly PlacedWord[] =>
  words.filter(word => !isIn(tables().light, word) && !isIn(tables().negations, word));

/** أن with a verb says what a verbal noun says: أن تسعّر, تسعير. */
const hasSubordinate = ({ words }: Stretch): boolean =>
  words.some(({ folded }) => /^[وبل]?ان$/u.test(folded));

function saysTheSame(one: PlacedWord, other: PlacedWord, nominalized: boolean): boolean {
  const alike = [stemsOf, tables().synonyms, ...(nominalized ? [consonantsOf] : [])];
  return one.key === other.key || alike.some(of => overlaps<unknown>(of(one.folded), of(other.folded)));
}

/** More words than this are no rephrasing of one another. */
const mostRephrased = 12;

/** Whether each word that carries meaning has its like on the other side, in any order. */
export function isRephrased(before: Stretch, after: Stretch): boolean {
  const left = [...contentOf(after)];
  const words = contentOf(before);
  if (words.length !== left.length || words.length > mostRephrased) return false;
  const nominalized = hasSubordinate(before) !== hasSubordinate(after);
  return words.every(word => {
    const index = left.findIndex(other => saysTheSame(word, other, nominalized));
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  });
}

/** Words that carry meaning in a stretch. */
export const contentCount = (stretch: Stretch): number => contentOf(stretch).length;
