/**
 * Order of bookmarks, greatest rank first: the time of a bookmark as ISO 8601, or a string between two ranks. Ranks are
 * compared by UTF-16 code units and hold ASCII only.
 */

/** Compares like the end of a rank, and never ends one. */
const blank = 0x20;
const afterLast = 0x7f;

const codeAt = (text: string, index: number): number =>
  index < text.length ? text.charCodeAt(index) : blank;

/** A rank between `low` and `high`, or above `low` if `high` is null. `low` < `high`. */
export function rankBetween(low: string, high: string | null): string {
  let limit = high;
  let rank = '';
  for (let index = 0; ; index++) {
    const least = codeAt(low, index);
    const most = limit === null ? afterLast : codeAt(limit, index);
    if (most - least > 1) return rank + String.fromCharCode((least + most) >> 1);
    rank += String.fromCharCode(least);
    if (most > least) limit = null;
  }
}

/** The next greater rank: every later time is greater still. */
export const rankAbove = (low: string): string => low + String.fromCharCode((blank + afterLast) >> 1);
