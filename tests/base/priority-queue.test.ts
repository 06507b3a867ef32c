import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPriorityQueue } from '../../source/base/priority-queue.ts';

it('a priority queue gives the first of all that is in it', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer())), steps => {
      const queue = createPriorityQueue<number>((one, other) => one < other);
      const kept: number[] = [];
      for (const step of steps) {
        if (step === null) {
          kept.sort((one, other) => one - other);
          expect(queue.take()).toBe(kept.shift());
        } else {
          queue.add(step);
          kept.push(step);
        }
      }
    }),
  );
});
