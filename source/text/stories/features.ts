/** What an article says of its event, to be compared with others: names, words, concepts and quantities, each with its weight. */
import { plausibleLanguage } from '../detected-language.ts';
import { nameKeys } from '../names/name-keys.ts';
import { isPlainWord } from '../names/plain-words.ts';
import { remembering } from '../../base/remembering.ts';
import { isBackgroundAt } from './background.ts';
import { storyKindOf, type StoryKind } from './kinds.ts';
import { landsAt } from './lands.ts';
import { conceptsAt, isCommon, isIdle, lemmasOf } from './lexicon.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';
import { type Token, tokensOf } from './tokens.ts';

export type ItemKind = 'name' | 'word' | 'concept';

/** Two items answer to each other if they share a key. */
export interface StoryItem {
  readonly kind: ItemKind;
  readonly keys: readonly string[];
  readonly weight: number;
  readonly isInTitle: boolean;
}

export interface StoryFeatures {
  readonly language: string;
  readonly kind: StoryKind;
  readonly items: readonly StoryItem[];
  readonly quantities: readonly Quantity[];
  /** Codes of the countries that it speaks of. */
  readonly lands: readonly string[];
}

export interface StoryText {
  readonly title: string;
  /** The text, or what of it the feed gives. */
  readonly paragraphs: readonly string[];
  readonly language: string | null;
  readonly categories: readonly string[];
}

const longestLead = 700;
const mostQuantityText = 3000;

/** Paragraphs from the beginning, as many as make a lead. */
export function leadOf(paragraphs: readonly string[]): string {
  let lead = '';
  for (const paragraph of paragraphs) {
    if (lead !== '' && lead.length + paragraph.length > longestLead) break;
    lead += `${lead === '' ? '' : '\n'}${paragraph}`;
  }
  return lead.slice(0, longestLead * 2);
}

const titleFactor = 1.5;
const backgroundFactor = 0.25;
const weights = { unknownName: 3, knownName: 2, givenName: 1, word: 1, commonWord: 0.4, quoted: 1.3, quotedWord: 2 } as const;

const cachedNameKeys = remembering(nameKeys, 50_000);
const isKnownKey = (key: string): boolean => key.includes(' ');
const plain = remembering(isPlainWord, 50_000);

const isLatin = (word: string): boolean => /^[a-z]/u.test(word);

/** Whether a word may be a name, and how much it tells then. */
function nameWeight(token: Token, keys: readonly string[]): number {
  const known = keys.filter(isKnownKey);
  if (isLatin(token.folded) && !token.isCapital && !(token.isFirst && known.length > 0)) return 0;
  if (known.length > 0)
    return known.every(key => key.startsWith('given ')) ? weights.givenName : weights.knownName;
  return keys.length > 0 ? weights.unknownName : 0;
}

function itemsAt(tokens: readonly Token[], words: readonly string[], at: number, language: string): { items: Omit<StoryItem, 'isInTitle'>[]; length: number } {
  const token = tokens[at] as Token;
  const { folded } = token;
  const found = conceptsAt(words, at, language);
  if (/^[\d%$€£]/u.test(folded) || (found.length === 1 && found.concepts.length === 0 && isIdle(folded)))
    return { items: [], length: 1 };
  const concepts = found.concepts.map(({ id, weight }) => ({ kind: 'concept' as const, keys: [`c:${id}`], weight }));
  if (found.length > 1) return { items: concepts, length: found.length };
  if (folded.length < 2) return { items: concepts, length: 1 };
  const keys = cachedNameKeys(folded);
  const name = nameWeight(token, keys);
  const lemmas = lemmasOf(folded).map(key => `w:${key}`);
  const quoted = token.isQuoted ? weights.quoted : 1;
  if (name > 0 && !(concepts.length > 0 && !token.isQuoted && !isLatin(folded)))
    return {
      items: [...concepts, { kind: 'name', keys: [...keys.map(key => `n:${key}`), ...lemmas], weight: name * quoted }],
      length: 1,
    };
  if (concepts.length > 0) return { items: concepts, length: 1 };
  const weight = token.isQuoted ? weights.quotedWord : isCommon(folded) ? weights.commonWord : weights.word;
  return { items: [{ kind: 'word', keys: lemmas, weight }], length: 1 };
}

/** Items that share a key with one before are the same one; what is said again weighs no more. */
function merged(items: readonly StoryItem[]): readonly StoryItem[] {
  const byKey = new Map<string, number>();
  const kept: StoryItem[] = [];
  for (const item of items) {
    const at = item.keys.map(key => byKey.get(key)).find(index => index !== undefined);
    if (at === undefined) {
      for (const key of item.keys) byKey.set(key, kept.length);
      kept.push(item);
    } else {
      const before = kept[at] as StoryItem;
      kept[at] = { ...before, weight: Math.max(before.weight, item.weight), isInTitle: before.isInTitle || item.isInTitle };
    }
  }
  return kept;
}

function itemsOf(text: string, isInTitle: boolean, language: string): readonly StoryItem[] {
  const tokens = tokensOf(text);
  const words = tokens.map(({ folded }) => folded);
  const found: StoryItem[] = [];
  for (let at = 0; at < tokens.length; ) {
    const factor = isBackgroundAt(tokens, at) ? backgroundFactor : isInTitle ? titleFactor : 1;
    const { items, length } = itemsAt(tokens, words, at, language);
    for (const item of items) found.push({ ...item, weight: item.weight * factor, isInTitle });
    at += length;
  }
  return found;
}

function landsOf(text: string): readonly string[] {
  const tokens = tokensOf(text);
  const words = tokens.map(({ folded }) => folded);
  const lands = tokens.flatMap(({ isCapital, isFirst }, at) =>
    isBackgroundAt(tokens, at) ? [] : landsAt(words, at, isCapital || isFirst),
  );
  return [...new Set(lands)];
}

export function storyFeatures({ title, paragraphs, language, categories }: StoryText): StoryFeatures {
  const lead = leadOf(paragraphs);
  const primary = (plausibleLanguage(language, `${title}\n${lead}`) ?? 'ar').replace(/-.*$/u, '');
  const whole = [title, ...paragraphs].join('\n').slice(0, mostQuantityText);
  return {
    language: primary,
    kind: storyKindOf({ title, lead, categories }),
    items: merged([...itemsOf(title, true, primary), ...itemsOf(lead, false, primary)]),
    quantities: quantitiesOf(tokensOf(whole), primary),
    lands: landsOf(`${title}\n${lead}`),
  };
}
