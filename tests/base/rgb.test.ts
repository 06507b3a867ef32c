import { describe, expect, it } from 'vitest';
import {
  contrast,
  hexOf,
  isDark,
  luminance,
  mixed,
  nearestIndex,
  type Rgb,
  rgbOfHex,
  rgbOfIndex,
  shifted,
} from '../../source/base/rgb.ts';

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const gray: Rgb = [119, 119, 119];

it('reads and writes colours in hexadecimal, and nothing else', () => {
  expect(rgbOfHex('#12151A')).toEqual([18, 21, 26]);
  expect(rgbOfHex('#1af')).toEqual([17, 170, 255]);
  expect(hexOf([18, 21, 26])).toBe('#12151a');
  for (const text of ['12151a', '#12151', '#12151ag', 'red', '']) expect(rgbOfHex(text)).toBeNull();
});

/** Known from WCAG 2.2 and its tools. */
it('measures contrast', () => {
  expect(contrast(black, white)).toBeCloseTo(21);
  expect(contrast(white, black)).toBeCloseTo(21);
  expect(contrast(gray, white)).toBeCloseTo(4.48, 2);
  expect(contrast([255, 0, 0], white)).toBeCloseTo(4, 2);
  expect(contrast(gray, gray)).toBe(1);
  expect(luminance([0, 255, 0])).toBeCloseTo(0.7152);
});

it('tells dark from light where black and white stand out equally', () => {
  expect([black, [117, 117, 117] as Rgb, [118, 118, 118] as Rgb, white].map(isDark)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('moves and mixes colours, never beyond what there is', () => {
  expect(shifted([0, 10, 250], [10, 10, 10], [20, 0, 30])).toEqual([10, 0, 255]);
  expect(mixed(black, white, 0)).toEqual(black);
  expect(mixed(black, white, 0.4)).toEqual([102, 102, 102]);
});

describe('xterm’s 256', () => {
  it('are their own nearest', () => {
    for (let index = 16; index < 256; index++)
      expect(rgbOfIndex(nearestIndex(rgbOfIndex(index)))).toEqual(rgbOfIndex(index));
  });

  it('have none that is nearer', () => {
    const distance = (one: Rgb, other: Rgb): number =>
      one.reduce((sum, channel, i) => sum + (channel - (other[i] as number)) ** 2, 0);
    for (let red = 0; red < 256; red += 15)
      for (let green = 0; green < 256; green += 17)
        for (let blue = 0; blue < 256; blue += 51) {
          const color: Rgb = [red, green, blue];
          const nearest = distance(rgbOfIndex(nearestIndex(color)), color);
          for (let index = 16; index < 256; index++)
            expect(distance(rgbOfIndex(index), color)).toBeGreaterThanOrEqual(nearest);
        }
  });
});
