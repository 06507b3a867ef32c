/** Whether two outlets tell one claim of one speaker, each in its own words of one language: rather no than wrongly. */
import { once } from '../../base/once.ts';
import { formKeys } from '../forms/index.ts';
import { nameKeys } from '../names/name-keys.ts';
import { negations, negationsBehind } from '../stories/data/hedge-words.ts';
import { conceptsAt, isIdleWord, keysOf } from '../stories/lexicon.ts';
import { foldedSet } from '../stories/phrases.ts';
import { readText } from '../stories/tokens.ts';
import { beginsWithLetter } from '../stories/word.ts';
import { type Meaning, scriptOf } from './same-in-other-language.ts';
import type { SpokenWords } from './same-quotation.ts';

/** What a claim says. */
export interface ToldClaim {
  readonly script: Meaning['script'];
  /** Of each word that says something, the keys: two words that share one say the same. */
  readonly words: readonly ReadonlySet<string>[];
  readonly numbers: ReadonlySet<string>;
  readonly isNegated: boolean;
}

const negating = once(() => foldedSet(`${negations} ${negationsBehind} cannot n't نمی`));

export function toldClaim({ words }: Pick<SpokenWords, 'words'>): ToldClaim {
  const { known } = readText(words);
  const script = scriptOf(words);
  const language = script === 'latin' ? 'en' : 'ar';
  const telling = known.flatMap((word, at) => {
    const { concepts } = conceptsAt(known, at, language);
    if (!beginsWithLetter(word) || (isIdleWord(word) && concepts.length === 0)) return [];
    const roots = formKeys(word.folded).root.map(root => `root ${root}`);
    const names = nameKeys(word.folded).map(name => `name ${name}`);
    return [new Set([...keysOf(word), ...roots, ...names, ...concepts.map(({ id }) => `concept ${id}`)])];
  });
  return {
    script,
    words: telling,
    numbers: new Set(known.flatMap(({ folded }) => (/^\d/u.test(folded) ? [folded] : []))),
    isNegated: known.filter(({ folded }) => negating().has(folded)).length % 2 === 1,
  };
}

/** Words. */
const fewestShared = 3;
const leastShared = 0.6;

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some(key => other.has(key));

const sharedWords = (one: ToldClaim, other: ToldClaim): number =>
  one.words.filter(word => other.words.some(each => meet(word, each))).length;

const agreeInNumbers = ({ numbers: one }: ToldClaim, { numbers: other }: ToldClaim): boolean =>
  one.size === 0 || other.size === 0 || meet(one, other);

/** @param one of a speaker who may be that of the other (`maySpeakAsOne`) */
export function isSameClaim(one: ToldClaim, other: ToldClaim): boolean {
  if (one.script !== other.script || one.isNegated !== other.isNegated || !agreeInNumbers(one, other))
    return false;
  const shared = Math.min(sharedWords(one, other), sharedWords(other, one));
  return shared >= fewestShared && shared >= leastShared * Math.max(one.words.length, other.words.length);
}
