import { expect, it } from 'vitest';
import { storyFeatures } from '../../../source/text/stories/features.ts';
import { packFeatures, unpackFeatures } from '../../../source/text/stories/packed.ts';

it('reads no more of a damaged description than can be compared', () => {
  const { items } = unpackFeatures(JSON.stringify(['ar', 0, 'Hz'.padEnd(50_000, 'H'), [], '']));
  expect(items.items).toHaveLength(80);
  expect(items.keys).toHaveLength(640);
  expect(Math.max(...items.owners)).toBe(79);
});

it('keeps what is told beside figures, and reads descriptions that have none of it', () => {
  const text = 'وقع تصادم القطارين بسبب السرعة الزائدة دون إصابات، وكلف بين 20 و30 مليون دولار.';
  const features = storyFeatures({ title: '', paragraphs: [text], language: 'ar', categories: [] });
  const packed = packFeatures(features);
  const { quantities, denied, statements } = unpackFeatures(packed);
  expect({ quantities, denied }).toEqual({ quantities: features.quantities, denied: ['injured'] });
  expect(quantities[0]).toMatchObject({ value: 20e6, high: 30e6 });
  expect(statements.map(({ what, text: words }) => [what, words])).toEqual([['cause', 'السرعة الزائدة']]);
  const earlier = JSON.stringify((JSON.parse(packed) as unknown[]).slice(0, 5));
  expect(unpackFeatures(earlier)).toMatchObject({ denied: [], statements: [], quantities });
});
