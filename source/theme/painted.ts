/** A theme from its palette, for a terminal with 256 colours or all. */
import { contrast } from '../base/rgb.ts';
import { colorsAt } from './colors-at-depth.ts';
import { fittedColors } from './fitted-colors.ts';
import { type Colors, leastContrast, type Palette } from './palette.ts';
import { type RoleLook, roleLooks } from './role-looks.ts';
import type { Surroundings } from './surroundings.ts';
import { type Appearance, type Ground, type Role, roles, type Theme } from './theme.ts';

interface Paint {
  readonly colors: Colors;
  readonly page: Appearance;
}

function onOwnPage(palette: Palette, { depth }: Surroundings): Paint {
  const colors = colorsAt(palette, depth);
  return { colors, page: { backgroundColor: colors.page, color: colors.text } };
}

/** Null: the terminal's page is not known, or text would not read there. */
function onTerminalPage(palette: Palette, { depth, background, foreground }: Surroundings): Paint | null {
  const colors = background && fittedColors(palette, background, depth);
  if (!colors) return null;
  const keepsText = foreground && contrast(foreground, background) >= (palette.contrast ?? leastContrast);
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
    (palette.ownPage ? null : onTerminalPage(palette, surroundings)) ?? onOwnPage(palette, surroundings),
  );

/** For what only prints, and cannot paint a page; null: not all of it could be read there. */
export function printedTheme(palette: Palette, surroundings: Surroundings): Theme | null {
  const paint = onTerminalPage(palette, surroundings);
  return paint && themeOf({ ...paint, page: {} });
}

/** Without any ground. */
export const inkOnly = (palette: Palette, surroundings: Surroundings): Theme =>
  themeOf({ ...onOwnPage(palette, surroundings), page: {} });
