/**
 * Order of bookmarks, greatest rank first: the time of a bookmark as ISO 8601, or a string between two ranks. Ranks are
 * compared by UTF-16 code units and hold ASCII only.
 */

/** Compares like the end of a rank, and never ends one. */
const blank = 0x20;
const afterLast = 0x7f;

const longest = 500;
const shape = /^[ -~]*[!-~]$/u;

/** Whether a text from outside is a rank. */
export const isRank = (text: string): boolean => text.length <= longest && shape.test(text);

const codeAt = (text: string, index: number, end: number): number =>
  index < text.length ? text.charCodeAt(index) : end;

/** A rank between `low` and `high`, or above `low` if `high` is null. If no rank is between them, it is only above `low`. */
export function rankBetween(low: string, high: string | null): string {
  let limit = high ?? '';
  let rank = '';
  for (let index = 0; ; index++) {
    const least = codeAt(low, index, blank);
    const most = codeAt(limit, index, afterLast);
    if (most - least > 1) return rank + String.fromCharCode((least + most) >> 1);
    rank += String.fromCharCode(least);
    if (most > least) limit = '';
  }
}

/** The next greater rank: every later time is greater still. */
export const rankAbove = (low: string): string => low + String.fromCharCode((blank + afterLast) >> 1);
