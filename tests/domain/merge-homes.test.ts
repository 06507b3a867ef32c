import { describe, expect, it } from 'vitest';
import type { TableName } from '../../source/domain/change.ts';
import type { KeptHome, PastValue } from '../../source/domain/kept-home.ts';
import { mergeHomes } from '../../source/domain/merge-homes.ts';
import { makeSource } from '../support/articles.ts';

type Cells = Partial<Record<TableName, Readonly<Record<string, unknown>>>>;
type Past = Partial<Record<TableName, Readonly<Record<string, readonly PastValue[]>>>>;

const tables = <Value>(record: Partial<Record<TableName, Readonly<Record<string, Value>>>>) =>
  new Map(
    Object.entries(record).map(([table, keys]) => [table as TableName, new Map(Object.entries(keys ?? {}))]),
  );

const home = (cells: Cells, past: Past = {}): KeptHome => ({ cells: tables(cells), past: tables(past) });

/** Address → what it is to hold, of what changes in the first home. */
const changes = (own: KeptHome, other: KeptHome) =>
  Object.fromEntries(mergeHomes(own, other).cells.map(({ table, key, after }) => [`${table}/${key}`, after]));

const [early, late] = ['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z'];
const left = (before: unknown, after: unknown = null): readonly PastValue[] => [{ before, after }];

describe('merging homes', () => {
  it('takes what the other has, and keeps what it has', () => {
    const own = home({ read: { a: early }, tag: { 'a/x': 'x' } });
    const other = home({ read: { b: late }, bookmark: { b: late } });
    expect(changes(own, other)).toEqual({ 'read/b': late, 'bookmark/b': late });
  });

  it('lets go of what the other has let go of, and of nothing else', () => {
    const own = home({ bookmark: { a: early, b: late } });
    const other = home({}, { bookmark: { a: left(early), b: left(early) } });
    expect(changes(own, other)).toEqual({ 'bookmark/a': null });
  });

  it('keeps what both have let go of and one has again', () => {
    const own = home({ tag: { 'a/x': 'x' } }, { tag: { 'a/x': left('x') } });
    const other = home({}, { tag: { 'a/x': left('x') } });
    expect(changes(own, other)).toEqual({});
    expect(changes(other, own)).toEqual({ 'tag/a/x': 'x' });
  });

  it('follows whoever has held the value of the other before', () => {
    const own = home({ note: { a: 'old' } });
    const other = home({ note: { a: 'new' } }, { note: { a: left('old', 'new') } });
    expect(mergeHomes(own, other)).toMatchObject({ cells: [{ after: 'new' }], conflicts: [] });
    expect(changes(other, own)).toEqual({});
  });

  it('keeps both notes where neither is the older one, and says so', () => {
    const [own, other] = [home({ note: { a: 'wheat' } }), home({ note: { a: 'barley' } })];
    const both = 'barley\n\n⁂\n\nwheat';
    expect(changes(own, other)).toEqual({ 'note/a': both });
    expect(changes(other, own)).toEqual({ 'note/a': both });
    expect(mergeHomes(own, other).conflicts).toEqual([
      { table: 'note', key: 'a', kept: both, own: 'wheat', other: 'barley' },
    ]);
    expect(changes(home({ note: { a: both } }), other)).toEqual({});
  });

  it('takes each field of a source from whoever has changed it', () => {
    const plain = makeSource({ title: 'News', category: null });
    const renamed = { ...plain, title: 'Headlines' };
    const moved = { ...plain, category: 'World' };
    const before = { source: plain, order: 1 };
    const own = home(
      { source: { s: { source: renamed, order: 1 } } },
      { source: { s: left(before, { source: renamed, order: 1 }) } },
    );
    const other = home(
      { source: { s: { source: moved, order: 1 } } },
      { source: { s: left(before, { source: moved, order: 1 }) } },
    );
    const merged = { source: { ...renamed, category: 'World' }, order: 1 };
    expect(changes(own, other)).toEqual({ 'source/s': merged });
    expect(changes(other, own)).toEqual({ 'source/s': merged });
  });

  it('keeps both queries of one name', () => {
    const own = home({ view: { food: { query: 'wheat', order: 1 } } });
    const other = home({ view: { food: { query: 'barley', order: 2 } } });
    const second = { 'view/food 2': { query: 'barley', order: 2 } };
    expect(changes(own, other)).toEqual(second);
    expect(changes(other, own)).toEqual({ 'view/food': { query: 'wheat', order: 1 }, ...second });
  });

  it('keeps the settings of this home, and takes those that it has not set', () => {
    const own = home({ setting: { 'display/digits': 'arabic' } });
    const other = home({ setting: { 'display/digits': 'western', 'display/theme': 'dark' } });
    expect(changes(own, other)).toEqual({ 'setting/display/theme': 'dark' });
    expect(mergeHomes(own, other).conflicts).toHaveLength(1);
  });

  it('hides no bookmark', () => {
    const [own, other] = [home({ bookmark: { a: early } }), home({ hidden: { a: late } })];
    expect(changes(own, other)).toEqual({});
    expect(changes(other, own)).toEqual({ 'bookmark/a': early, 'hidden/a': null });
  });

  it('leaves alone how far the rules have come in its own archive', () => {
    expect(changes(home({ ruled: { last: 3 } }), home({ ruled: { last: 9 } }))).toEqual({});
  });
});
