import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packTexts, unpackTexts } from '../../../source/storage/archive/packed-contents.ts';
import { fuzzSeed } from '../../support/fuzz-seed.ts';

it('gives back what was packed', () => {
  fc.assert(
    fc.property(fc.json(), json => {
      expect(unpackTexts(packTexts(json))).toBe(json);
    }),
    { seed: fuzzSeed },
  );
});

it('needs less than half of the bytes of a short text', () => {
  const text =
    'قال المتحدث باسم الوزارة إن المفاوضات التي بدأت أمس في العاصمة لم تصل بعد إلى اتفاق بين الجانبين';
  const json = JSON.stringify([
    { category: null, byline: null, blocks: [{ type: 'paragraph', text }], related: [] },
    null,
  ]);
  expect(packTexts(json).length).toBeLessThan(Buffer.byteLength(json) / 2);
});

it('knows what is damaged, too long, or of another dictionary', () => {
  const packed = packTexts('["خبر"]');
  expect(unpackTexts(packed.slice(0, -3))).toBeNull();
  expect(unpackTexts(Uint8Array.of(99, ...packed.slice(1)))).toBeNull();
  expect(unpackTexts(Uint8Array.of())).toBeNull();
  expect(unpackTexts(packTexts(' '.repeat(65 * 1024 * 1024)))).toBeNull();
});
