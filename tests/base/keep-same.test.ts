import { expect, it } from 'vitest';
import { keepSame } from '../../source/base/keep-same.ts';

it('keeps what says the same, and takes what does not', () => {
  const before = { all: [{ word: 'a' }] };
  expect(keepSame(before, { all: [{ word: 'a' }] })).toBe(before);
  const after = { all: [{ word: 'b' }] };
  expect(keepSame(before, after)).toBe(after);
});
