import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTermIndex, type Met } from '../../../source/storage/archive/term-index.ts';

const byEntry = (met: readonly Met[]): readonly Met[] =>
  met.toSorted((one, other) => one.entry - other.entry);

it('sums what each entry shares with the terms that are asked for', () => {
  const term = fc.nat(40).map(number => number * 2 ** 16 + number);
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(term)),
      fc.uniqueArray(term),
      fc.integer({ min: 1, max: 4 }),
      (entries, asked, least) => {
        const index = createTermIndex();
        for (const [entry, terms] of entries.entries()) for (const each of terms) index.add(each, entry);
        const sums = entries.map(terms => asked.filter(each => terms.includes(each)).length);
        const expected = sums.flatMap((shared, entry) => (shared >= least ? [{ entry, shared }] : []));
        for (let round = 0; round < 2; round++) {
          for (const each of asked) index.meet(each, 1);
          expect(byEntry(index.takeMet(least, 1000, () => true))).toEqual(expected);
        }
      },
    ),
  );
});

it('leaves out those that share least where there are many', () => {
  const index = createTermIndex();
  for (let entry = 0; entry < 10_000; entry++)
    for (let term = 0; term <= entry % 100; term++) index.add(term, entry);
  for (let term = 0; term < 100; term++) index.meet(term, 1);
  const met = index.takeMet(2, 150, () => true);
  expect(met.length).toBe(200);
  expect(Math.min(...met.map(({ shared }) => shared))).toBe(99);
});

it('counts only those that are wanted among those that share most', () => {
  const index = createTermIndex();
  for (let entry = 0; entry < 8; entry++) for (let term = 0; term <= entry; term++) index.add(term, entry);
  for (let term = 0; term < 8; term++) index.meet(term, 1);
  const met = index.takeMet(2, 2, entry => entry < 5);
  expect(byEntry(met)).toEqual([
    { entry: 3, shared: 4 },
    { entry: 4, shared: 5 },
  ]);
});

it('has room for an entry that comes after many without terms', () => {
  const index = createTermIndex();
  index.add(7, 20_000);
  index.meet(7, 1);
  expect(index.takeMet(1, 10, () => true)).toEqual([{ entry: 20_000, shared: 1 }]);
});

it('knows nothing any more once it is cleared', () => {
  const index = createTermIndex();
  index.add(7, 0);
  index.clear();
  index.meet(7, 1);
  expect(index.takeMet(1, 10, () => true)).toEqual([]);
});
