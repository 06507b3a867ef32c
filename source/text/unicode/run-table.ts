/**
 * The notation of a generated table, and its reader.
 *
 * A table gives every code point from U+0000 to U+10FFFF a small number. It is written as runs: number, length, number, length
 * and so on. Decoded, the BMP is an array and what lies above it a binary search over the starts of the runs.
 */

export const BMP_SIZE = 0x10000;

export type RunTable = {
  readonly bmp: Uint8Array;
  /** First code points of the runs that reach above the BMP, ascending. */
  readonly starts: Uint32Array;
  readonly values: Uint8Array;
};

/** Reads generated runs. Never throws: a damaged table is a bug that the table tests see. */
export function decodeRuns(runs: readonly number[]): RunTable {
  const bmp = new Uint8Array(BMP_SIZE);
  const starts: number[] = [];
  const values: number[] = [];
  let start = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const value = runs[at] as number;
    const end = start + (runs[at + 1] as number);
    if (value !== 0 && start < BMP_SIZE) bmp.fill(value, start, end);
    if (end > BMP_SIZE) {
      starts.push(start);
      values.push(value);
    }
    start = end;
  }
  return { bmp, starts: Uint32Array.from(starts), values: Uint8Array.from(values) };
}

/** The number of `codePoint` (0 … 0x10FFFF). */
export function lookUp(table: RunTable, codePoint: number): number {
  return codePoint < BMP_SIZE ? (table.bmp[codePoint] as number) : lookUpAbove(table, codePoint);
}

function lookUpAbove({ starts, values }: RunTable, codePoint: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= codePoint) low = middle;
    else high = middle;
  }
  return values[low] as number;
}
