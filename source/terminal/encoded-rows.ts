/** What was worked out of rows, kept: the same rows come again when one scrolls or goes back and forth. */
import { once } from '../base/once.ts';
import type { CellRow } from './cell-row.ts';
import { certainCells } from './row-diff.ts';

export interface EncodedRow {
  readonly bytes: string;
  /** Null if that hangs on the terminal. */
  readonly cells: number | null;
  /** What the bytes make of the screen; null if that is not sure. */
  readonly cellRow: () => CellRow | null;
}

export interface EncodedRows {
  of(row: string): EncodedRow;
  /** Call when the encoding changes: drops all rows. */
  forget(): void;
}

/** A few screens' worth of rows. */
const rowsPerGeneration = 512;

type ReadCells = (bytes: string) => CellRow | null;

function work(row: string, encode: (row: string) => string, readCells: ReadCells): EncodedRow {
  const bytes = encode(row);
  return { bytes, cells: certainCells(row), cellRow: once(() => readCells(bytes)) };
}

/** Rows that are asked for stay; what is not asked for while as many new ones come as a generation holds, goes. */
export function createEncodedRows(encode: (row: string) => string, readCells: ReadCells): EncodedRows {
  let young = new Map<string, EncodedRow>();
  let old = new Map<string, EncodedRow>();

  function keep(row: string, encoded: EncodedRow): EncodedRow {
    if (young.size >= rowsPerGeneration) {
      old = young;
      young = new Map();
    }
    young.set(row, encoded);
    return encoded;
  }

  return {
    of: row => young.get(row) ?? keep(row, old.get(row) ?? work(row, encode, readCells)),
    forget() {
      young = new Map();
      old = new Map();
    },
  };
}
