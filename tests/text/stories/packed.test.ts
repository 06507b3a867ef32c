import { expect, it } from 'vitest';
import { unpackFeatures } from '../../../source/text/stories/packed.ts';

it('reads no more of a damaged description than can be compared', () => {
  const { items } = unpackFeatures(JSON.stringify(['ar', 0, 'Hz'.padEnd(50_000, 'H'), [], '']));
  expect(items.items).toHaveLength(80);
  expect(items.keys).toHaveLength(640);
  expect(Math.max(...items.owners)).toBe(79);
});
