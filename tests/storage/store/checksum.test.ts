import { expect, it } from 'vitest';
import { hasWrongChecksum, withChecksum } from '../../../source/storage/store/checksum.ts';

it('is right as long as nothing changes, whatever the layout of the file, and may be missing', () => {
  const file = withChecksum({ version: 1, entries: { 2: 'b', 1: 'a', __proto__: 'c' } });
  const again = JSON.parse(JSON.stringify(file, null, 2));
  expect([hasWrongChecksum(file), hasWrongChecksum(again)]).toEqual([false, false]);
  expect(hasWrongChecksum({ ...again, version: 2 })).toBe(true);
  const { sum: _, ...bare } = again;
  expect(hasWrongChecksum(bare)).toBe(false);
});
