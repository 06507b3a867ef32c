import { levelRuns, reorder } from '../../source/text/bidi/index.ts';

/** UAX #9 L2: the positions of a line's items in the order in which they stand from left to right. */
export const visualOrder = (levels: Uint8Array): number[] =>
  reorder(levelRuns(levels)).flatMap(({ start, end, level }) => {
    const items = Array.from({ length: end - start }, (_, index) => start + index);
    return level % 2 === 0 ? items : items.reverse();
  });
