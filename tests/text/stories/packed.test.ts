import { expect, it } from 'vitest';
import { unpackFeatures } from '../../../source/text/stories/packed.ts';

it('reads no more of a damaged description than can be compared', () => {
  const item = `Wz${'AAAAB'.repeat(500)}`;
  const { items } = unpackFeatures(JSON.stringify(['ar', 0, Array(500).fill(item).join(' '), [], '']));
  expect(items).toHaveLength(80);
  expect(items[0]?.keys).toHaveLength(8);
});
