/** Whether two quotations in two scripts are the same words of one speaker: rather no than wrongly. */
import { isOfTable, nameKeys } from '../names/name-keys.ts';
import { searchKey } from '../search-key.ts';
import { conceptsAt } from '../stories/lexicon.ts';
import { numbersOf } from '../stories/number-places.ts';
import { readText } from '../stories/tokens.ts';
import type { SpokenWords } from './same-quotation.ts';

/** What a quotation says that other languages say alike. */
export interface Meaning {
  readonly script: 'arabic' | 'latin';
  /** Of each name of its speaker, the keys. */
  readonly speaker: readonly (readonly string[])[];
  /** Concepts, names and numbers of its words. */
  readonly said: ReadonlySet<string>;
}

const firstLetter = /\p{L}/u;
const latinLetter = /^[a-z]/iu;
export const scriptOf = (words: string): Meaning['script'] =>
  latinLetter.test(firstLetter.exec(words)?.[0] ?? '') ? 'latin' : 'arabic';

const knownKeys = (word: string): readonly string[] => nameKeys(word).filter(isOfTable);

/** A large number is said by chance so seldom that it counts twice. */
const large = 10;
const numberKeys = (value: number): readonly string[] =>
  value < large ? [`number ${value}`] : [`number ${value}`, `large ${value}`];

function saidIn(words: string, script: Meaning['script']): ReadonlySet<string> {
  const language = script === 'latin' ? 'en' : 'ar';
  const { tokens, known } = readText(words);
  const folded = known.map(word => word.folded);
  const said = new Set(numbersOf(folded, known, language).flatMap(({ value }) => numberKeys(value)));
  for (const [at, token] of tokens.entries()) {
    for (const { id } of conceptsAt(known, at, language).concepts) said.add(`concept ${id}`);
    if (script === 'arabic' || token.isCapital)
      for (const key of knownKeys(token.folded).slice(0, 1)) said.add(`name ${key}`);
  }
  return said;
}

/** Whether so much is known of a quotation that it may be the same as another. */
export const isTelling = ({ said }: Meaning): boolean => said.size >= fewestSaid;

const nothing: ReadonlySet<string> = new Set();

/** The words are read only where enough is known of who said them. */
export function meaningOf({ words, speaker: named }: SpokenWords): Meaning {
  const script = scriptOf(words);
  const speaker = searchKey(named ?? '')
    .split(' ')
    .map(knownKeys)
    .filter(keys => keys.length > 0);
  return { script, speaker, said: speaker.length < fewestNames ? nothing : saidIn(words, script) };
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter(key => other.has(key)).length;

/** A first name alone is that of many. */
const sharedNames = (one: Meaning['speaker'], other: Meaning['speaker']): number =>
  one.filter(keys => other.some(others => keys.some(key => others.includes(key)))).length;

/** Names of the speaker, and things that are said. */
const fewestNames = 2;
const fewestSaid = 3;
const leastShared = 0.6;

export function isSameInOtherLanguage(one: Meaning, other: Meaning): boolean {
  if (one.script === other.script || sharedNames(one.speaker, other.speaker) < fewestNames) return false;
  const alike = shared(one.said, other.said);
  return alike >= fewestSaid && alike >= leastShared * Math.max(one.said.size, other.said.size);
}
