/** A theme from its palette, for a terminal with 256 colours or all. */
import { contrast, hexOf, nearestIndex, type Rgb, rgbOfHex, rgbOfIndex, shifted } from '../base/rgb.ts';
import { type ColorName, type Colors, groundColors, type Palette, textColors } from './palette.ts';
import { type RoleLook, roleLooks } from './role-looks.ts';
import type { Surroundings } from './surroundings.ts';
import { type Appearance, type Ground, type Role, roles, type Theme } from './theme.ts';

/** WCAG 2.2, level AA. */
export const usualContrast = 4.5;

const indexed = /^ansi256\((\d+)\)$/;

/** Null: only the terminal knows. */
export function rgbOf(color: string): Rgb | null {
  const index = Number(indexed.exec(color)?.[1]);
  return index >= 16 && index < 256 ? rgbOfIndex(index) : rgbOfHex(color);
}

const movedNames = [...groundColors, 'rule'] as const;

/** Grounds and lines are as far from the terminal's own page as they are from the theme's. */
function movedTo(background: Rgb, { colors }: Palette): Partial<Colors> {
  const page = rgbOf(colors.page);
  const moved = movedNames.map(name => {
    const color = rgbOf(colors[name]);
    return [name, page && color ? hexOf(shifted(background, page, color)) : colors[name]];
  });
  return Object.fromEntries(moved) as Partial<Colors>;
}

type Indexes = NonNullable<Palette['indexes']>;

/** In 256 colours: by `indexes`, and else the nearest. */
const inIndexes = (colors: Partial<Colors>, indexes: Indexes = {}): Partial<Colors> =>
  Object.fromEntries(
    Object.entries(colors).map(([name, text]) => {
      const color = rgbOfHex(text);
      return [name, color ? `ansi256(${indexes[name as ColorName] ?? nearestIndex(color)})` : text];
    }),
  ) as Partial<Colors>;

const colorsAt = ({ colors, indexes }: Palette, depth: number): Colors =>
  depth === 2 ? (inIndexes(colors, indexes) as Colors) : colors;

const known = (colors: readonly (Rgb | null)[]): readonly Rgb[] => colors.filter(color => color !== null);

/** Whether all text reads on all grounds. */
function isReadable(colors: Colors, least: number): boolean {
  const grounds = known(groundColors.map(name => rgbOf(colors[name])));
  const texts = known(textColors.map(name => rgbOf(colors[name])));
  return texts.every(text => grounds.every(ground => contrast(text, ground) >= least));
}

interface Paint {
  readonly colors: Colors;
  readonly page: Appearance;
}

function onOwnPage(palette: Palette, depth: number): Paint {
  const colors = colorsAt(palette, depth);
  return { colors, page: { backgroundColor: colors.page, color: colors.text } };
}

/** Null: not all of it could be read there. */
function onTerminalPage(palette: Palette, { depth, background, foreground }: Surroundings): Paint | null {
  if (!background) return null;
  const least = palette.contrast ?? usualContrast;
  const moved = movedTo(background, palette);
  const colors = { ...colorsAt(palette, depth), ...(depth === 2 ? inIndexes(moved) : moved) };
  if (!isReadable({ ...colors, page: hexOf(background) }, least)) return null;
  const keepsText = foreground !== null && contrast(foreground, background) >= least;
  return { colors, page: keepsText ? {} : { color: colors.text } };
}

const withColor = (color: string): Appearance => (color === '' ? {} : { color });

/** Text has the colour of its ground. */
function appearanceOf({ color, on, uncolored: _, ...weight }: RoleLook, colors: Colors): Appearance {
  const own = color === 'text' ? {} : withColor(colors[color]);
  return { ...weight, ...own, ...(on ? { backgroundColor: colors[on] } : {}) };
}

function themeOf({ colors, page }: Paint): Theme {
  const raised = (name: Exclude<Ground, 'page'>): Appearance => ({
    backgroundColor: colors[name],
    ...withColor(colors.text),
  });
  return {
    roles: Object.fromEntries(roles.map(role => [role, appearanceOf(roleLooks[role], colors)])) as Record<
      Role,
      Appearance
    >,
    grounds: {
      page,
      bar: raised('bar'),
      selected: raised('selected'),
      'selected-elsewhere': raised('selected-elsewhere'),
    },
  };
}

/**
 * On the terminal's own page where all text reads on it, which keeps a transparent window as it is and costs no bytes; else the page
 * is painted.
 */
export const paintedTheme = (palette: Palette, surroundings: Surroundings): Theme =>
  themeOf(
    (palette.ownPage ? null : onTerminalPage(palette, surroundings)) ??
      onOwnPage(palette, surroundings.depth),
  );

/** For what only prints, and cannot paint a page; null: not all of it could be read there. */
export function printedTheme(palette: Palette, surroundings: Surroundings): Theme | null {
  const paint = onTerminalPage(palette, surroundings);
  return paint && themeOf({ ...paint, page: {} });
}

/** Without any ground. */
export const inkOnly = (palette: Palette, { depth }: Surroundings): Theme =>
  themeOf({ ...onOwnPage(palette, depth), page: {} });
