/** Colours as numbers: how they are written, how they stand out from each other (WCAG 2.2), and xterm's 256. */

/** 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

const longHex = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i;
const shortHex = /^#([\da-f])([\da-f])([\da-f])$/i;

const numbers = (groups: readonly string[]): Rgb =>
  groups.map(group => Number.parseInt(group, 16)) as unknown as Rgb;

/** `#rrggbb` or `#rgb`; null: it is neither. */
export function rgbOfHex(text: string): Rgb | null {
  const long = longHex.exec(text);
  if (long) return numbers(long.slice(1));
  const short = shortHex.exec(text);
  return short ? numbers(short.slice(1).map(digit => digit + digit)) : null;
}

export const hexOf = (color: Rgb): string =>
  `#${color.map(channel => channel.toString(16).padStart(2, '0')).join('')}`;

const linear = (channel: number): number => {
  const part = channel / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The luminance at which black and white stand out equally. */
const middle = Math.sqrt(1.05 * 0.05) - 0.05;

export const isDark = (color: Rgb): boolean => luminance(color) < middle;

/** `color`, moved as far as `to` is from `from`. */
export const shifted = (color: Rgb, from: Rgb, to: Rgb): Rgb =>
  color.map((channel, index) =>
    Math.max(0, Math.min(255, channel + (to[index] as number) - (from[index] as number))),
  ) as unknown as Rgb;

/** So much of the way from one to the other, 0 to 1. */
export const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((channel, index) =>
    Math.round(channel + ((to[index] as number) - channel) * share),
  ) as unknown as Rgb;

/** xterm's 256: the 16, which each terminal has its own of, a cube of 6 × 6 × 6, and 24 grays. */
const cube = 16;
const grays = 232;
const cubeLevels = [0, 95, 135, 175, 215, 255] as const;

const levelOf = (channel: number): number =>
  channel < 48 ? 0 : channel < 115 ? 1 : Math.floor((channel - 35) / 40);

const grayOf = (index: number): Rgb => {
  const level = 8 + 10 * (index - grays);
  return [level, level, level];
};

/** One of xterm's 256 from 16 on. */
export function rgbOfIndex(index: number): Rgb {
  if (index >= grays) return grayOf(index);
  const place = index - cube;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map(
    level => cubeLevels[level] as number,
  ) as unknown as Rgb;
}

const distance = (one: Rgb, other: Rgb): number =>
  one.reduce((sum, channel, index) => sum + (channel - (other[index] as number)) ** 2, 0);

/** The nearest of xterm's 256, from 16 on. */
export function nearestIndex(color: Rgb): number {
  const [red, green, blue] = color.map(levelOf) as [number, number, number];
  const inCube = cube + 36 * red + 6 * green + blue;
  const mean = (color[0] + color[1] + color[2]) / 3;
  const gray = grays + Math.max(0, Math.min(23, Math.round((mean - 8) / 10)));
  return distance(rgbOfIndex(gray), color) < distance(rgbOfIndex(inCube), color) ? gray : inCube;
}
