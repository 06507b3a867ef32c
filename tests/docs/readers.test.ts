import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/readers.md', root), 'utf8');

/** Without headings of tables and the lines below them. */
const rows = page
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| |'))
  .map(line => line.slice(2, -2).split(' | '));

const testsIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/gu)].map(([, path]) => path ?? '');

describe('the page about other readers', () => {
  it('says of each row what four readers do, and where that of Khabar is shown', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.filter(cells => cells.length !== 6 || cells.some(cell => cell.trim() === ''))).toEqual([]);
  });

  it.each(rows.map(cells => [cells[0], cells[5] ?? ''] as const))('names tests that exist: %s', (_, cell) => {
    const tests = testsIn(cell);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter(path => !path.startsWith('tests/') || !existsSync(new URL(path, root)))).toEqual([]);
  });
});
