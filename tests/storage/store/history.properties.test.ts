import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell, Edit } from '../../../source/domain/change.ts';
import type { Store } from '../../../source/domain/library.ts';
import { settingValues } from '../../../source/domain/settings.ts';
import { createConfStore } from '../../../source/storage/store/conf-store.ts';
import { makeSource } from '../../support/articles.ts';
import { applied, marksOf } from './support.ts';

/** What is set: address → value. */
type World = ReadonlyMap<string, unknown>;

interface Wish {
  readonly table: 'read' | 'bookmark' | 'setting' | 'source';
  readonly key: string;
  readonly value: unknown;
}

const oneOf = (...values: readonly unknown[]) => fc.constantFrom(null, ...values);
const dates = oneOf('2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z');
const ids = fc.constantFrom('a', 'b', 'c', 'd');
const sources = oneOf(
  { source: makeSource({ title: 'one' }), order: 1 },
  { source: makeSource({ title: 'two' }), order: 2 },
);
const wish: fc.Arbitrary<Wish> = fc.oneof(
  fc.record({ table: fc.constant('read' as const), key: ids, value: dates }),
  fc.record({ table: fc.constant('bookmark' as const), key: ids, value: dates }),
  fc.record({
    table: fc.constant('setting' as const),
    key: fc.constant('display/digits'),
    value: oneOf('arabic', 'western'),
  }),
  fc.record({ table: fc.constant('source' as const), key: fc.constant('source01'), value: sources }),
);

type Command =
  | {
      readonly type: 'change';
      readonly wishes: readonly Wish[];
      readonly isKept: boolean;
      readonly by: 0 | 1;
    }
  | { readonly type: 'undo' | 'redo'; readonly by: 0 | 1 };

const by = fc.constantFrom(0 as const, 1 as const);
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    type: fc.constant('change' as const),
    wishes: fc.array(wish, { minLength: 1, maxLength: 4 }),
    isKept: fc.boolean(),
    by,
  }),
  fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const), by }),
);

const editOf = ({ table, key, value }: Wish): Edit => ({ table, key, to: () => value }) as Edit;

/** The list is the user's own throughout, so that sources can be seen. */
const ownList: Edit = { table: 'list', key: 'sources', to: () => 'own' };

interface ModelCell {
  readonly address: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The store as it is meant to be, in memory. */
class Model {
  world = new Map<string, unknown>();
  done: (readonly ModelCell[])[] = [];
  undone: (readonly ModelCell[])[] = [];

  private set(address: string, value: unknown): void {
    if (value === null) this.world.delete(address);
    else this.world.set(address, value);
  }

  change(wishes: readonly Wish[], isKept: boolean): void {
    const before = new Map(this.world);
    for (const { table, key, value } of wishes) this.set(`${table}/${key}`, value);
    const addresses = [...new Set(wishes.map(({ table, key }) => `${table}/${key}`))];
    const cells = addresses
      .map(address => ({
        address,
        before: before.get(address) ?? null,
        after: this.world.get(address) ?? null,
      }))
      .filter(cell => cell.before !== cell.after);
    if (!isKept || cells.length === 0) return;
    this.done.push(cells);
    this.undone = [];
  }

  /** Cells that were changed and skipped; null: nothing to do. */
  replay(type: 'undo' | 'redo'): readonly [number, number] | null {
    const [from, to] = type === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const cells = from.pop();
    if (!cells) return null;
    to.push(cells);
    let [changed, skipped] = [0, 0];
    for (const cell of cells) {
      const [expected, wanted] = type === 'undo' ? [cell.after, cell.before] : [cell.before, cell.after];
      const present = this.world.get(cell.address) ?? null;
      if (present === wanted) continue;
      if (present === expected) {
        this.set(cell.address, wanted);
        changed++;
      } else skipped++;
    }
    return [changed, skipped];
  }
}

const prefixed = (table: string, entries: Readonly<Record<string, unknown>>): readonly [string, unknown][] =>
  Object.entries(entries).map(([key, value]) => [`${table}/${key}`, value]);

/** What can be seen of a store; of a source, its title says which of the two values it has. */
const seenIn = (store: Store): World =>
  new Map([
    ...prefixed('read', marksOf(store, 'read')),
    ...prefixed('bookmark', marksOf(store, 'bookmark')),
    ...prefixed('setting', settingValues(store.settings())),
    ...(store.sources() ?? []).map(({ id, title }) => [`source/${id}`, title] as const),
  ]);

const titled = (world: World): World =>
  new Map(
    [...world].map(([address, value]) => [
      address,
      (value as { source?: { title: string } }).source?.title ?? value,
    ]),
  );

const sorted = (world: World) => [...world].sort(([one], [other]) => (one < other ? -1 : 1));

function withStores(check: (stores: readonly [Store, Store]) => void): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'khabar-test-'));
  try {
    const stores = [createConfStore({ folder }), createConfStore({ folder })] as const;
    applied(stores[0], { what: null, edits: [ownList] });
    check(stores);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const outcomeOf = (store: Store, type: 'undo' | 'redo'): readonly [number, number] | null => {
  const result = store.history[type]();
  if (!result.ok) throw new Error(result.error.detail);
  return result.value && [result.value.changed, result.value.skipped];
};

describe('two stores on one folder', () => {
  it('end where a model in memory does, after any changes, undos and redos', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 14 }), commands =>
        withStores(stores => {
          const model = new Model();
          for (const each of commands) {
            const store = stores[each.by];
            if (each.type === 'change') {
              const { wishes, isKept } = each;
              applied(store, { what: isKept ? 'setting' : null, edits: wishes.map(editOf) });
              model.change(wishes, isKept);
            } else expect(outcomeOf(store, each.type)).toEqual(model.replay(each.type));
            for (const seen of stores) expect(sorted(seenIn(seen))).toEqual(sorted(titled(model.world)));
          }
          const steps = stores[0].history.list();
          expect(steps.filter(({ undone }) => !undone).length).toBe(model.done.length);
          expect(steps.filter(({ undone }) => undone).length).toBe(model.undone.length);
        }),
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  it('restore exactly what was when a change is undone that nothing has touched', () => {
    fc.assert(
      fc.property(fc.array(wish), fc.array(wish, { minLength: 1 }), (first, second) =>
        withStores(([one, other]) => {
          applied(one, { what: null, edits: first.map(editOf) });
          const before = sorted(seenIn(one));
          const { cells } = applied(one, { what: 'setting', edits: second.map(editOf) });
          const after = sorted(seenIn(other));
          const expected: readonly Cell[] = cells;
          expect(outcomeOf(other, 'undo')).toEqual(expected.length > 0 ? [expected.length, 0] : null);
          expect(sorted(seenIn(one))).toEqual(before);
          expect(outcomeOf(one, 'redo')).toEqual(expected.length > 0 ? [expected.length, 0] : null);
          expect(sorted(seenIn(other))).toEqual(after);
        }),
      ),
      { numRuns: 40 },
    );
  }, 60_000);
});
