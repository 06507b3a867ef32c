/** What an article says of its event, as few characters: keys become numbers of 30 bits, which are compared as well. */
import { remembering } from '../../base/remembering.ts';
import type { DeniedToll } from './denied-tolls.ts';
import type { StoryFeatures } from './features.ts';
import type { ItemKind, StoryItem } from './items.ts';
import type { Hedge, Quantity } from './quantities.ts';
import type { Statement } from './statement.ts';
import { type StoryKind, storyKinds } from './story-kinds.ts';

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const bitsPerDigit = 6;
const digitsPerKey = 5;
const bits = bitsPerDigit * digitsPerKey;

/** FNV-1a, over UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> bits)) & (2 ** bits - 1);
}

/** The keys of names and words come again and again. */
const mostRemembered = 100_000;

const keyText = remembering((key: string): string => {
  let hash = hashOf(key);
  let text = '';
  for (let at = 0; at < digitsPerKey; at++) {
    text += digits.charAt(hash & 63);
    hash >>>= bitsPerDigit;
  }
  return text;
}, mostRemembered);

/** By UTF-16 code unit; 0 of what is no digit. */
const valueOfDigit = new Uint8Array(0x10000);
for (let value = 0; value < digits.length; value++) valueOfDigit[digits.charCodeAt(value)] = value;
const digitAt = (text: string, at: number): number => valueOfDigit[text.charCodeAt(at)] as number;

function keyAt(text: string, start: number): number {
  let key = 0;
  for (let at = start + digitsPerKey - 1; at >= start; at--) key = (key << bitsPerDigit) | digitAt(text, at);
  return key;
}

const kindLetters: Readonly<Record<ItemKind, string>> = { name: 'n', word: 'w', concept: 'c' };
const kindOfLetter = new Map(Object.entries(kindLetters).map(([kind, letter]) => [letter, kind as ItemKind]));

/** Weights are multiples of an eighth. */
const weightUnit = 8;
const mostKeys = 8;
const mostItems = 80;
const mostQuantities = 24;

const packItem = ({ kind, keys, weight, isInTitle }: StoryItem): string => {
  const letter = kindLetters[kind];
  const packedWeight = digits.charAt(Math.min(63, Math.max(1, Math.round(weight * weightUnit))));
  return (isInTitle ? letter.toUpperCase() : letter) + packedWeight + packKeys(keys);
};

/** Its keys as those of items are. */
export interface SaidStatement extends Omit<Statement, 'keys' | 'about'> {
  readonly keys: readonly number[];
  readonly about: readonly number[];
}

/** An item without the words that it stands for: the numbers of its keys are enough to compare it. */
export interface PackedItem extends Omit<StoryItem, 'keys'> {
  readonly keys: readonly number[];
}

function unpackItem(text: string): PackedItem {
  const letter = text.charAt(0);
  return {
    kind: kindOfLetter.get(letter.toLowerCase()) ?? 'word',
    isInTitle: letter !== letter.toLowerCase(),
    weight: digitAt(text, 1) / weightUnit,
    keys: unpackKeys(text, 2),
  };
}

type PackedQuantity = readonly [
  what: string,
  unit: string,
  value: number,
  hedge: Hedge,
  isInTitle: 0 | 1,
  name?: string | null,
  score?: string | null,
  high?: number,
];
type PackedStatement = readonly [
  what: Statement['what'],
  unit: string,
  text: string,
  keys: string,
  about: string,
];
type Packed = readonly [
  language: string,
  kind: number,
  items: string,
  quantities: readonly PackedQuantity[],
  lands: string,
  /** Descriptions of earlier versions have none. */
  denied?: string,
  statements?: readonly PackedStatement[],
];

function packQuantity({ what, unit, value, high, hedge, isInTitle, name, score }: Quantity): PackedQuantity {
  const always = [what, unit, value, hedge, isInTitle ? 1 : 0] as const;
  if (high !== undefined) return [...always, name ?? null, score ?? null, high];
  if (score !== undefined) return [...always, name ?? null, score];
  return name === undefined ? always : [...always, name];
}

const unpackQuantity = ([
  what,
  unit,
  value,
  hedge,
  isInTitle,
  name,
  score,
  high,
]: PackedQuantity): Quantity => ({
  ...{ what, unit, value, hedge, isInTitle: isInTitle === 1 },
  ...(name ? { name } : {}),
  ...(score ? { score } : {}),
  ...(high === undefined ? {} : { high }),
});

const packKeys = (keys: readonly string[]): string => keys.slice(0, mostKeys).map(keyText).join('');

function unpackKeys(text: string, start = 0): readonly number[] {
  const keys: number[] = [];
  const end = Math.min(text.length, start + mostKeys * digitsPerKey);
  for (let at = start; at < end; at += digitsPerKey) keys.push(keyAt(text, at));
  return keys;
}

const packStatement = ({ what, unit, text, keys, about }: Statement): PackedStatement => [
  what,
  unit,
  text,
  packKeys(keys),
  packKeys(about),
];

const unpackStatement = ([what, unit, text, keys, about]: PackedStatement): SaidStatement => ({
  ...{ what, unit, text },
  keys: unpackKeys(keys),
  about: unpackKeys(about),
});

export function packFeatures({
  language,
  kind,
  items,
  quantities,
  denied,
  statements,
  lands,
}: StoryFeatures): string {
  const packed: Packed = [
    language,
    storyKinds.indexOf(kind),
    items.slice(0, mostItems).map(packItem).join(' '),
    quantities.slice(0, mostQuantities).map(packQuantity),
    lands.join(' '),
    denied.join(' '),
    statements.map(packStatement),
  ];
  return JSON.stringify(packed);
}

const words = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

export interface PackedFeatures {
  readonly language: string;
  readonly kind: StoryKind;
  readonly items: readonly PackedItem[];
  readonly quantities: readonly Quantity[];
  readonly denied: readonly DeniedToll[];
  readonly statements: readonly SaidStatement[];
  readonly lands: readonly string[];
}

const nothing: PackedFeatures = {
  language: '',
  kind: 'recurring',
  items: [],
  quantities: [],
  denied: [],
  statements: [],
  lands: [],
};

function parsed(text: string): Packed | null {
  try {
    return JSON.parse(text) as Packed;
  } catch {
    return null;
  }
}

/** Of what is damaged, a description that answers to no other, or one within the bounds: `shared-weights.ts` has room for no more. */
export function unpackFeatures(text: string): PackedFeatures {
  const packed = parsed(text);
  if (!packed) return nothing;
  const [language, kind, items, quantities, lands, denied = '', statements = []] = packed;
  return {
    language,
    kind: storyKinds[kind] ?? 'report',
    items: words(items).slice(0, mostItems).map(unpackItem),
    quantities: quantities.map(unpackQuantity),
    denied: words(denied) as readonly DeniedToll[],
    statements: statements.map(unpackStatement),
    lands: words(lands),
  };
}
