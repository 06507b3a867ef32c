/** The screen as regions with finished rows, of which the rows of the screen are put together where something changed. */
import type { CursorPlace } from './frame.ts';

/** Cells, from 0 at the top left of the screen. */
export interface Region {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

/** What the surface needs of the screen: shows a whole frame, and writes what differs from the one before. */
export interface RowScreen {
  showRows(rows: readonly string[], cursor: CursorPlace | null): void;
}

export interface Surface {
  /**
   * Puts finished rows, each of `region.width` cells with its styles closed, into a region, in the place of what it held. Rows
   * that are missing are blank, rows beyond the region are left out. Regions must not overlap.
   */
  place(id: string, region: Region, rows: readonly string[]): void;
  remove(id: string): void;
  /** Null hides the cursor. */
  placeCursor(place: CursorPlace | null): void;
  /** Shows what was placed and removed since the last time; writes nothing where nothing changed. */
  flush(): void;
}

interface Placed {
  readonly region: Region;
  readonly rows: readonly string[];
}

const isSameRegion = (a: Region, b: Region): boolean =>
  a === b || (a.column === b.column && a.row === b.row && a.width === b.width && a.height === b.height);

const isSamePlace = (a: CursorPlace | null, b: CursorPlace | null): boolean =>
  a?.row === b?.row && a?.column === b?.column;

const blank = (width: number): string => ' '.repeat(width);

function composeRow(regions: readonly Placed[], row: number): string {
  let composed = '';
  let end = 0;
  for (const { region, rows } of regions) {
    const index = row - region.row;
    if (index < 0 || index >= region.height) continue;
    if (region.column > end) composed += blank(region.column - end);
    composed += rows[index] ?? blank(region.width);
    end = region.column + region.width;
  }
  return composed;
}

export function createSurface(screen: RowScreen): Surface {
  const placed = new Map<string, Placed>();
  const changed = new Set<number>();
  /** By column; null after regions came, went or moved. */
  let inOrder: readonly Placed[] | null = null;
  let shown: string[] = [];
  let cursor: CursorPlace | null = null;
  let cursorMoved = false;

  const changeAll = ({ row, height }: Region): void => {
    for (let y = row; y < row + height; y++) changed.add(y);
  };

  const changeRows = ({ region, rows }: Placed, next: readonly string[]): void => {
    for (let index = 0; index < region.height; index++) {
      if (rows[index] !== next[index]) changed.add(region.row + index);
    }
  };

  function regionsInOrder(): readonly Placed[] {
    inOrder ??= [...placed.values()].sort((a, b) => a.region.column - b.region.column);
    return inOrder;
  }

  function heightOf(regions: readonly Placed[]): number {
    return regions.reduce((height, { region }) => Math.max(height, region.row + region.height), 0);
  }

  function compose(): readonly string[] {
    const regions = regionsInOrder();
    const rows = Array.from({ length: heightOf(regions) }, (_, row) =>
      changed.has(row) ? composeRow(regions, row) : (shown[row] ?? ''),
    );
    changed.clear();
    return rows;
  }

  return {
    place(id, region, rows) {
      const before = placed.get(id);
      if (before?.rows === rows && isSameRegion(before.region, region)) return;
      if (before && isSameRegion(before.region, region)) changeRows(before, rows);
      else {
        if (before) changeAll(before.region);
        changeAll(region);
      }
      placed.set(id, { region, rows });
      inOrder = null;
    },
    remove(id) {
      const before = placed.get(id);
      if (!before) return;
      changeAll(before.region);
      placed.delete(id);
      inOrder = null;
    },
    placeCursor(place) {
      cursorMoved ||= !isSamePlace(cursor, place);
      cursor = place;
    },
    flush() {
      if (changed.size === 0 && !cursorMoved) return;
      cursorMoved = false;
      shown = [...compose()];
      screen.showRows(shown, cursor);
    },
  };
}
