import { describe, expect, it } from 'vitest';
import { decodeRuns, lookUp } from '../../../source/text/unicode/run-table.ts';

describe('decodeRuns', () => {
  // 0x41 of class 0, one of class 1, then class 2 up to and beyond the BMP.
  const table = decodeRuns([0, 0x41, 1, 1, 2, 32 ** 4 + 63, 3, 1]);

  it('reads number and length of each run', () => {
    expect([0x40, 0x41, 0x42, 0xffff].map(codePoint => lookUp(table, codePoint))).toEqual([0, 1, 2, 2]);
  });

  it('goes on above the BMP, where a run may have begun below', () => {
    const end = 0x42 + 32 ** 4 + 63;
    expect([0x10000, end - 1, end].map(codePoint => lookUp(table, codePoint))).toEqual([2, 2, 3]);
  });
});
