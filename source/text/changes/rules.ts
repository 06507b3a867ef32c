/** What kind of change a hunk is: the first rule that applies decides. */
import { once } from '../../base/once.ts';
import type { TextChangeKind } from '../../domain/text-change.ts';
import { searchKey } from '../search-key.ts';
import { kindsOfPlaces, titlesOfPersons } from './lexicon.ts';
import {
  amountsIn,
  datesIn,
  followsSource,
  hasOpposites,
  hedgesIn,
  isKnown,
  isRephrased,
  namesSeveral,
  negationsIn,
  reportingIn,
  wordsBefore,
} from './meaning.ts';
import { isSlipOf, isSpellingOf } from './spelling.ts';
import { foldedSet, overlaps } from './stems.ts';
import { type Hunk, type PlacedWord, printed, type Stretch } from './versions.ts';

/** What is known of the whole article. */
export interface Surroundings {
  /** Whether both versions have a word, and whether they have a form of it. */
  readonly keeps: (word: PlacedWord) => boolean;
  readonly keepsFormOf: (word: PlacedWord) => boolean;
  /** How often the article makes this very change. */
  readonly timesOf: (hunk: Hunk) => number;
}

interface Rule {
  readonly kind: TextChangeKind;
  readonly applies: (hunk: Hunk, surroundings: Surroundings) => boolean;
}

const sidesOf = ({ before, after }: Hunk): readonly Stretch[] =>
  [before, after].filter(({ words }) => words.length > 0);

const everyWord = (hunk: Hunk, test: (word: PlacedWord) => boolean): boolean =>
  sidesOf(hunk).every(({ words }) => words.every(test));

const someWord = (hunk: Hunk, test: (word: PlacedWord) => boolean): boolean =>
  sidesOf(hunk).some(({ words }) => words.some(test));

const differ = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('|') !== other.join('|');

/** Whether a stretch is all that its paragraphs have. */
const isWhole = ({ words }: Stretch): boolean => {
  const [first, last] = [words[0], words.at(-1)];
  return first !== undefined && first === first.paragraph.words[0] && last === last?.paragraph.words.at(-1);
};

/** A line as short as a credit, beside a credit of the other version. */
const shortLine = 8;
const isLineOf =
  (kind: PlacedWord['furniture']) =>
  (hunk: Hunk): boolean => {
    const lines = [hunk.before, hunk.after].map(
      ({ words, previous, next }) => (words[0] ?? previous ?? next)?.paragraph,
    );
    return (
      hunk.part === 'body' &&
      lines.every(line => line !== undefined && line.words.length <= shortLine) &&
      lines.some(line => line?.words.every(word => word.furniture === kind))
    );
  };

const furniture = (kind: NonNullable<PlacedWord['furniture']>): Rule => ({
  kind,
  applies: hunk =>
    (everyWord(hunk, word => word.furniture !== null) && someWord(hunk, word => word.furniture === kind)) ||
    isLineOf(kind)(hunk),
});

const correction =
  /^[^\p{L}\p{N}]*(?:تصحيح|توضيح|تصويب|استدراك|اعتذار|مصحح|مصحّح|صُحح|ملاحظة|تنويه)(?:[^:：.\n]{0,30})[:：]|^[^\p{L}\p{N}]*[([](?:تصحيح|توضيح|تصويب|مصحح|مصحّح|استدراك)|^(?:correction|corrected|clarification)\b/iu;
const correctionWords =
  /نسخه سابقه|النسخه السابقه|نسخته الاولي|النسخه الاولي|ورد خطا|وردت خطا|عن طريق الخطا|ذكر سابقا خطا|نعتذر عن|جري تصحيح|تم تصحيح|جري تداركه|والصحيح ان/u;

/** A notice of correction begins with the words that came in, or fills the paragraph that they are in. */
function isCorrection({ after }: Hunk): boolean {
  const first = after.words[0];
  if (!first) return false;
  const text = first.paragraph.text.slice(Math.max(0, first.start - 1));
  return correction.test(text) || correctionWords.test(searchKey(printed(after.words) ?? ''));
}

const letters = ({ words }: Stretch): string =>
  printed(words)?.replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '') ?? '';

/** A word that was written twice. */
const isRepetition = ({ before, after }: Hunk): boolean =>
  after.words.length === 0 &&
  before.words.length === 1 &&
  [before.previous?.key, before.next?.key].includes(before.words[0]?.key);

const pairs = ({ before, after }: Hunk): readonly (readonly [PlacedWord, PlacedWord])[] | null =>
  before.words.length === after.words.length
    ? before.words.map((word, index) => [word, after.words[index] as PlacedWord] as const)
    : null;

const isSpelling = (hunk: Hunk): boolean =>
  !differ(amountsIn(hunk.before), amountsIn(hunk.after)) &&
  (isSpellingOf(letters(hunk.before), letters(hunk.after)) ||
    (pairs(hunk)?.every(([one, other]) => isSpellingOf(one.text, other.text)) ?? false));

const titles = once(() => foldedSet(titlesOfPersons));
const places = once(() => foldedSet(kindsOfPlaces));

/** A title stands before the first name or the family name. */
const reachOfTitle = 2;

const followsTitle = (stretch: Stretch): boolean =>
  wordsBefore(stretch, reachOfTitle).some(({ folded }) => titles().has(folded));

/** The name of a person or place: what stands after a title or a kind of place. */
const isName = (hunk: Hunk): boolean =>
  sidesOf(hunk).some(
    stretch =>
      followsTitle(stretch) ||
      places().has(stretch.previous?.folded ?? '') ||
      stretch.words.slice(0, -1).some(({ folded }) => titles().has(folded) || places().has(folded)),
  );

/** A slip within the words of a number: what was printed was none. */
const isMendedNumber = ({ before, after }: Hunk): boolean =>
  before.words.some(({ value }) => value === null) &&
  after.words.every(({ value }) => value !== null) &&
  isSlipOf(wordsOf(before), wordsOf(after));

const wordsOf = ({ words }: Stretch): string => words.map(({ folded }) => folded).join(' ');

/**
 * A slip that was mended: the wrong word stands nowhere else and is no word of the tables. A change that is made in several
 * places, or in the headline, is no slip, unless the right word stands elsewhere in both versions.
 */
function isMendedSlip(hunk: Hunk, { keeps, keepsFormOf, timesOf }: Surroundings): boolean {
  if (hunk.before.words.length === 0 || isName(hunk)) return false;
  return (
    isMendedNumber(hunk) ||
    (pairs(hunk)?.every(([one, other]) => {
      if (one.value !== null || other.value !== null) return false;
      if (isSpellingOf(one.text, other.text)) return true;
      if (keeps(one) || isKnown(one) || !isSlipOf(one.folded, other.folded)) return false;
      return keepsFormOf(other) || (hunk.part === 'body' && timesOf(hunk) === 1);
    }) ??
      false)
  );
}

const hasOtherAmounts = ({ before, after }: Hunk): boolean => {
  if (differ(amountsIn(before), amountsIn(after))) return true;
  const [one, other] = [before.words[0], after.words[0]];
  return (
    before.words.length === 1 &&
    after.words.length === 1 &&
    one !== undefined &&
    other !== undefined &&
    namesSeveral(one) !== namesSeveral(other) &&
    isRephrased(before, after)
  );
};

const changesAttribution = ({ before, after }: Hunk): boolean => {
  const [one, other] = [reportingIn(before), reportingIn(after)];
  return one.size > 0 && other.size > 0 && !overlaps(one, other);
};

const rules: readonly Rule[] = [
  { kind: 'correction', applies: isCorrection },
  furniture('time-stamp'),
  furniture('related'),
  furniture('boilerplate'),
  furniture('credit'),
  { kind: 'spelling', applies: hunk => isRepetition(hunk) || isSpelling(hunk) },
  { kind: 'paragraph-added', applies: ({ before, after }) => before.words.length === 0 && isWhole(after) },
  { kind: 'paragraph-removed', applies: ({ before, after }) => after.words.length === 0 && isWhole(before) },
  { kind: 'spelling', applies: isMendedSlip },
  { kind: 'quotation', applies: hunk => someWord(hunk, ({ isQuoted }) => isQuoted) },
  { kind: 'negation', applies: ({ before, after }) => negationsIn(before) !== negationsIn(after) },
  { kind: 'number', applies: hasOtherAmounts },
  { kind: 'date', applies: ({ before, after }) => differ(datesIn(before), datesIn(after)) },
  { kind: 'certainty', applies: ({ before, after }) => differ(hedgesIn(before), hedgesIn(after)) },
  { kind: 'attribution', applies: changesAttribution },
  { kind: 'wording', applies: ({ before, after }) => hasOpposites(before, after) },
  { kind: 'rephrasing', applies: ({ before, after }) => isRephrased(before, after) },
  { kind: 'headline', applies: ({ part }) => part === 'headline' },
  { kind: 'attribution', applies: ({ before, after }) => followsSource(before) || followsSource(after) },
  { kind: 'name', applies: isName },
];

export const kindOf = (hunk: Hunk, surroundings: Surroundings): TextChangeKind =>
  rules.find(({ applies }) => applies(hunk, surroundings))?.kind ?? 'wording';
