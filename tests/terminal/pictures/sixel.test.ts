import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../source/domain/picture.ts';
import { createSixels } from '../../../source/terminal/pictures/sixel.ts';
import { paintedPicture, redAndBlue } from '../../support/pictures.ts';
import { sixelPictureIn } from '../../support/sixel-screen.ts';

const stripOf = (picture: Picture, height: number) => ({
  picture,
  columns: 5,
  rows: 2,
  cell: { width: 8, height },
});

const inPerCent = (channels: ArrayLike<number>): number[] =>
  Array.from(channels, channel => Math.round((channel * 100) / 255));

describe('a row of sixels', () => {
  it.each([6, 12, 15, 16, 17, 19, 20, 36])(
    'is the pixels of its row and none below it, in cells %i pixels high',
    height => {
      const picture = paintedPicture(40, height * 2, (x, y) => [(x >> 3) * 50, (y >> 2) % 2 ? 200 : 40, 90]);
      const draw = createSixels(256);
      const rows = [0, 1].map(row => sixelPictureIn(draw({ ...stripOf(picture, height), row })));
      expect(rows.map(found => [found.width, found.height])).toEqual([
        [40, height],
        [40, height],
      ]);
      const found = rows.flatMap(({ pixels }) => pixels);
      const wanted = Array.from({ length: 40 * height * 2 }, (_, at) =>
        inPerCent(picture.pixels.subarray(at * 3, at * 3 + 3)),
      );
      expect(found).toEqual(wanted);
    },
  );

  it('is over blanks, and leaves the cursor behind them', () => {
    const bytes = createSixels(16)({ ...stripOf(redAndBlue(40, 32), 16), row: 1 });
    expect(bytes).toMatch(/^ {5}\u001B7\u001B\[5D\u001BP[^\u001B]*\u001B\\\u001B8$/);
  });

  it('has as many colours as there are registers, each as near as that allows', () => {
    const rainbow = paintedPicture(40, 32, (x, y) => [x * 6, y * 8, (x * y) % 256]);
    const coarse = sixelPictureIn(createSixels(16)({ ...stripOf(rainbow, 16), row: 0 }));
    const fine = sixelPictureIn(createSixels(256)({ ...stripOf(rainbow, 16), row: 0 }));
    const coloursOf = ({ pixels }: typeof coarse): number => new Set(pixels.map(String)).size;
    expect(coloursOf(coarse)).toBeLessThanOrEqual(16);
    expect(coloursOf(fine)).toBeLessThanOrEqual(256);
    const error = ({ pixels }: typeof coarse): number =>
      pixels.reduce((sum, pixel, at) => {
        const wanted = inPerCent(rainbow.pixels.subarray(at * 3, at * 3 + 3));
        return (
          sum + wanted.reduce((all, value, channel) => all + Math.abs(value - (pixel?.[channel] ?? 0)), 0)
        );
      }, 0) / pixels.length;
    expect(error(fine)).toBeLessThan(9);
    expect(error(fine)).toBeLessThan(error(coarse) / 2);
  });

  it('takes no bytes for differences that nobody sees', () => {
    const grainy = paintedPicture(40, 32, (x, y) => [100 + ((x * 7 + y * 3) % 7), 120, 90]);
    const bytes = createSixels(128)({ ...stripOf(grainy, 16), row: 0 });
    expect(bytes.length).toBeLessThan(100);
  });

  it('is made once, as long as its field stays the same', () => {
    const draw = createSixels(256);
    const picture = redAndBlue(80, 64);
    const strip = { ...stripOf(picture, 16), row: 0 };
    expect(draw({ ...strip })).toBe(draw({ ...strip }));
    expect(draw({ ...strip, columns: 6 })).not.toBe(draw(strip));
  });

  it('is blank where the size of a cell is not known', () => {
    expect(createSixels(256)({ ...stripOf(redAndBlue(40, 32), 16), cell: null, row: 0 })).toBe('     ');
  });
});
