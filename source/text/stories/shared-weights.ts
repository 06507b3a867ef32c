/** What two reports both say, by parts: the keys of one are laid out in a table, which those of many others are looked up in. */
import { remembering } from '../../base/remembering.ts';
import { mostItems, type PackedItem, type PackedItems } from './packed.ts';

const leastNameInTitle = 2.5;
/** A name that no table knows, and hardly two events of a day share. */
const leastRareName = 4;

/** A name, or what tells as much. */
export const isNameInTitle = ({ isInTitle, weight }: PackedItem): boolean =>
  isInTitle && weight >= leastNameInTitle;

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
  titleNames: isNameInTitle,
  rareNames: isRareInTitle,
} satisfies Readonly<Record<string, (item: PackedItem) => boolean>>;

const partNames = Object.keys(parts);
const partCount = partNames.length;
/** Its place among weights. */
export const placeOfPart = Object.fromEntries(partNames.map((name, place) => [name, place])) as Readonly<
  Record<keyof typeof parts, number>
>;

/** The first numbers are weights by part, in eighths, of which all are multiples: the order of a sum makes no difference. */
export type Weights = Int32Array;
const eighths = 8;

export const weightAt = (weights: Weights, place: number): number => (weights[place] as number) / eighths;

/**
 * The items of a report, made ready to be compared, side by side, since what lies apart in memory costs more than what is computed of it: its weights,
 * how many items there are, of each its weight and the parts that it is of, and of each key the item and the key.
 */
export type WeighedItems = Weights;

const itemCount = partCount;
const firstItem = itemCount + 1;
const firstKeyOf = (report: WeighedItems): number => firstItem + (report[itemCount] as number);

const partsShift = 8;
const weightMask = 2 ** partsShift - 1;
const ownerShift = 24;
const keyMask = 2 ** ownerShift - 1;

const tests = Object.values(parts);

/** Its weight and the parts that it is of, a bit each. */
const numberOfItem = remembering((item: PackedItem): number =>
  tests.reduce(
    (bits, isOfPart, part) => bits | (Number(isOfPart(item)) << (partsShift + part)),
    item.weight * eighths,
  ),
);

function addTo(sums: Weights, item: number): void {
  const weight = item & weightMask;
  for (let [part, bits] = [0, item >> partsShift]; bits > 0; part++, bits >>= 1)
    if (bits & 1) sums[part] = (sums[part] as number) + weight;
}

export function weighItems({ items, keys, owners }: PackedItems): WeighedItems {
  const report = new Int32Array(firstItem + items.length + keys.length);
  report[itemCount] = items.length;
  for (let at = 0; at < items.length; at++) {
    const item = numberOfItem(items[at] as PackedItem);
    report[firstItem + at] = item;
    addTo(report, item);
  }
  const firstKey = firstKeyOf(report);
  for (let at = 0; at < keys.length; at++)
    report[firstKey + at] = ((owners[at] as number) << ownerShift) | (keys[at] as number);
  return report;
}

/** Twice as many as there are keys (`packed.ts`), and some. */
const slots = 2048;
const nothing = -1;
/** Keys with their items. */
const table = new Int32Array(slots);
let laidOut: WeighedItems | null = null;

const slotOf = (key: number): number => key & (slots - 1);
const slotAfter = (slot: number): number => (slot + 1) & (slots - 1);

/** Of a report that is compared with several, whichever of two is the later one. */
export function layOut(report: WeighedItems): void {
  if (laidOut === report) return;
  table.fill(nothing);
  for (let at = firstKeyOf(report); at < report.length; at++) {
    let slot = slotOf(report[at] as number);
    while (table[slot] !== nothing) slot = slotAfter(slot);
    table[slot] = report[at] as number;
  }
  laidOut = report;
}

/** What the items weigh that are met, each once. */
interface Met {
  readonly sums: Weights;
  /** By item: the round in which it was met last. */
  readonly rounds: Uint32Array;
}

const createMet = (): Met => ({ sums: new Int32Array(partCount), rounds: new Uint32Array(mostItems) });

const [metOfLaidOut, metOfOther] = [createMet(), createMet()];
let round = 0;

function meet({ sums, rounds }: Met, report: WeighedItems, item: number): void {
  if (rounds[item] === round) return;
  rounds[item] = round;
  addTo(sums, report[firstItem + item] as number);
}

function meetLaidOut(ofLaidOut: WeighedItems, other: WeighedItems): void {
  round++;
  metOfLaidOut.sums.fill(0);
  metOfOther.sums.fill(0);
  for (let at = firstKeyOf(other); at < other.length; at++) {
    const sought = other[at] as number;
    for (let slot = slotOf(sought); table[slot] !== nothing; slot = slotAfter(slot)) {
      const found = table[slot] as number;
      if (((found ^ sought) & keyMask) !== 0) continue;
      meet(metOfLaidOut, ofLaidOut, found >> ownerShift);
      meet(metOfOther, other, sought >> ownerShift);
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
