/** What an article says of its event, as few characters. */
import {
  addDigit,
  addNumber,
  digitAt,
  digitsPerNumber,
  highestDigit,
  numberAt,
  packNumbers,
  textOfUnits,
} from '../../base/packed-numbers.ts';
import { remembering } from '../../base/remembering.ts';
import type { Hedge } from './data/hedge-words.ts';
import type { DeniedToll } from './denied-tolls.ts';
import type { StoryFeatures } from './features.ts';
import type { ItemKind, StoryItem } from './found-of-word.ts';
import { numberOfKey } from './key-numbers.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statement.ts';
import { type StoryKind, storyKinds } from './story-kinds.ts';

const kinds: readonly ItemKind[] = ['name', 'word', 'concept'];

/** Weights are multiples of an eighth. */
const weightUnit = 8;
const weightSteps = highestDigit + 1;
const mostKeys = 8;
/** Less than 128: `shared-weights.ts` has seven bits for which item it is. */
export const mostItems = 80;
const mostQuantities = 24;

/** The first digit tells how many keys an item has, its kind, and whether it is in the title; the second one its weight. */
const digitsBeforeKeys = 2;

function packItem(units: number[], { kind, keys, weight, isInTitle }: StoryItem): void {
  const kept = Math.min(mostKeys, keys.length);
  addDigit(units, (kinds.indexOf(kind) * 2 + Number(isInTitle)) * mostKeys + kept - 1);
  addDigit(units, Math.min(highestDigit, Math.max(1, Math.round(weight * weightUnit))));
  for (let at = 0; at < kept; at++) addNumber(units, keys[at] as number);
}

function packItems(items: readonly StoryItem[]): string {
  const units: number[] = [];
  for (let at = 0; at < Math.min(mostItems, items.length); at++) packItem(units, items[at] as StoryItem);
  return textOfUnits(units);
}

/** Its keys are numbers, as those of items are. */
export interface SaidStatement extends Omit<Statement, 'keys' | 'about' | 'besides'> {
  readonly keys: readonly number[];
  readonly about: readonly number[];
  readonly besides: readonly number[];
}

/** An item without the words that it stands for. */
export type PackedItem = Pick<StoryItem, 'kind' | 'weight' | 'isInTitle'>;

/** The numbers of their keys are enough to compare items. */
export interface PackedItems {
  readonly items: readonly PackedItem[];
  readonly keys: Int32Array;
  /** The item that each key is of. */
  readonly owners: Uint8Array;
}

/** By the kind, the place and the weight in one number: those that are equal are one object. */
const itemOf = remembering((number: number): PackedItem => {
  const kindAndPlace = Math.floor(number / weightSteps);
  return {
    kind: kinds[kindAndPlace >> 1] ?? 'word',
    weight: (number % weightSteps) / weightUnit,
    isInTitle: (kindAndPlace & 1) === 1,
  };
});

const [keysRead, ownersRead] = [new Int32Array(mostItems * mostKeys), new Uint8Array(mostItems * mostKeys)];

/** Of what is damaged, no more than can be compared: `shared-weights.ts` has room for no more. */
function unpackItems(text: string): PackedItems {
  const items: PackedItem[] = [];
  let count = 0;
  for (let at = 0; at < text.length && items.length < mostItems; ) {
    const head = digitAt(text, at);
    const end = at + digitsBeforeKeys + ((head % mostKeys) + 1) * digitsPerNumber;
    for (let key = at + digitsBeforeKeys; key < end; key += digitsPerNumber, count++) {
      keysRead[count] = numberAt(text, key);
      ownersRead[count] = items.length;
    }
    items.push(itemOf(Math.floor(head / mostKeys) * weightSteps + digitAt(text, at + 1)));
    at = end;
  }
  return { items, keys: keysRead.slice(0, count), owners: ownersRead.slice(0, count) };
}

/** The most usual by far: a count of no title, without a hedge. */
type PackedCount = readonly [unit: string, value: number, name: string];
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
  besides?: string,
];
type Packed = readonly [
  language: string,
  kind: number,
  items: string,
  quantities: readonly (PackedCount | PackedQuantity)[],
  lands: string,
  /** Descriptions of earlier versions have none. */
  denied?: string,
  statements?: readonly PackedStatement[],
];

function packQuantity(quantity: Quantity): PackedCount | PackedQuantity {
  const { what, unit, value, high, hedge, isInTitle, name, score } = quantity;
  const always = [what, unit, value, hedge, isInTitle ? 1 : 0] as const;
  if (high !== undefined) return [...always, name ?? null, score ?? null, high];
  if (score !== undefined) return [...always, name ?? null, score];
  if (name === undefined) return always;
  return what === 'count' && hedge === '' && !isInTitle ? [unit, value, name] : [...always, name];
}

const isCount = (packed: PackedCount | PackedQuantity): packed is PackedCount => packed.length === 3;

function unpackQuantity(packed: PackedCount | PackedQuantity): Quantity {
  const [what, unit, value, hedge, isInTitle, name, score, high] = isCount(packed)
    ? (['count', packed[0], packed[1], '', 0, packed[2]] as const)
    : packed;
  return {
    what,
    unit,
    value,
    high,
    score: score || undefined,
    hedge,
    isInTitle: isInTitle === 1,
    name: name || undefined,
  };
}

const packKeys = (keys: readonly string[]): string => packNumbers(keys.slice(0, mostKeys).map(numberOfKey));

function unpackKeys(text: string): readonly number[] {
  const keys: number[] = [];
  for (let at = 0; at < text.length && keys.length < mostKeys; at += digitsPerNumber)
    keys.push(numberAt(text, at));
  return keys;
}

function packStatement({ what, unit, text, keys, about, besides = [] }: Statement): PackedStatement {
  const always = [what, unit, text, packKeys(keys), packKeys(about)] as const;
  return besides.length === 0 ? always : [...always, packKeys(besides)];
}

const unpackStatement = ([what, unit, text, keys, about, besides = '']: PackedStatement): SaidStatement => ({
  ...{ what, unit, text },
  keys: unpackKeys(keys),
  about: unpackKeys(about),
  besides: unpackKeys(besides),
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
    packItems(items),
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
  readonly items: PackedItems;
  readonly quantities: readonly Quantity[];
  readonly denied: readonly DeniedToll[];
  readonly statements: readonly SaidStatement[];
  readonly lands: readonly string[];
}

const nothing: PackedFeatures = {
  language: '',
  kind: 'recurring',
  items: unpackItems(''),
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

/** Of what is damaged, a description that answers to no other, or one within the bounds. */
export function unpackFeatures(text: string): PackedFeatures {
  const packed = parsed(text);
  if (!packed) return nothing;
  const [language, kind, items, quantities, lands, denied = '', statements = []] = packed;
  return {
    language,
    kind: storyKinds[kind] ?? 'report',
    items: unpackItems(items),
    quantities: quantities.map(unpackQuantity),
    denied: words(denied) as readonly DeniedToll[],
    statements: statements.map(unpackStatement),
    lands: words(lands),
  };
}
