/** What a text speaks of: names, words and concepts, each with its weight, and countries. */
import { isOfTable, nameKeys } from '../names/name-keys.ts';
import { backgroundOf } from './background.ts';
import type { Concept, ConceptFound, ItemsFound, NameKnown, StoryItem } from './found-of-word.ts';
import { numberOfKey } from './key-numbers.ts';
import { landsAt } from './lands.ts';
import { conceptsAt, isCommonWord, isIdleWord, lemmasOf } from './lexicon.ts';
import type { ReadText, Token } from './tokens.ts';
import { isWord, ofLastWord, type Word } from './word.ts';

const weights = {
  unknownName: 3,
  knownName: 2,
  givenName: 1,
  quotedWord: 2,
  word: 1,
  commonWord: 0.4,
} as const;
const factors = { title: 1.5, quotedName: 1.3, background: 0.25 } as const;

const isLatin = (word: string): boolean => /^[a-z]/u.test(word);

/** What is known of a word, wherever it stands. */
interface WordKnown {
  readonly isIdle: boolean;
  readonly isLatin: boolean;
  readonly isTooShort: boolean;
  readonly keys: readonly number[];
  readonly weight: number;
}

const knownOf = ofLastWord(
  (word): WordKnown => ({
    isIdle: isIdleWord(word),
    isLatin: isLatin(word.folded),
    isTooShort: word.folded.length < 2,
    keys: lemmasOf(word).map(key => numberOfKey(`w:${key}`)),
    weight: isCommonWord(word) ? weights.commonWord : weights.word,
  }),
);

function weightOfName(keys: readonly string[]): number {
  if (keys.length === 0) return 0;
  const known = keys.filter(isOfTable);
  if (known.length === 0) return weights.unknownName;
  return known.every(key => key.startsWith('given ')) ? weights.givenName : weights.knownName;
}

function readName(word: Word): NameKnown {
  const names = nameKeys(word.folded);
  const numbers = names.map(key => numberOfKey(`n:${key}`));
  return {
    keys: [...numbers, ...knownOf(word).keys],
    knownName: names.some(isOfTable) ? (numbers[0] as number) : null,
    weight: weightOfName(names),
  };
}

function nameOf(word: Word): NameKnown {
  word.name ??= readName(word);
  return word.name;
}

/** How a word stands in its text. */
type Manner = Pick<Token, 'isCapital' | 'isFirst' | 'isQuoted'>;

const plain: Manner = { isCapital: false, isFirst: false, isQuoted: false };
const isPlain = ({ isCapital, isFirst, isQuoted }: Manner): boolean => !(isCapital || isFirst || isQuoted);

function itemOfName(word: Word, manner: Manner, isLatin: boolean): StoryItem | null {
  const { isCapital, isFirst, isQuoted } = manner;
  if (isLatin && !isCapital && !isFirst) return null;
  // What a plain word is, is kept with its items.
  const { keys, knownName, weight } = (manner === plain ? readName : nameOf)(word);
  if (weight === 0 || (isLatin && !isCapital && knownName === null)) return null;
  const factor = isQuoted ? factors.quotedName : 1;
  return { kind: 'name', keys, knownName, weight: weight * factor, isInTitle: false };
}

function itemOfWord(word: Word, manner: Manner, hasConcept: boolean): StoryItem | null {
  const { isTooShort, isLatin, keys, weight } = knownOf(word);
  if (isTooShort) return null;
  const name = !hasConcept || manner.isQuoted || isLatin ? itemOfName(word, manner, isLatin) : null;
  if (name || hasConcept) return name;
  const own = manner.isQuoted ? weights.quotedWord : weight;
  return { kind: 'word', keys, knownName: null, weight: own, isInTitle: false };
}

const sign = /^[\d%$€£]/u;
const isSign = isWord(({ folded }) => sign.test(folded));

const nothing: ItemsFound = { items: [], length: 1 };

const itemOfConcept = ({ number, weight }: Concept): StoryItem => ({
  kind: 'concept',
  keys: [number],
  knownName: null,
  weight,
  isInTitle: false,
});

/** @param said the concepts of the word, or of the phrase that begins with it */
function itemsOf(word: Word, manner: Manner, { concepts, length }: ConceptFound): ItemsFound {
  const hasConcept = concepts.length > 0;
  if (isSign(word) || (!hasConcept && knownOf(word).isIdle)) return nothing;
  const item = length > 1 ? null : itemOfWord(word, manner, hasConcept);
  if (!hasConcept) return item ? { items: [item], length } : nothing;
  const items = concepts.map(itemOfConcept);
  return { items: item ? [...items, item] : items, length };
}

/** Of a word that stands as most do: they are the same in all texts. */
function plainItems(word: Word, language: string): ItemsFound {
  if (language === 'ar') {
    word.itemsInArabic ??= itemsOf(word, plain, conceptsAt([word], 0, language));
    return word.itemsInArabic;
  }
  word.items ??= itemsOf(word, plain, conceptsAt([word], 0, language));
  return word.items;
}

/** The items that the words from an index on make up. */
export function itemsAt({ tokens, known }: ReadText, at: number, language: string): ItemsFound {
  const token = tokens[at] as Token;
  const { word } = token;
  if (isSign(word)) return nothing;
  const said = conceptsAt(known, at, language);
  if (said.length > 1 || !isPlain(token)) return itemsOf(word, token, said);
  return plainItems(word, language);
}

const weighed = (item: StoryItem, factor: number, isInTitle: boolean): StoryItem => ({
  kind: item.kind,
  keys: item.keys,
  knownName: item.knownName,
  weight: item.weight * factor,
  isInTitle,
});

/** A name where either is one: at the beginning of a sentence every word has a capital letter. */
const asOne = (one: StoryItem, other: StoryItem): StoryItem => ({
  kind: other.kind === 'name' ? 'name' : one.kind,
  keys: one.keys === other.keys ? one.keys : [...new Set([...one.keys, ...other.keys])],
  knownName: one.knownName ?? other.knownName,
  weight: Math.max(one.weight, other.weight),
  isInTitle: one.isInTitle || other.isInTitle,
});

/** Items that share a key with one before are that one; what is said again weighs no more. */
export function mergedItems(items: readonly StoryItem[]): readonly StoryItem[] {
  const placeOfKey = new Map<number, number>();
  const kept: StoryItem[] = [];
  for (const item of items) {
    let place: number | undefined;
    for (let at = 0; at < item.keys.length && place === undefined; at++)
      place = placeOfKey.get(item.keys[at] as number);
    if (place === undefined) {
      for (const key of item.keys) placeOfKey.set(key, kept.length);
      kept.push(item);
      continue;
    }
    const before = kept[place] as StoryItem;
    kept[place] = asOne(before, item);
    if (item.keys !== before.keys)
      for (const key of item.keys) if (!placeOfKey.has(key)) placeOfKey.set(key, place);
  }
  return kept;
}

export interface Spoken {
  readonly items: readonly StoryItem[];
  readonly lands: readonly string[];
}

/**
 * Of a text, what is said first.
 * @param language primary subtag
 */
export function spokenOf(
  read: ReadText,
  isInTitle: boolean,
  language: string,
  most = Number.POSITIVE_INFINITY,
): Spoken {
  const { tokens, known } = read;
  const background = backgroundOf(read);
  const items: StoryItem[] = [];
  const lands: string[] = [];
  for (let at = 0; at < tokens.length && items.length < most; ) {
    const { isCapital, isFirst } = tokens[at] as Token;
    const found = itemsAt(read, at, language);
    const factor = background[at] ? factors.background : isInTitle ? factors.title : 1;
    for (const item of found.items) items.push(factor === 1 ? item : weighed(item, factor, isInTitle));
    if (!background[at])
      for (const land of landsAt(known, at, isCapital || isFirst, language)) lands.push(land);
    at += found.length;
  }
  return { items, lands };
}
