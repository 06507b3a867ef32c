/** Themes of the user's: a palette with some colours changed, and what is wrong with them. */
import { contrast } from '../base/rgb.ts';
import { suggestionFor } from '../base/suggestion.ts';
import type { OwnTheme, ThemeProblem } from '../domain/own-theme.ts';
import { rgbOf } from './colors-at-depth.ts';
import {
  type ColorName,
  colorNames,
  groundColors,
  leastContrast,
  type Palette,
  textColors,
} from './palette.ts';
import { hues } from './theme.ts';

const named = /^(?:(?:black|red|green|yellow|blue|magenta|cyan|white)(?:Bright)?|gr[ae]y)$/;
const indexed = /^ansi256\((?:1?\d?\d|2[0-4]\d|25[0-5])\)$/;

const isColorName = (name: string): name is ColorName => (colorNames as readonly string[]).includes(name);

const isColor = (text: string): boolean => rgbOf(text) !== null || indexed.test(text) || named.test(text);

/** `base` with the colours of `own`, those that are wrong left out. A page of its own is painted. */
export function paletteOf({ colors }: OwnTheme, base: Palette): Palette {
  const good = Object.entries(colors).filter(([name, color]) => isColorName(name) && isColor(color));
  const indexes = Object.entries(base.indexes ?? {}).filter(([name]) => !Object.hasOwn(colors, name));
  return {
    ...base,
    colors: { ...base.colors, ...Object.fromEntries(good) },
    indexes: Object.fromEntries(indexes),
    chosen: good.map(([name]) => name as ColorName),
    ...(good.some(([name]) => name === 'page') ? { ownPage: true } : {}),
  };
}

function unknownColor(theme: string, color: string): ThemeProblem {
  const suggestion = suggestionFor(color, colorNames);
  return { theme, problem: 'unknown-color', color, ...(suggestion === undefined ? {} : { suggestion }) };
}

function problemsOfColors(theme: string, { colors }: OwnTheme): readonly ThemeProblem[] {
  return Object.entries(colors).flatMap(([color, value]): ThemeProblem[] => {
    if (!isColorName(color)) return [unknownColor(theme, color)];
    return isColor(value) ? [] : [{ theme, problem: 'bad-color', color, value }];
  });
}

const textsOn: readonly (readonly [text: ColorName, ground: ColorName])[] = [
  ...textColors.flatMap(text => groundColors.map(ground => [text, ground] as const)),
  ['mark-text', 'mark'],
  ...hues.map(hue => ['chip-text', hue] as const),
];

/** Only pairs that the user has changed; of a text, its worst ground. */
function problemsOfContrast(theme: string, own: OwnTheme, base: Palette): readonly ThemeProblem[] {
  const { colors, contrast: least = leastContrast } = paletteOf(own, base);
  const worst = new Map<ColorName, ThemeProblem & { problem: 'low-contrast' }>();
  for (const [color, ground] of textsOn) {
    if (!Object.hasOwn(own.colors, color) && !Object.hasOwn(own.colors, ground)) continue;
    const text = rgbOf(colors[color]);
    const under = rgbOf(colors[ground]);
    if (!text || !under) continue;
    const ratio = contrast(text, under);
    if (ratio < (worst.get(color)?.ratio ?? least))
      worst.set(color, { theme, problem: 'low-contrast', color, ground, ratio, least });
  }
  return [...worst.values()];
}

/** What is wrong with a theme. `base`: the palette that it is based on. */
export const problemsOf = (theme: string, own: OwnTheme, base: Palette): readonly ThemeProblem[] => [
  ...problemsOfColors(theme, own),
  ...problemsOfContrast(theme, own, base),
];
