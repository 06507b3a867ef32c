/** Ranges of a text that lie within ranges of it. */
import { shifted } from './rich-text.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Answers which of the ranges lie within [start, end), counted from `start`; asked from left to right. */
export function rangesWithin<R extends Range>(
  ranges: readonly R[],
): (start: number, end: number) => readonly R[] {
  let next = 0;
  return (start, end) => {
    const own: R[] = [];
    for (; next < ranges.length && (ranges[next] as R).start < end; next++) {
      const range = ranges[next] as R;
      if (range.start >= start && range.end <= end) own.push(shifted(range, -start));
    }
    return own;
  };
}
