/** What a text speaks of: names, words and concepts, each with its weight, and countries. */
import { nameKeys } from '../names/name-keys.ts';
import { backgroundOf } from './background.ts';
import { landsAt } from './lands.ts';
import { conceptsAt, isCommon, isIdle, lemmasOf } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { ofWord, type Word } from './word.ts';

export type ItemKind = 'name' | 'word' | 'concept';

/** Two items answer to each other if they share a key. */
export interface StoryItem {
  readonly kind: ItemKind;
  readonly keys: readonly string[];
  readonly weight: number;
  readonly isInTitle: boolean;
}

const weights = {
  unknownName: 3,
  knownName: 2,
  givenName: 1,
  quotedWord: 2,
  word: 1,
  commonWord: 0.4,
} as const;
const factors = { title: 1.5, quotedName: 1.3, background: 0.25 } as const;

const isKnownKey = (key: string): boolean => key.includes(' ');
const isLatin = (word: string): boolean => /^[a-z]/u.test(word);

/** What is known of a word, wherever it stands. */
interface WordKnown {
  readonly isIdle: boolean;
  readonly isLatin: boolean;
  readonly lemmaKeys: readonly string[];
  readonly nameKeys: readonly string[];
  /** A name of the table. */
  readonly isKnownName: boolean;
  /** As a name; zero of what is none. */
  readonly nameWeight: number;
  /** As a word. */
  readonly weight: number;
}

function weightOfName(keys: readonly string[]): number {
  if (keys.length === 0) return 0;
  const known = keys.filter(isKnownKey);
  if (known.length === 0) return weights.unknownName;
  return known.every(key => key.startsWith('given ')) ? weights.givenName : weights.knownName;
}

const knownOf = ofWord(({ folded: word }): WordKnown => {
  const keys = nameKeys(word);
  return {
    isIdle: isIdle(word),
    isLatin: isLatin(word),
    lemmaKeys: lemmasOf(word).map(key => `w:${key}`),
    nameKeys: keys.map(key => `n:${key}`),
    isKnownName: keys.some(isKnownKey),
    nameWeight: weightOfName(keys),
    weight: isCommon(word) ? weights.commonWord : weights.word,
  };
});

/** Zero of what is no name. */
function nameWeight(
  { isCapital, isFirst, isQuoted }: Token,
  { isLatin, isKnownName, nameWeight }: WordKnown,
): number {
  if (isLatin && !isCapital && !(isFirst && isKnownName)) return 0;
  return isQuoted ? nameWeight * factors.quotedName : nameWeight;
}

type Item = Omit<StoryItem, 'isInTitle'>;

const sign = /^[\d%$€£]/u;

function itemOfWord(token: Token, known: WordKnown, hasConcept: boolean): Item | null {
  if (token.folded.length < 2) return null;
  const weight = nameWeight(token, known);
  const isName = weight > 0 && (!hasConcept || token.isQuoted || known.isLatin);
  if (isName) return { kind: 'name', keys: [...known.nameKeys, ...known.lemmaKeys], weight };
  if (hasConcept) return null;
  return { kind: 'word', keys: known.lemmaKeys, weight: token.isQuoted ? weights.quotedWord : known.weight };
}

interface Found {
  readonly items: readonly Item[];
  /** Tokens that make them up. */
  readonly length: number;
}

const nothing: Found = { items: [], length: 1 };

/** The items that the words from an index on make up. */
export function itemsAt(
  tokens: readonly Token[],
  words: readonly Word[],
  at: number,
  language: string,
): Found {
  const token = tokens[at] as Token;
  if (sign.test(token.folded)) return nothing;
  const { concepts, length } = conceptsAt(words, at, language);
  const items = concepts.map(({ id, weight }): Item => ({ kind: 'concept', keys: [`c:${id}`], weight }));
  if (length > 1) return { items, length };
  const known = knownOf(token.word);
  if (items.length === 0 && known.isIdle) return nothing;
  const word = itemOfWord(token, known, items.length > 0);
  return { items: word ? [...items, word] : items, length };
}

/** A name where either is one: at the beginning of a sentence every word has a capital letter. */
const asOne = (one: StoryItem, other: StoryItem): StoryItem => ({
  kind: other.kind === 'name' ? 'name' : one.kind,
  keys: [...new Set([...one.keys, ...other.keys])],
  weight: Math.max(one.weight, other.weight),
  isInTitle: one.isInTitle || other.isInTitle,
});

/** Items that share a key with one before are that one; what is said again weighs no more. */
export function mergedItems(items: readonly StoryItem[]): readonly StoryItem[] {
  const placeOfKey = new Map<string, number>();
  const kept: StoryItem[] = [];
  for (const item of items) {
    const known = item.keys.map(key => placeOfKey.get(key)).find(at => at !== undefined);
    const place = known ?? kept.length;
    const before = kept[place];
    kept[place] = before ? asOne(before, item) : item;
    for (const key of item.keys) if (!placeOfKey.has(key)) placeOfKey.set(key, place);
  }
  return kept;
}

export interface Spoken {
  readonly items: readonly StoryItem[];
  readonly lands: readonly string[];
}

/** @param language primary subtag */
export function spokenOf(tokens: readonly Token[], isInTitle: boolean, language: string): Spoken {
  const words = tokens.map(({ word }) => word);
  const background = backgroundOf(tokens);
  const items: StoryItem[] = [];
  const lands: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { isCapital, isFirst } = tokens[at] as Token;
    const found = itemsAt(tokens, words, at, language);
    const factor = background[at] ? factors.background : isInTitle ? factors.title : 1;
    for (const item of found.items) items.push({ ...item, weight: item.weight * factor, isInTitle });
    if (!background[at]) lands.push(...landsAt(words, at, isCapital || isFirst, language));
    at += found.length;
  }
  return { items, lands };
}
