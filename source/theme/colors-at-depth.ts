/** The colours of a palette in as many as a terminal has. */
import { hexOf, nearestIndex, type Rgb, rgbOfHex, rgbOfIndex } from '../base/rgb.ts';
import type { ColorName, Colors, Palette } from './palette.ts';
import type { Surroundings } from './surroundings.ts';

type Depth = Surroundings['depth'];

const indexed = /^ansi256\((\d+)\)$/;

/** Null: only the terminal knows. */
export function rgbOf(color: string): Rgb | null {
  const index = Number(indexed.exec(color)?.[1]);
  return index >= 16 && index < 256 ? rgbOfIndex(index) : rgbOfHex(color);
}

const named256 = (index: number): string => `ansi256(${index})`;

export const colorAt = (color: Rgb, depth: Depth): string =>
  depth === 2 ? named256(nearestIndex(color)) : hexOf(color);

/** In 256 colours by the palette's own table, and else the nearest. */
export function colorsAt({ colors, indexes = {} }: Palette, depth: Depth): Colors {
  if (depth !== 2) return colors;
  const in256 = Object.entries(colors).map(([name, color]) => {
    const index = indexes[name as ColorName];
    const rgb = rgbOfHex(color);
    return [name, index !== undefined ? named256(index) : rgb ? colorAt(rgb, depth) : color];
  });
  return Object.fromEntries(in256) as unknown as Colors;
}
