import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Items, itemWindow } from '../../../source/app/view/item-window.ts';

const itemsOf = (heights: readonly number[], gap = 1): Items => ({
  first: 0,
  end: heights.length,
  heightOf: index => heights[index] as number,
  gap,
});

/** The windows as the cursor goes through a list, each beginning from the one before. */
function walk(items: Items, room: number, cursors: readonly number[], from = 0): readonly number[] {
  let top = from;
  return cursors.map(cursor => {
    top = itemWindow(items, top, cursor, room).start;
    return top;
  });
}

describe('the window of a list', () => {
  const items = itemsOf([4, 2, 3, 2, 2, 3, 2, 2, 2, 3]);

  it('stays where it is while the cursor and its neighbours are in sight', () => {
    expect(walk(items, 14, [0, 1, 2])).toEqual([0, 0, 0]);
    expect(walk(items, 15, [6, 5, 4], 3)).toEqual([3, 3, 3]);
  });

  it('moves by as few items as show the next one', () => {
    expect(walk(items, 14, [2, 3, 4, 5])).toEqual([0, 1, 2, 3]);
    expect(walk(items, 14, [5, 4, 3, 2], 4)).toEqual([4, 3, 2, 1]);
  });

  it('shows a part of an item at its end only', () => {
    expect(itemWindow(items, 0, 0, 9)).toEqual({ start: 0, end: 3, whole: 2 });
    expect(itemWindow(items, 0, 0, 8)).toEqual({ start: 0, end: 2, whole: 2 });
  });

  it('leaves no room free at the end of the list', () => {
    expect(itemWindow(items, 8, 9, 14)).toEqual({ start: 6, end: 10, whole: 4 });
  });

  it('shows the item under the cursor from its beginning if it alone is higher than the room', () => {
    expect(itemWindow(itemsOf([2, 9, 2]), 0, 1, 5)).toEqual({ start: 1, end: 2, whole: 0 });
  });

  it('asks for the heights of no item that is far away', () => {
    const asked = new Set<number>();
    const many: Items = {
      first: 0,
      end: 100_000,
      gap: 1,
      heightOf(index) {
        asked.add(index);
        return 2;
      },
    };
    itemWindow(many, 0, 50_000, 30);
    expect(asked.size).toBeLessThan(30);
  });

  it('has the whole item under the cursor wherever it was before', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 });
    const anywhere = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(lists, anywhere, anywhere, fc.integer({ min: 6, max: 40 }), (heights, top, at, room) => {
        const cursor = at % heights.length;
        const { start, end, whole } = itemWindow(itemsOf(heights), top, cursor, room);
        expect(cursor).toBeGreaterThanOrEqual(start);
        expect(cursor).toBeLessThan(start + whole);
        expect(end - start - whole).toBeLessThanOrEqual(1);
        const below = heights.slice(start).reduce((sum, height) => sum + height + 1, -1);
        if (below < room && start > 0)
          expect(below + 1 + (heights[start - 1] as number)).toBeGreaterThan(room);
      }),
    );
  });
});
