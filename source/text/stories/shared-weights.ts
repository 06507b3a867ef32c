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
export interface WeighedItems {
  readonly keys: Int32Array;
  /** The item that each key is of. */
  readonly owners: Uint8Array;
  /** What each item weighs in each part, one item after the other: multiples of an eighth. */
  readonly items: Float32Array;
  readonly weights: Weights;
}

const tests = Object.values(parts);

export function weighItems({ items, keys, owners }: PackedItems): WeighedItems {
  const rows = new Float32Array(items.length * partCount);
  const weights = new Float64Array(partCount);
  for (const [at, item] of items.entries())
    for (let part = 0; part < partCount; part++) {
      if (!(tests[part] as (typeof tests)[number])(item)) continue;
      rows[at * partCount + part] = item.weight;
      weights[part] = (weights[part] as number) + item.weight;
    }
  return { keys: Int32Array.from(keys), owners: Uint8Array.from(owners), items: rows, weights };
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

interface Met {
  readonly sums: Float64Array;
  readonly begin: () => void;
  readonly add: (items: Float32Array, item: number) => void;
}

/** Sums what the items weigh that are met, each once. */
function createMet(): Met {
  const rounds = new Uint32Array(mostItems);
  const sums = new Float64Array(partCount);
  let round = 0;
  return {
    sums,
    begin() {
      round++;
      sums.fill(0);
    },
    add(items, item) {
      if (rounds[item] === round) return;
      rounds[item] = round;
      for (let part = 0; part < partCount; part++)
        sums[part] = (sums[part] as number) + (items[item * partCount + part] as number);
    },
  };
}

const [metOfLaidOut, metOfOther] = [createMet(), createMet()];

function meetLaidOut({ items: ofLaidOut }: WeighedItems, { keys, owners, items }: WeighedItems): void {
  metOfLaidOut.begin();
  metOfOther.begin();
  for (let at = 0; at < keys.length; at++) {
    const sought = (keys[at] as number) + 1;
    for (let slot = slotOf(sought - 1); slotKeys[slot] !== 0; slot = slotAfter(slot)) {
      if (slotKeys[slot] !== sought) continue;
      metOfLaidOut.add(ofLaidOut, slotOwners[slot] as number);
      metOfOther.add(items, owners[at] as number);
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
