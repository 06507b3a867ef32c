import { describe, expect, it } from 'vitest';
import type { Rgb } from '../../../source/base/rgb.ts';
import { createGrounding } from '../../../source/terminal/pictures/on-ground.ts';

const white: Rgb = [255, 255, 255];
const night: Rgb = [16, 20, 28];

const letters = {
  width: 3,
  height: 1,
  pixels: Uint8Array.from([200, 0, 0, 200, 0, 0, 200, 0, 0]),
  alpha: Uint8Array.from([255, 0, 102]),
};

describe('a picture that can be seen through', () => {
  it('has the ground in it, as far as it lets it through', () => {
    const ground = createGrounding();
    expect([...ground(letters, white).pixels]).toEqual([200, 0, 0, 255, 255, 255, 233, 153, 153]);
    expect([...ground(letters, night).pixels]).toEqual([200, 0, 0, 16, 20, 28, 90, 12, 17]);
  });

  it('is put on one once for all of its rows, and again on another', () => {
    const ground = createGrounding();
    const first = ground(letters, white);
    expect(ground(letters, [255, 255, 255])).toBe(first);
    expect(ground(letters, night)).not.toBe(first);
  });

  it('is the picture itself where nothing shows through', () => {
    const { alpha: _, ...opaque } = letters;
    expect(createGrounding()(opaque, night)).toBe(opaque);
  });
});
