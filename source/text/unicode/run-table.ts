/**
 * The notation of the generated tables and its two readers.
 *
 * A table gives every code point from U+0000 to U+10FFFF a small number. It is written as runs: number, length, number, length
 * and so on. Decoded, the BMP is an array and what lies above it a binary search over the starts of the runs.
 */
import { newUint8Array } from '../arrays.ts';

export const BMP_SIZE = 0x10000;

export type RunTable = {
  readonly bmp: Uint8Array;
  /** First code points of the runs that reach above the BMP, ascending. */
  readonly starts: Uint32Array;
  readonly values: Uint8Array;
};

/**
 * Reads generated runs. Never throws: a damaged table is a bug that the table tests see.
 * @param meanings what each number of the notation means, if not the number itself
 */
export function decodeRuns(runs: readonly number[], meanings?: readonly number[]): RunTable {
  const bmp = new Uint8Array(BMP_SIZE);
  const starts: number[] = [];
  const values: number[] = [];
  let start = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const number = runs[at] as number;
    const value = meanings === undefined ? number : (meanings[number] as number);
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

/** The numbers of all of `codePoints`: one hot loop for every property of a paragraph, and another where it is called for. */
export function lookUpAll(table: RunTable, codePoints: Uint32Array): Uint8Array {
  const values = newUint8Array(codePoints.length);
  if (fillFromBmp(values, table.bmp, codePoints)) fillAbove(values, table, codePoints);
  return values;
}

/** Whether some of the code points are above the BMP. */
function fillFromBmp(values: Uint8Array, bmp: Uint8Array, codePoints: Uint32Array): boolean {
  let highest = 0;
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    highest |= codePoint;
    values[i] = bmp[codePoint & (BMP_SIZE - 1)] as number;
  }
  return highest >= BMP_SIZE;
}

function fillAbove(values: Uint8Array, table: RunTable, codePoints: Uint32Array): void {
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    if (codePoint >= BMP_SIZE) values[i] = lookUpAbove(table, codePoint);
  }
}
