/** The colours of a palette on a page that is not its own: the terminal's. */
import { contrast, hexOf, isDark, luminance, mixed, type Rgb, rgbOfHex, shifted } from '../base/rgb.ts';
import { colorAt, colorsAt, rgbOf } from './colors-at-depth.ts';
import {
  type ColorName,
  type Colors,
  groundColors,
  leastContrast,
  type Palette,
  textColors,
} from './palette.ts';
import type { Surroundings } from './surroundings.ts';

const moving: readonly ColorName[] = [...groundColors, 'rule'];

/** Darker than a dark page, or lighter than a light one: what stands out from that stands out from this. */
const isBeyond = (background: Rgb, page: Rgb): boolean =>
  isDark(page) ? luminance(background) < luminance(page) : luminance(background) > luminance(page);

/** Grounds and lines keep their distance from the page. */
function movedTo(background: Rgb, palette: Palette): Palette {
  const page = rgbOf(palette.colors.page);
  if (page && isBeyond(background, page)) return palette;
  const moved = moving.flatMap(name => {
    const color = rgbOf(palette.colors[name]);
    return page && color ? [[name, hexOf(shifted(background, page, color))] as const] : [];
  });
  const indexes = Object.entries(palette.indexes ?? {}).filter(
    ([name]) => !moving.includes(name as ColorName),
  );
  return {
    ...palette,
    colors: { ...palette.colors, ...Object.fromEntries(moved) },
    indexes: Object.fromEntries(indexes),
  };
}

/** How much of the colour of headlines others may take on, so that they read. */
const shares = [0.1, 0.2, 0.3, 0.4] as const;

const leastOfLines = 1.5;

const isPresent = (color: Rgb | null): color is Rgb => color !== null;

/**
 * Text that would not read on the terminal's page is brought nearer to the colour of headlines, but for what the user has chosen.
 * Null: it would not read even so.
 */
export function fittedColors(palette: Palette, background: Rgb, depth: Surroundings['depth']): Colors | null {
  const moved = movedTo(background, palette);
  const colors = colorsAt(moved, depth);
  const grounds = [background, ...groundColors.map(name => rgbOf(colors[name])).filter(isPresent)];
  const headline = rgbOf(colors.headline) ?? background;

  function readable(name: ColorName, least: number): string | undefined {
    const color = rgbOfHex(moved.colors[name]);
    if (color === null || palette.chosen?.includes(name)) return colors[name];
    const nearer = shares.map(share => colorAt(mixed(color, headline, share), depth));
    return [colors[name], ...nearer].find(candidate =>
      grounds.every(ground => contrast(rgbOf(candidate) as Rgb, ground) >= least),
    );
  }

  const leastOfText = palette.contrast ?? leastContrast;
  const fitted = [
    ...textColors.map(name => [name, readable(name, leastOfText)] as const),
    ['rule', readable('rule', leastOfLines)] as const,
  ];
  return fitted.some(([, color]) => color === undefined)
    ? null
    : { ...colors, ...Object.fromEntries(fitted) };
}
