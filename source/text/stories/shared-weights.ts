/** What two reports both say, by parts: the keys of one are laid out in a table, which those of many others are looked up in. */
import type { PackedItem, PackedItems } from './packed.ts';

const leastNameInTitle = 2.5;
/** A name that no table knows, and hardly two events of a day share. */
const leastRareName = 4;

/** A name that few other headlines have. */
export const isRareInTitle = ({ kind, isInTitle, weight }: PackedItem): boolean =>
  kind === 'name' && isInTitle && weight >= leastRareName;

/** Parts of what an article says, each weighed by itself. */
const parts = {
  all: () => true,
  names: ({ kind }) => kind === 'name',
  concepts: ({ kind }) => kind === 'concept',
  words: ({ kind }) => kind !== 'concept',
  title: ({ isInTitle }) => isInTitle,
  titleNames: ({ isInTitle, weight }) => isInTitle && weight >= leastNameInTitle,
  rareNames: isRareInTitle,
} satisfies Readonly<Record<string, (item: PackedItem) => boolean>>;

export type Part = keyof typeof parts;

const partNames = Object.keys(parts) as readonly Part[];
const partCount = partNames.length;
const indexOfPart = Object.fromEntries(partNames.map((name, at) => [name, at])) as Readonly<
  Record<Part, number>
>;

/** By part. */
export type Weights = Float64Array;

export const weightOf = (weights: Weights, part: Part): number => weights[indexOfPart[part]] as number;

/** The items of a report, made ready to be compared. */
export interface WeighedItems extends Pick<PackedItems, 'keys' | 'owners'> {
  /** By item: multiples of an eighth, so that the order of a sum makes no difference. */
  readonly itemWeights: readonly number[];
  /** By item, the parts that it is of: a bit each. */
  readonly itemParts: readonly number[];
  readonly weights: Weights;
}

const tests = Object.values(parts);

const partsOf = (item: PackedItem): number =>
  tests.reduce((bits, isOfPart, part) => bits | (Number(isOfPart(item)) << part), 0);

function addTo(sums: Weights, item: number, { itemWeights, itemParts }: WeighedItems): void {
  const weight = itemWeights[item] as number;
  let bits = itemParts[item] as number;
  for (let part = 0; bits > 0; part++, bits >>= 1) if (bits & 1) sums[part] = (sums[part] as number) + weight;
}

export function weighItems({ items, keys, owners }: PackedItems): WeighedItems {
  const weighed: WeighedItems = {
    keys,
    owners,
    itemWeights: items.map(({ weight }) => weight),
    itemParts: items.map(partsOf),
    weights: new Float64Array(partCount),
  };
  for (let item = 0; item < items.length; item++) addTo(weighed.weights, item, weighed);
  return weighed;
}

/** Twice as many as there are keys (`packed.ts`), and some. */
const slots = 2048;
/** Keys and one, so that nothing is in a slot of zero. */
const slotKeys = new Int32Array(slots);
const slotOwners = new Uint8Array(slots);
let laidOut: WeighedItems | null = null;

const slotOf = (key: number): number => key & (slots - 1);
const slotAfter = (slot: number): number => (slot + 1) & (slots - 1);

/** Of a report that is compared with several, whichever of two is the later one. */
export function layOut(report: WeighedItems): void {
  if (laidOut === report) return;
  const { keys, owners } = report;
  slotKeys.fill(0);
  for (let at = 0; at < keys.length; at++) {
    let slot = slotOf(keys[at] as number);
    while (slotKeys[slot] !== 0) slot = slotAfter(slot);
    slotKeys[slot] = (keys[at] as number) + 1;
    slotOwners[slot] = owners[at] as number;
  }
  laidOut = report;
}

/** As many as an owner can be told by. */
const mostItems = 256;

/** What the items weigh that are met, each once. */
interface Met {
  readonly sums: Weights;
  /** By item: the round in which it was met last. */
  readonly rounds: Uint32Array;
}

const createMet = (): Met => ({
  sums: new Float64Array(partCount),
  rounds: new Uint32Array(mostItems),
});

const [metOfLaidOut, metOfOther] = [createMet(), createMet()];
let round = 0;

function meet({ sums, rounds }: Met, report: WeighedItems, item: number): void {
  if (rounds[item] === round) return;
  rounds[item] = round;
  addTo(sums, item, report);
}

function meetLaidOut(ofLaidOut: WeighedItems, other: WeighedItems): void {
  const { keys, owners } = other;
  round++;
  metOfLaidOut.sums.fill(0);
  metOfOther.sums.fill(0);
  for (let at = 0; at < keys.length; at++) {
    const sought = (keys[at] as number) + 1;
    for (let slot = slotOf(sought - 1); slotKeys[slot] !== 0; slot = slotAfter(slot)) {
      if (slotKeys[slot] !== sought) continue;
      meet(metOfLaidOut, ofLaidOut, slotOwners[slot] as number);
      meet(metOfOther, other, owners[at] as number);
    }
  }
}

/** What each says that the other says too: true until the next call. Cheapest where one of the two is the same as before. */
export function sharedWeights(one: WeighedItems, other: WeighedItems): readonly [Weights, Weights] {
  if (laidOut === other) {
    meetLaidOut(other, one);
    return [metOfOther.sums, metOfLaidOut.sums];
  }
  layOut(one);
  meetLaidOut(one, other);
  return [metOfLaidOut.sums, metOfOther.sums];
}
