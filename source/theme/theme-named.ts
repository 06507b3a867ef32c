/** The theme that a name stands for on a terminal. */
import { isDark } from '../base/rgb.ts';
import { isThemeName, themeNames } from '../domain/display.ts';
import type { OwnTheme, ThemeProblem } from '../domain/own-theme.ts';
import { type PaletteName, palettes } from './index.ts';
import { inkOnly, paintedTheme, printedTheme } from './painted.ts';
import type { Palette } from './palette.ts';
import type { Surroundings } from './surroundings.ts';
import type { Theme } from './theme.ts';
import { mono, withSixteen } from './uncolored.ts';

const isPaletteName = (name: string): name is PaletteName => Object.hasOwn(palettes, name);

/** Of what a theme of the user's is based on, or else of the name itself; what is not known counts as `auto`. */
const baseOf = (name: string, own: OwnTheme | undefined): string => own?.base ?? (own ? 'auto' : name);

/** Null: nobody knows whether text is to be dark or light. */
function paletteNameOf(base: string, { background, isScreen }: Surroundings): PaletteName | null {
  if (isPaletteName(base)) return base;
  if (background) return isDark(background) ? 'dark' : 'light';
  return isScreen ? 'dark' : null;
}

async function paletteOf(
  base: string,
  own: OwnTheme | undefined,
  where: Surroundings,
): Promise<Palette | null> {
  const name = paletteNameOf(base, where);
  if (name === null) return null;
  const palette = await palettes[name]();
  return own ? (await import('./own-theme.ts')).paletteOf(own, palette) : palette;
}

async function withoutPage(palette: Palette | null, where: Surroundings): Promise<Theme> {
  const readable = palette && printedTheme(palette, where);
  return readable ?? inkOnly((await import('./either.ts')).either, where);
}

/** `sixteen`: the terminal's own 16 colours. */
export interface ThemeInForce {
  readonly shown: PaletteName | 'mono' | 'sixteen';
  readonly reason: 'chosen' | 'background' | 'background-unknown' | 'few-colors' | 'no-colors';
}

function themeOfFewColors(base: string, depth: Surroundings['depth']): ThemeInForce {
  if (depth === 0) return { shown: 'mono', reason: 'no-colors' };
  return { shown: base === 'contrast' ? 'mono' : 'sixteen', reason: 'few-colors' };
}

/** Which theme that name stands for there, and why. */
export function themeInForce(name: string, where: Surroundings, own: OwnThemes = {}): ThemeInForce {
  const base = baseOf(name, ownNamed(name, own));
  if (base === 'mono') return { shown: 'mono', reason: 'chosen' };
  if (where.depth < 2) return themeOfFewColors(base, where.depth);
  if (isPaletteName(base)) return { shown: base, reason: 'chosen' };
  const { background } = where;
  const shown = paletteNameOf(base, where) ?? 'dark';
  return { shown, reason: background ? 'background' : 'background-unknown' };
}

type OwnThemes = Readonly<Record<string, OwnTheme>>;

const ownNamed = (name: string, own: OwnThemes): OwnTheme | undefined =>
  Object.hasOwn(own, name) ? own[name] : undefined;

/** The theme of that name there. `own`: those of the user's settings, which go before ours. */
export async function themeNamed(name: string, where: Surroundings, own: OwnThemes = {}): Promise<Theme> {
  const ownTheme = ownNamed(name, own);
  const base = baseOf(name, ownTheme);
  if (where.depth < 2 || base === 'mono') {
    const isPlain = where.depth === 0 || base === 'mono' || base === 'contrast';
    return isPlain ? mono() : withSixteen(where.background && isDark(where.background));
  }
  const palette = await paletteOf(base, ownTheme, where);
  if (!where.isScreen || palette === null) return withoutPage(palette, where);
  return paintedTheme(palette, where);
}

/** What is wrong with the theme of that name, if it is the user's. */
export async function problemsIn(
  name: string,
  where: Surroundings,
  own: OwnThemes,
): Promise<readonly ThemeProblem[]> {
  const ownTheme = ownNamed(name, own);
  if (!ownTheme) return [];
  const base = baseOf(name, ownTheme);
  if (!isThemeName(base)) return [{ theme: name, problem: 'unknown-base', value: base, known: themeNames }];
  const { problemsOf } = await import('./own-theme.ts');
  return problemsOf(name, ownTheme, await palettes[paletteNameOf(base, where) ?? 'dark']());
}
