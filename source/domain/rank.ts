/**
 * Where bookmarks stand, the greatest rank first: the time of a bookmark as ISO 8601, or a text between two others. Ranks are
 * compared by UTF-16 code units and hold ASCII only.
 */

/** What a rank that has ended counts as, and is never the end of one. */
const blank = 0x20;
const afterLast = 0x7f;

const codeAt = (text: string, index: number): number =>
  index < text.length ? text.charCodeAt(index) : blank;

/** A rank that is greater than `low` and less than `high`, if that is not null. `low` is the lesser one. */
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

/** A rank that is only just greater: every later time is greater still. */
export const rankAbove = (low: string): string => low + String.fromCharCode((blank + afterLast) >> 1);
