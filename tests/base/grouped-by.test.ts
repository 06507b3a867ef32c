import { expect, it } from 'vitest';
import { groupedBy } from '../../source/base/grouped-by.ts';

it('keeps keys and items in their order', () => {
  const groups = groupedBy(['beta', 'alpha', 'bravo'], word => word.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['beta', 'bravo']],
    ['a', ['alpha']],
  ]);
});
