/**
 * The notation of the generated tables and its two readers.
 *
 * A table gives every code point from U+0000 to U+10FFFF a small number. It is written as runs: one character
 * for the number (its place in `CLASS_CHARACTERS`), then the run's length in base 32, omitted where it is 1.
 * Decoded, the BMP is an array and what lies above it a binary search over the starts of the runs.
 */
import { newUint8Array } from '../arrays.ts';

const CLASS_CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~wxyz';
export const BMP_SIZE = 0x10000;
const ZERO = 0x30;
const NINE = 0x39;
const LOWER_A = 0x61;
const LOWER_V = 0x76;

export type RunTable = {
  readonly bmp: Uint8Array;
  /** First code points of the runs that reach above the BMP, ascending. */
  readonly starts: Uint32Array;
  readonly values: Uint8Array;
};

/**
 * Reads a generated run string. Never throws: a damaged table is a bug that the table tests see.
 * @param meanings what each number of the notation stands for, where it is not the number itself
 */
export function decodeRuns(runs: string, meanings?: readonly number[]): RunTable {
  const valueByCharacter = classValues();
  const bmp = new Uint8Array(BMP_SIZE);
  const starts: number[] = [];
  const values: number[] = [];
  let codePoint = 0;
  for (let at = 0; at < runs.length; ) {
    const index = valueByCharacter[runs.charCodeAt(at++)] ?? 0;
    const value = meanings === undefined ? index : (meanings[index] ?? 0);
    let length = 0;
    for (let digit = digitOf(runs, at); digit >= 0; digit = digitOf(runs, ++at)) length = length * 32 + digit;
    const end = codePoint + (length || 1);
    if (value !== 0 && codePoint < BMP_SIZE) bmp.fill(value, codePoint, Math.min(end, BMP_SIZE));
    if (end > BMP_SIZE) {
      starts.push(codePoint);
      values.push(value);
    }
    codePoint = end;
  }
  return { bmp, starts: Uint32Array.from(starts), values: Uint8Array.from(values) };
}

/** The number of `codePoint` (0 … 0x10FFFF). */
export function lookUp(table: RunTable, codePoint: number): number {
  if (codePoint < BMP_SIZE) return table.bmp[codePoint] as number;
  const { starts, values } = table;
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= codePoint) low = middle;
    else high = middle;
  }
  return values[low] as number;
}

/** The numbers of all of `codePoints`: one hot loop for every property of a paragraph. */
export function lookUpAll(table: RunTable, codePoints: Uint32Array): Uint8Array {
  const { bmp } = table;
  const values = newUint8Array(codePoints.length);
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] as number;
    values[i] = codePoint < BMP_SIZE ? (bmp[codePoint] as number) : lookUp(table, codePoint);
  }
  return values;
}

function classValues(): Uint8Array {
  const values = new Uint8Array(128);
  for (let index = 0; index < CLASS_CHARACTERS.length; index++)
    values[CLASS_CHARACTERS.charCodeAt(index)] = index;
  return values;
}

function digitOf(runs: string, at: number): number {
  const code = runs.charCodeAt(at);
  if (code >= ZERO && code <= NINE) return code - ZERO;
  return code >= LOWER_A && code <= LOWER_V ? code - LOWER_A + 10 : -1;
}
