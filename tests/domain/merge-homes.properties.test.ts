import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, KeptView, TableName } from '../../source/domain/change.ts';
import type { KeptHome, PastValue } from '../../source/domain/kept-home.ts';
import { mergeHomes } from '../../source/domain/merge-homes.ts';
import { textOf } from '../../source/domain/merge-values.ts';
import { pairCell, verdicts, verdictText } from '../../source/domain/story-decision.ts';
import { makeSource } from '../support/articles.ts';

/** As many steps as a history keeps. */
const mostSteps = 100;

/** A home with its history, in memory. */
class Device {
  readonly cells = new Map<TableName, Map<string, unknown>>();
  steps: (readonly Cell[])[] = [];

  apply(cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    for (const { table, key, after } of cells) {
      const keys = this.cells.get(table) ?? new Map<string, unknown>();
      this.cells.set(table, keys);
      if (after === null) keys.delete(key);
      else keys.set(key, after);
    }
    this.steps = [...this.steps, cells].slice(-mostSteps);
  }

  set(table: TableName, key: string, after: unknown): void {
    const before = this.cells.get(table)?.get(key) ?? null;
    if (textOf(before) !== textOf(after)) this.apply([{ table, key, before, after } as Cell]);
  }

  kept(): KeptHome {
    const past = new Map<TableName, Map<string, PastValue[]>>();
    for (const { table, key, before, after } of this.steps.flat()) {
      const keys = past.get(table) ?? new Map<string, PastValue[]>();
      past.set(table, keys);
      keys.set(key, [...(keys.get(key) ?? []), { before, after }]);
    }
    return { cells: this.cells, past };
  }

  merge(other: Device): number {
    const { cells } = mergeHomes(this.kept(), other.kept());
    this.apply(cells);
    return cells.length;
  }

  copy(): Device {
    const copy = new Device();
    for (const [table, keys] of this.cells) copy.cells.set(table, new Map(keys));
    copy.steps = [...this.steps];
    return copy;
  }

  /** What two homes share in the end: each keeps settings of its own. */
  shared(): string {
    const cells = [...this.cells].filter(([table]) => table !== 'setting');
    return textOf(
      Object.fromEntries(
        cells.filter(([, keys]) => keys.size > 0).map(([table, keys]) => [table, Object.fromEntries(keys)]),
      ),
    );
  }
}

type Wish = readonly [table: TableName, key: string, value: unknown];

/** `skew`: by how many hours the clock of a device is wrong. */
const timeAt = (hour: number): string => new Date(Date.UTC(2026, 10, 24, hour)).toISOString();

const keys = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const words = fc.constantFrom(null, 'wheat', 'barley', 'wheat and rye', 'rye');
const orders = fc.constantFrom(1, 2);
const titles = fc.constantFrom('one', 'two', 'three');
const categories = fc.constantFrom(null, 'World', 'Sport');

const wishAt = (hours: fc.Arbitrary<number>): fc.Arbitrary<Wish> => {
  const times = fc.option(hours.map(timeAt));
  const source = fc.record({ title: titles, category: categories, enabled: fc.boolean(), order: orders });
  return fc.oneof(
    ...(['read', 'bookmark', 'hidden'] as const).map(table => fc.tuple(fc.constant(table), keys, times)),
    fc.tuple(fc.constant('tag' as const), keys, fc.constantFrom(null, 'Wheat', 'wheat')),
    fc.tuple(fc.constant('note' as const), keys, words),
    fc.tuple(fc.constant('rank' as const), keys, words),
    fc.tuple(
      fc.constant('story' as const),
      keys.map(key => pairCell(key, 'f')),
      fc.option(
        fc
          .tuple(hours.map(timeAt), fc.constantFrom(...verdicts))
          .map(([at, verdict]) => verdictText(verdict, at)),
      ),
    ),
    fc.tuple(fc.constant('setting' as const), keys, words),
    fc.tuple(
      fc.constant('view' as const),
      keys,
      fc.option(fc.record({ query: fc.constantFrom('q1', 'q2', 'q3'), order: orders })),
    ),
    fc.tuple(
      fc.constant('source' as const),
      keys,
      fc.option(source).map(
        fields =>
          fields && {
            source: makeSource({ title: fields.title, category: fields.category, enabled: fields.enabled }),
            order: fields.order,
          },
      ),
    ),
  ) as fc.Arbitrary<Wish>;
};

const changesOf = (count: number, skew: number) =>
  fc.array(wishAt(fc.integer({ min: 0, max: 48 }).map(hour => hour + skew)), {
    minLength: count,
    maxLength: count,
  });

function deviceWith(wishes: readonly Wish[], start = new Device()): Device {
  for (const wish of wishes) start.set(...wish);
  return start;
}

const pairs = [
  [0, 1],
  [1, 2],
  [2, 0],
  [1, 0],
  [2, 1],
  [0, 2],
] as const;

/** Rounds in which each merges each other one, until nothing changes. */
function gossip(devices: readonly Device[]): number {
  for (let round = 1; round <= 20; round++) {
    const changed = pairs.reduce(
      (sum, [to, from]) => sum + (devices[to] as Device).merge(devices[from] as Device),
      0,
    );
    if (changed === 0) return round;
  }
  throw new Error('no end');
}

const some = changesOf(20, 0);

describe('merging homes', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(some, some, some, (common, mine, theirs) => {
        const base = deviceWith(common);
        const [own, other] = [deviceWith(mine, base.copy()), deviceWith(theirs, base.copy())];
        own.merge(other);
        expect(own.merge(other)).toBe(0);
      }),
    );
  });

  it('changes nothing the second time where the fields of both together are what one has left', () => {
    const view = (query: string, order: number): Wish => ['view', 'a', { query, order }];
    const base = deviceWith([view('q1', 2), view('q3', 1)]);
    const own = deviceWith([view('q2', 2), view('q3', 2)], base.copy());
    const other = deviceWith([['view', 'a', null], view('q1', 1)], base.copy());
    own.merge(other);
    expect(own.merge(other)).toBe(0);
    const queries = [...(own.cells.get('view')?.values() ?? [])].map(each => (each as KeptView).query);
    expect(queries.toSorted()).toEqual(['q1', 'q3']);
  });

  it('is the same whichever of two merges first, but for settings', () => {
    fc.assert(
      fc.property(some, some, some, (common, mine, theirs) => {
        const base = deviceWith(common);
        const [own, other] = [deviceWith(mine, base.copy()), deviceWith(theirs, base.copy())];
        const [first, second] = [own.copy(), other.copy()];
        first.merge(other);
        second.merge(own);
        expect(first.shared()).toBe(second.shared());
      }),
    );
  });

  it('loses nothing that neither home has let go of', () => {
    fc.assert(
      fc.property(changesOf(40, 0), changesOf(40, 0), (mine, theirs) => {
        const [own, other] = [deviceWith(mine), deviceWith(theirs)];
        const before = [own.copy(), other.copy()] as const;
        own.merge(other);
        for (const device of before)
          for (const table of ['read', 'bookmark', 'tag', 'note', 'source', 'view'] as const)
            for (const [key, value] of device.cells.get(table) ?? []) {
              const isLeft = before.some(each =>
                each
                  .kept()
                  .past.get(table)
                  ?.get(key)
                  ?.some(past => textOf(past.before) === textOf(value)),
              );
              if (!isLeft) expect(own.cells.get(table)?.has(key)).toBe(true);
            }
      }),
    );
  });

  it('ends alike on three devices of 500 changes each, whose clocks differ', () => {
    fc.assert(
      fc.property(changesOf(500, 0), changesOf(500, -30), changesOf(500, 700), (first, second, third) => {
        const devices = [deviceWith(first), deviceWith(second), deviceWith(third)];
        gossip(devices);
        expect(new Set(devices.map(device => device.shared())).size).toBe(1);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('ends alike on three devices that go on working between merges', () => {
    const turn = fc.record({
      by: fc.constantFrom(0, 1, 2),
      wishes: changesOf(8, 0),
      from: fc.constantFrom(0, 1, 2),
    });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 10, maxLength: 60 }), turns => {
        const devices = [new Device(), new Device(), new Device()];
        for (const { by, wishes, from } of turns) {
          const device = devices[by] as Device;
          deviceWith(wishes, device);
          if (from !== by) device.merge(devices[from] as Device);
        }
        gossip(devices);
        expect(new Set(devices.map(device => device.shared())).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
