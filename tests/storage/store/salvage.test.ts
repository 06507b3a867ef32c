import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeEntries, wholeItems } from '../../../source/storage/store/salvage.ts';

const entries = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => [
    `k${index}`,
    { text: `قول «${index}» {"}\\`, items: [index, [index]] },
  ]),
);
const isEntry = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'items');
const text = JSON.stringify({ version: 1, entries });

describe('what is whole in a broken text', () => {
  it('is each entry before the place where it is cut off', () => {
    fc.assert(
      fc.property(fc.nat(text.length), length => {
        const found = wholeEntries(text.slice(0, length), isEntry);
        const expected = Object.entries(entries).filter(([key, value]) => {
          const entry = `${JSON.stringify(key)}:${JSON.stringify(value)}`;
          return text.indexOf(entry) + entry.length <= length;
        });
        expect(found).toEqual(expected);
      }),
    );
  });

  it('is all but one or two entries if a letter is another one', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('"', '{', '}', '\\', 'x'), (place, letter) => {
        const found = wholeEntries(text.slice(0, place) + letter + text.slice(place + 1), isEntry);
        const sound = found.filter(([key, value]) => JSON.stringify(entries[key]) === JSON.stringify(value));
        expect(sound.length).toBeGreaterThanOrEqual(10);
      }),
    );
  });

  it('is each object of a list', () => {
    const items = [{ items: 1 }, { items: { items: 2 } }, { other: 3 }];
    expect(wholeItems(`[${items.map(item => JSON.stringify(item)).join(',')},{"items":`, isEntry)).toEqual(
      items.slice(0, 2),
    );
  });

  it('takes no longer than a few looks at a long text', () => {
    const begun = performance.now();
    wholeEntries('{"a":{'.repeat(20_000), isEntry);
    wholeEntries(`{"a":${JSON.stringify('\\"{'.repeat(50_000))}`, isEntry);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
