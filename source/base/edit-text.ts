/** A text with stretches of it replaced, and where its offsets are afterwards. */

/** Replaces [start, end) by `text`. Edits are in order and do not overlap. Offsets are UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** An insertion that belongs to what follows it: its own offset comes to lie before it. Otherwise behind it. */
  readonly opens?: boolean;
}

export interface EditedText {
  readonly text: string;
  /** Where an offset of the text before is now; one within what was replaced is at its end. */
  readonly moved: (offset: number) => number;
}

const isBehind = ({ start, end, opens = false }: Edit, offset: number): boolean =>
  opens ? start < offset : end <= offset || start < offset;

export function editText(text: string, edits: readonly Edit[]): EditedText {
  if (edits.length === 0) return { text, moved: offset => offset };
  const parts: string[] = [];
  /** By how much the text has grown before each edit, and at the end. */
  const growth = [0];
  let from = 0;
  for (const { start, end, text: replacement } of edits) {
    parts.push(text.slice(from, start), replacement);
    from = end;
    growth.push((growth.at(-1) as number) + replacement.length - (end - start));
  }
  parts.push(text.slice(from));

  /** How many edits an offset is behind, by binary search. */
  function editsBefore(offset: number): number {
    let low = 0;
    let high = edits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBehind(edits[middle] as Edit, offset)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    text: parts.join(''),
    moved(offset) {
      const count = editsBefore(offset);
      const last = edits[count - 1];
      return Math.max(offset, last?.end ?? 0) + (growth[count] as number);
    },
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges moved along with their text; those that were cut out altogether are dropped. */
export const movedRanges = <R extends Range>(ranges: readonly R[], { moved }: EditedText): readonly R[] =>
  ranges
    .map(range => ({ ...range, start: moved(range.start), end: moved(range.end) }))
    .filter(({ start, end }) => start < end);
