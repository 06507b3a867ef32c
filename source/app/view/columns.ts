/** Blocks of rows in columns beside each other. */
import type { Direction } from '../../domain/article.ts';
import { blankRow, joinInReadingOrder, type Row } from '../../text/rows.ts';

type Block<Style> = readonly Row<Style>[];

/** So many blocks as fit one below the other in `height` rows, a row apart: where each column begins. */
function columnsWithin(heights: readonly number[], height: number): readonly number[] {
  const starts: number[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [index, block] of heights.entries()) {
    if (used + 1 + block > height) {
      starts.push(index);
      used = block;
    } else used += 1 + block;
  }
  return starts;
}

/** The lowest height at which the blocks fit in so many columns. */
function lowestStarts(heights: readonly number[], most: number): readonly number[] {
  for (let height = Math.max(0, ...heights); ; height++) {
    const starts = columnsWithin(heights, height);
    if (starts.length <= most) return starts;
  }
}

/**
 * Blocks in their order, down the first column and then down the next, all columns as even as they can be. A block is never split.
 * @param blocks rows of `width` cells
 * @param gap cells between columns
 */
export function inColumns<Style>(
  blocks: readonly Block<Style>[],
  columns: number,
  width: number,
  gap: number,
  direction: Direction,
): readonly Row<Style>[] {
  const starts = lowestStarts(
    blocks.map(({ length }) => length),
    columns,
  );
  const filled = starts.map((start, index) =>
    blocks
      .slice(start, starts[index + 1])
      .flatMap((block, at) => (at === 0 ? block : [blankRow(width), ...block])),
  );
  const height = Math.max(0, ...filled.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) =>
    joinInReadingOrder<Style>(
      direction,
      Array.from({ length: columns }, (__, column) => filled[column]?.[row] ?? blankRow(width)).flatMap(
        (cell, column) => (column === 0 ? [cell] : [blankRow(gap), cell]),
      ),
    ),
  );
}
