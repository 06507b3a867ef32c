/** Fixtures as pairs found by folder: an input, and beside it what it must give (`.expected.json`). */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect } from 'vitest';

export interface FixturePair {
  /** Path below `fixtures/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expectationFile: string;
}

const root = new URL('../../fixtures/', import.meta.url).pathname;

/** The pairs of a folder below `fixtures/`, subfolders included. */
export function fixturePairs(folder: string): readonly FixturePair[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile() && !entry.name.endsWith('.expected.json'))
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
    .map(path => ({
      name: path.slice(root.length),
      bytes: readFileSync(path),
      expectationFile: `${path.slice(0, -extname(path).length)}.expected.json`,
    }));
}

/** Compares with the expectation; `UPDATE_EXPECTATIONS=1` writes it instead (review what changed before you commit). */
export function expectAsWritten(actual: unknown, { expectationFile }: FixturePair): void {
  if (process.env.UPDATE_EXPECTATIONS) writeFileSync(expectationFile, `${JSON.stringify(actual, null, 2)}\n`);
  expect(existsSync(expectationFile), `${expectationFile} is missing`).toBe(true);
  expect(actual).toEqual(JSON.parse(readFileSync(expectationFile, 'utf8')));
}
