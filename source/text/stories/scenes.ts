/**
 * Where something happens: in a factory, in a market, in a bus. Two fires of one city and day share nearly all words, and hardly two
 * reports of one fire have it in different kinds of places.
 */
import { once } from '../../base/once.ts';
import { numberOfKey } from './key-numbers.ts';
import type { PackedItem, PackedItems } from './packed.ts';

/** Concepts, those together that reports take for each other. */
const vehicles = ['bus', 'truck', 'train metro', 'ship boat', 'plane helicopter'] as const;
const buildings = [
  'factory warehouse mine',
  'house apartment',
  'market market_fire shop',
  'hotel',
  'school university',
  'hospital',
  'port',
  'prison',
  'farm',
  'worship',
  'museum',
] as const;
const places: readonly string[] = [...vehicles, ...buildings];
/** Only as the place of the headline: wherever something happens, the wounded come to one. */
const onlyInTitle = 'hospital';

/** What happens to vehicles, whatever else is named (the workers of a factory), and what happens anywhere. */
const onTheWay = 'crash accident overturn sink';
const anywhere = 'fire explosion collapse strike shooting theft poisoning';

export interface Scenes {
  /** Bits, by the place of each in the table. */
  readonly inTitle: number;
  readonly all: number;
  readonly happenings: number;
  /** Keys of names that no table has: a street, a victim. */
  readonly ownNames: readonly number[];
}

const bitsOf = (rows: readonly string[]) =>
  once(
    (): ReadonlyMap<number, number> =>
      new Map(
        rows.flatMap((row, bit) => row.split(' ').map(id => [numberOfKey(`c:${id}`), 1 << bit] as const)),
      ),
  );
const placeBits = bitsOf(places);
const happeningBits = bitsOf([...onTheWay.split(' '), ...anywhere.split(' ')]);
const onTheWayBits = (1 << onTheWay.split(' ').length) - 1;
const vehicleBits = (1 << vehicles.length) - 1;
const titleBits = 1 << places.indexOf(onlyInTitle);

/** Of a name that no table has; in a headline it weighs more. */
const leastOwn = 2.9;
const leastOwnInTitle = 4;
const isOwnName = ({ kind, isInTitle, weight }: PackedItem): boolean =>
  kind === 'name' && weight >= (isInTitle ? leastOwnInTitle : leastOwn);

export function scenesOf({ items, keys, owners }: PackedItems): Scenes {
  const ownNames: number[] = [];
  const found = { inTitle: 0, all: 0, happenings: 0, ownNames };
  for (let at = 0; at < keys.length; at++) {
    const [key, item] = [keys[at] as number, items[owners[at] as number] as PackedItem];
    if (isOwnName(item)) ownNames.push(key);
    if (item.kind !== 'concept') continue;
    found.happenings |= happeningBits().get(key) ?? 0;
    const bit = placeBits().get(key) ?? 0;
    if (item.isInTitle) found.inTitle |= bit;
    if (item.isInTitle || bit !== titleBits) found.all |= bit;
  }
  return found;
}

/** Whether two things of one kind happened in places of other kinds, and no name that no table has is of both. */
export function areElsewhere(one: Scenes, other: Scenes): boolean {
  const happened = one.happenings & other.happenings;
  if (happened === 0) return false;
  const counted = (happened & onTheWayBits) === 0 ? -1 : vehicleBits;
  const mainOf = ({ inTitle, all }: Scenes): number => inTitle & counted || all & counted;
  const [main, mainOfOther] = [mainOf(one), mainOf(other)];
  if (main === 0 || mainOfOther === 0 || (main & other.all) !== 0 || (mainOfOther & one.all) !== 0)
    return false;
  return !one.ownNames.some(key => other.ownNames.includes(key));
}

/** Whether an item names a place where something can happen. */
export const isScene = ({
  kind,
  keys,
}: {
  readonly kind: string;
  readonly keys: readonly number[];
}): boolean => kind === 'concept' && keys.some(key => placeBits().has(key));
