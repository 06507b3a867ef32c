import fc from 'fast-check';
import { expect, it } from 'vitest';
import { storyFeatures } from '../../../source/text/stories/features.ts';
import { packFeatures, unpackFeatures } from '../../../source/text/stories/packed.ts';
import type { Quantity } from '../../../source/text/stories/quantities.ts';

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

it('keeps every figure as it is', () => {
  const text = fc.string({ minLength: 1 });
  const quantity = fc.record(
    {
      what: fc.constantFrom('count', 'killed', 'amount', 'score'),
      unit: text,
      value: fc.nat(),
      hedge: fc.constantFrom('', '~', '>'),
      isInTitle: fc.boolean(),
      name: text,
      score: text,
      high: fc.nat(),
    },
    { requiredKeys: ['what', 'unit', 'value', 'hedge', 'isInTitle'] },
  );
  const features = storyFeatures({ title: '', paragraphs: [], language: 'ar', categories: [] });
  fc.assert(
    fc.property(fc.array(quantity as fc.Arbitrary<Quantity>, { maxLength: 24 }), quantities => {
      expect(unpackFeatures(packFeatures({ ...features, quantities })).quantities).toEqual(quantities);
    }),
  );
});

it('reads figures of earlier descriptions', () => {
  const earlier = [
    ['count', 'سفينة', 3, '', 0, 'سفن'],
    ['score', 'score', 0, '', 1, null, '2-1'],
    ['amount', 'USD', 200, '~', 0, null, null, 250],
  ];
  const { quantities } = unpackFeatures(JSON.stringify(['ar', 0, '', earlier, '']));
  expect(quantities).toEqual([
    { what: 'count', unit: 'سفينة', value: 3, hedge: '', isInTitle: false, name: 'سفن' },
    { what: 'score', unit: 'score', value: 0, hedge: '', isInTitle: true, score: '2-1' },
    { what: 'amount', unit: 'USD', value: 200, hedge: '~', isInTitle: false, high: 250 },
  ]);
});
