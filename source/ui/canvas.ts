/** The screen past Ink: parts put their rows in their places, then all of it is shown. */
import type { Painter } from '../terminal/painter.ts';
import type { Row } from '../text/rows.ts';
import type { Style } from '../theme/theme.ts';

export interface Canvas {
  /** Rows from row `top` on, in the place of what was there. A row that is the same is not painted again. */
  readonly put: (top: number, rows: readonly Row<Style>[]) => void;
  /** Shows the first `height` rows. */
  readonly show: (height: number) => void;
}

interface PaintedRow {
  readonly row: Row<Style>;
  readonly painted: string;
}

export function createCanvas(paint: Painter<Style>, showRows: (rows: readonly string[]) => void): Canvas {
  const screen: PaintedRow[] = [];
  return {
    put(top, rows) {
      for (const [index, row] of rows.entries())
        if (screen[top + index]?.row !== row) screen[top + index] = { row, painted: paint(row.runs) };
    },
    show: height => showRows(screen.slice(0, height).map(({ painted }) => painted)),
  };
}
