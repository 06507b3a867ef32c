/** Whether two texts print the same words of somebody, one perhaps less of them. */
import { wordsOf } from '../changes/words.ts';
import { searchKey } from '../search-key.ts';
import { isIdle } from '../stories/lexicon.ts';

/** A quotation, made ready to be compared. */
export interface ComparedQuotation {
  /** The keys of its words, one after the other. */
  readonly row: string;
  /** Of those that say something. */
  readonly keys: ReadonlySet<string>;
  /** Words of the speaker's name and office; none: nobody is named. */
  readonly speaker: ReadonlySet<string>;
}

export interface SpokenWords {
  readonly words: string;
  readonly speaker: string | null;
}

export function comparedQuotation({ words, speaker }: SpokenWords): ComparedQuotation {
  const found = wordsOf(words);
  return {
    row: found.map(({ key }) => key).join(' '),
    keys: new Set(found.filter(({ folded }) => !isIdle(folded)).map(({ key }) => key)),
    speaker: new Set(
      searchKey(speaker ?? '')
        .split(' ')
        .filter(Boolean),
    ),
  };
}

const sharedBy = <Key>(one: ReadonlySet<Key>, other: ReadonlySet<Key>): number =>
  [...one].filter(key => other.has(key)).length;

/** One is named more fully than the other, or not at all. */
export const maySpeakAsOne = (
  { speaker: one }: ComparedQuotation,
  { speaker: other }: ComparedQuotation,
): boolean => sharedBy(one, other) === Math.min(one.size, other.size);

/** Words that say something: of fewer, all must be equal. */
const fewest = 3;
/** So many equal words are no chance, whoever is said to speak. */
const enoughForAnybody = 5;
const leastShared = 0.8;

export function isSameQuotation(one: ComparedQuotation, other: ComparedQuotation): boolean {
  const smaller = Math.min(one.keys.size, other.keys.size);
  const isOne = maySpeakAsOne(one, other);
  if (one.row === other.row) return isOne || smaller >= enoughForAnybody;
  if (smaller < fewest) return false;
  const shared = sharedBy(one.keys, other.keys);
  return shared >= smaller * leastShared && (isOne || shared >= enoughForAnybody);
}
