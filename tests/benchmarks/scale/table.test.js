import { describe, expect, it } from 'vitest';
import { createResults, formatTable, missedGoals } from '../../../benchmarks/scale/table.js';

const key = { name: 'j, last byte', unit: 'ms', goal: { most: 16 }, growth: true };
const frames = { name: 'held j', unit: 'frames/s', goal: { least: 100 } };
const start = { name: 'first frame', unit: '×', goal: { most: 4.5, at: 10_000 } };
const small = { size: 1000, marked: false };
const medium = { size: 10_000, marked: false };
const large = { size: 100_000, marked: true };

describe('the table of the benchmark', () => {
  it('marks what misses its goal, by the 95th percentile where there is one', () => {
    const results = createResults();
    results.set(key, small, { median: 9, p95: 16, count: 42 });
    results.set(key, large, { median: 10, p95: 16.4, count: 12 });
    results.set(frames, small, { median: 120 });
    results.set(frames, large, { median: 96 });
    expect(formatTable([key, frames], [small, large], results)).toEqual([
      '                             1,000     100,000 + marks  growth  goal',
      'j, last byte  ms        9.0 / 16.0  10.0 / 16.4 (12) ✗  1.11 ×  ≤ 16 ms',
      'held j        frames/s         120                96 ✗          ≥ 100 frames/s',
    ]);
    expect(missedGoals([key, frames], [small, large], results)).toEqual([
      'j, last byte, 100,000 + marks: 16.4, goal ≤ 16 ms',
      'held j, 100,000 + marks: 96, goal ≥ 100 frames/s',
    ]);
  });

  it('names a row in which the largest home takes more than 1.3 times as long as the smallest', () => {
    const results = createResults();
    results.set(key, small, { median: 5, p95: 6, count: 42 });
    results.set(key, large, { median: 7, p95: 8, count: 42 });
    expect(missedGoals([key], [small, large], results)).toEqual([
      'j, last byte: 100,000 + marks takes 1.40 × what 1,000 takes, goal ≤ 1.3 ×',
    ]);
    expect(missedGoals([key], [large], results)).toEqual([]);
  });

  it('sets a goal for one size only where it says so', () => {
    const results = createResults();
    results.set(start, small, { median: 9 });
    const [, row] = formatTable([start], [small, large], results);
    expect(row).toMatch(/9\.00 .*–/u);
    results.set(start, medium, { median: 4.6 });
    expect(missedGoals([start], [small, medium], results)).toEqual([
      'first frame, 10,000: 4.60, goal ≤ 4.5 × at 10,000',
    ]);
  });

  it('counts what was not answered as missed', () => {
    expect(missedGoals([start], [small, medium], createResults())).toEqual([
      'first frame, 10,000: no answer',
    ]);
  });
});
