import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CursorPlace } from '../../source/terminal/frame.ts';
import { createSurface, type Region } from '../../source/terminal/surface.ts';

function createWorld() {
  const frames: { readonly rows: readonly string[]; readonly cursor: CursorPlace | null }[] = [];
  const surface = createSurface({
    showRows: (rows, cursor) => void frames.push({ rows: [...rows], cursor }),
  });
  /** What was shown since the last time. */
  const news = () => frames.splice(0).map(({ rows }) => rows);
  return { surface, frames, news };
}

const left: Region = { column: 0, row: 0, width: 3, height: 2 };
const right: Region = { column: 5, row: 0, width: 2, height: 2 };
const bottom: Region = { column: 0, row: 2, width: 7, height: 1 };

function filled() {
  const world = createWorld();
  world.surface.place('right', right, ['AA', 'BB']);
  world.surface.place('left', left, ['aaa', 'bbb']);
  world.surface.place('bottom', bottom, ['status ']);
  world.surface.flush();
  return world;
}

describe('a surface', () => {
  test('puts its regions side by side, with blanks between them', () => {
    expect(filled().news()).toEqual([['aaa  AA', 'bbb  BB', 'status ']]);
  });

  test('shows a row that changed, with its neighbours', () => {
    const { surface, news } = filled();
    news();
    surface.place('left', left, ['aaa', 'ccc']);
    surface.flush();
    expect(news()).toEqual([['aaa  AA', 'ccc  BB', 'status ']]);
  });

  test('shows nothing where nothing changed', () => {
    const { surface, news } = filled();
    news();
    surface.flush();
    surface.place('left', left, ['aaa', 'bbb']);
    surface.place('left', { ...left }, ['aaa', 'bbb']);
    surface.remove('nobody');
    surface.placeCursor(null);
    surface.flush();
    expect(news()).toEqual([]);
  });

  test('waits for flush', () => {
    const { surface, news } = filled();
    news();
    surface.place('left', left, ['x', 'y']);
    surface.place('left', left, ['xxx', 'yyy']);
    expect(news()).toEqual([]);
    surface.flush();
    expect(news()).toEqual([['xxx  AA', 'yyy  BB', 'status ']]);
  });

  test('blanks what is missing, and leaves out what is too much', () => {
    const { surface, news } = filled();
    news();
    surface.place('left', left, ['aaa']);
    surface.place('right', right, ['AA', 'BB', 'CC']);
    surface.flush();
    expect(news()).toEqual([['aaa  AA', '     BB', 'status ']]);
  });

  test('forgets a region that goes, and follows one that moves', () => {
    const { surface, news } = filled();
    news();
    surface.remove('right');
    surface.flush();
    surface.place('left', { ...left, column: 1, height: 1 }, ['aaa']);
    surface.flush();
    expect(news()).toEqual([
      ['aaa', 'bbb', 'status '],
      [' aaa', '', 'status '],
    ]);
  });

  test('becomes lower with its regions', () => {
    const { surface, news } = filled();
    news();
    surface.remove('bottom');
    surface.flush();
    expect(news()).toEqual([['aaa  AA', 'bbb  BB']]);
  });

  test('shows the cursor where it is placed', () => {
    const { surface, frames } = filled();
    surface.placeCursor({ row: 2, column: 4 });
    surface.flush();
    surface.placeCursor({ row: 2, column: 4 });
    surface.flush();
    expect(frames.map(({ cursor }) => cursor)).toEqual([null, { row: 2, column: 4 }]);
  });

  test('shows the same whatever was shown before', () => {
    const rows = fc.array(fc.constantFrom('aaa', 'bbb', 'ccc'), { minLength: 1, maxLength: 3 });
    const region = fc.record({
      column: fc.constant(0),
      row: fc.nat(4),
      width: fc.constant(3),
      height: fc.integer({ min: 1, max: 3 }),
    });
    const steps = fc.array(fc.tuple(fc.constantFrom('left', 'right'), fc.option(region), rows), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(steps, taken => {
        const { surface, frames } = createWorld();
        const last = new Map<string, readonly [Region, readonly string[]]>();
        for (const [id, place, text] of taken) {
          const moved = place && id === 'right' ? { ...place, column: 4 } : place;
          if (moved) surface.place(id, moved, text);
          else surface.remove(id);
          if (moved) last.set(id, [moved, text]);
          else last.delete(id);
          surface.flush();
        }
        const fresh = createWorld();
        for (const [id, [place, text]] of last) fresh.surface.place(id, place, text);
        fresh.surface.flush();
        const shown = frames.at(-1)?.rows ?? [];
        expect(shown).toEqual(fresh.frames.at(-1)?.rows ?? []);
      }),
    );
  });
});
