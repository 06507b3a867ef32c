import { describe, expect, it } from 'vitest';
// @ts-expect-error JavaScript without types
import { isFailed, linesOf, runByTurns } from '../../.ci/shares.js';

interface FileOutcome {
  readonly file: string;
  readonly passed: number;
  readonly failures: readonly { readonly name: string; readonly message: string }[];
}
type Outcome = readonly FileOutcome[] | null;

const parts = [['tests/cli/', 'tests/main/'], ['tests/app/']];
const nodes = [{ version: '26.1.0' }, { version: '24.2.0' }];
const passes = (file: string): FileOutcome => ({ file, passed: 3, failures: [] });
const fails = (file: string): FileOutcome => ({
  file,
  passed: 2,
  failures: [{ name: 'adds', message: 'Error: 3' }],
});

/** `outcomes`: of each run, in order; then no time is left. `alone`: of what failed. */
async function linesFor(outcomes: readonly Outcome[], alone: Outcome = null) {
  const runs: string[] = [];
  const left = [...outcomes];
  const suite = {
    hasTime: () => left.length > 0,
    run: async ({ version }: { readonly version: string }, part: readonly string[]) => {
      runs.push(`${version}: ${part.join(' ')}`);
      return left.shift();
    },
    runAlone: async (_: unknown, part: readonly string[], failed: readonly FileOutcome[]) => {
      runs.push(`alone, of ${part.join(' ')}: ${failed.map(({ file }) => file).join()}`);
      return alone;
    },
  };
  const results: readonly unknown[] = await runByTurns(nodes, parts, suite);
  const lines: readonly string[] = results.flatMap(result => linesOf(result));
  return { runs, lines, isRed: results.some(isFailed) };
}

describe('the parts of a suite on several Nodes', () => {
  it('are run by turns', async () => {
    const { runs, lines, isRed } = await linesFor([
      [passes('a')],
      [passes('a')],
      [passes('b')],
      [passes('b')],
    ]);
    expect(runs).toEqual([
      '26.1.0: tests/cli/ tests/main/',
      '24.2.0: tests/cli/ tests/main/',
      '26.1.0: tests/app/',
      '24.2.0: tests/app/',
    ]);
    expect(lines).toEqual([
      'All was run on Node 26.1.0.',
      '      Tests  6 passed on Node 26.1.0',
      'All was run on Node 24.2.0.',
      '      Tests  6 passed on Node 24.2.0',
    ]);
    expect(isRed).toBe(false);
  });

  it('are said not to be run, and count as neither, if no time is left or they are stopped', async () => {
    const { lines, isRed } = await linesFor([[passes('a')], null]);
    expect(lines).toEqual([
      'NOT RUN on Node 26.1.0, since no time was left: tests/app/',
      '      Tests  3 passed on Node 26.1.0',
      'NOT RUN on Node 24.2.0, since no time was left: tests/cli/ tests/main/ tests/app/',
      '      Tests  0 passed on Node 24.2.0',
    ]);
    expect(isRed).toBe(false);
  });

  it('have failed if they fail once more, alone', async () => {
    const flaky = await linesFor([[fails('a'), passes('b')]], [passes('a')]);
    expect(flaky.runs).toEqual(['26.1.0: tests/cli/ tests/main/', 'alone, of tests/cli/ tests/main/: a']);
    expect(flaky.lines[1]).toBe('      Tests  6 passed on Node 26.1.0');
    expect(flaky.isRed).toBe(false);
    for (const alone of [[fails('a')], null]) {
      const { lines, isRed } = await linesFor([[fails('a'), passes('b')]], alone);
      expect(lines.slice(0, 3)).toEqual([
        ' FAIL  a > adds (Node 26.1.0)\nError: 3',
        'NOT RUN on Node 26.1.0, since no time was left: tests/app/',
        '      Tests  1 failed | 5 passed on Node 26.1.0',
      ]);
      expect(isRed).toBe(true);
    }
  });
});
