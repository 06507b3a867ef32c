import path from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error JavaScript without types
import { outcomesOf } from '../../.ci/outcome-reporter.js';

interface Failure {
  readonly stack?: string;
  readonly message: string;
}

const test = (fullName: string, state: string, errors: readonly Failure[] = []) => ({
  fullName,
  result: () => ({ state, errors }),
});

/** As vitest has a file of tests. */
const fileOf = (name: string, tests: readonly unknown[], errors: readonly Failure[] = []) => ({
  moduleId: path.resolve(name),
  errors: () => errors,
  children: { allTests: () => tests, allSuites: () => [{ fullName: 'numbers', errors: () => [] }] },
});

const passing = fileOf('tests/a.test.ts', [test('adds', 'passed'), test('waits', 'skipped')]);
const failing = fileOf('tests/b.test.ts', [
  test('numbers > add', 'passed'),
  test('numbers > end', 'failed', [{ message: 'Error: 3', stack: 'Error: 3\n at b' }]),
]);
const thrownIn = (file: string) => ({ message: 'late', VITEST_TEST_PATH: path.resolve(file) });

describe('what came of files', () => {
  it('has the tests that have passed, and those that have failed', () => {
    expect(outcomesOf([passing, failing], [])).toEqual([
      { file: 'tests/a.test.ts', passed: 1, failures: [] },
      {
        file: 'tests/b.test.ts',
        passed: 1,
        failures: [{ name: 'numbers > end', message: 'Error: 3\n at b' }],
      },
    ]);
  });

  it('has a file that could not be loaded', () => {
    expect(outcomesOf([fileOf('tests/c.test.ts', [], [{ message: 'no such module' }])], [])).toEqual([
      {
        file: 'tests/c.test.ts',
        passed: 0,
        failures: [{ name: 'the file itself', message: 'no such module' }],
      },
    ]);
  });

  it('has what no test has caught, whether or not a test has failed', () => {
    const uncaught = { name: 'what no test has caught', message: 'late' };
    expect(outcomesOf([passing, failing], [thrownIn('tests/a.test.ts')])).toEqual(
      expect.arrayContaining([
        { file: 'tests/a.test.ts', passed: 1, failures: [uncaught] },
        expect.objectContaining({ file: 'tests/b.test.ts' }),
      ]),
    );
    expect(outcomesOf([passing], [{ message: 'late' }])).toContainEqual({
      file: 'vitest',
      passed: 0,
      failures: [uncaught],
    });
  });
});
