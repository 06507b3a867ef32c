/**
 * Themes for few colours. With 16 nobody knows how they look, so what must be read is the terminal's own colour, by weight, underline
 * and inversion; only colours that stand out in all documented palettes are used (`tests/theme/palettes-of-16.ts`).
 */
import type { ColorName } from './palette.ts';
import { type RoleLook, roleLooks } from './role-looks.ts';
import { type Appearance, type Role, roles, type Theme } from './theme.ts';

/** One of the 16, by name, for colours of a theme. */
export type NamedColors = Partial<Readonly<Record<ColorName, string>>>;

const onDark: NamedColors = {
  accent: 'cyan',
  link: 'cyanBright',
  emphasis: 'cyanBright',
  code: 'green',
  bookmark: 'green',
  good: 'green',
  technology: 'cyan',
  economy: 'green',
  science: 'cyanBright',
  culture: 'cyan',
  sport: 'green',
};

const onLight: NamedColors = {
  emphasis: 'magenta',
  bookmark: 'magenta',
  error: 'red',
  news: 'red',
  culture: 'magenta',
};

function appearanceOf({ color, on, uncolored, ...weight }: RoleLook, names: NamedColors): Appearance {
  const name = names[color];
  return { ...weight, ...uncolored, ...(name && !on ? { color: name } : {}) };
}

const withNames = (names: NamedColors): Theme => ({
  roles: Object.fromEntries(roles.map(role => [role, appearanceOf(roleLooks[role], names)])) as Record<
    Role,
    Appearance
  >,
  grounds: { page: {}, bar: {}, selected: { inverse: true }, 'selected-elsewhere': {} },
});

/** Without any colour, for NO_COLOR. */
export const mono = (): Theme => withNames({});

/** For 16 colours. `isDark`: the terminal's background, null: nobody knows. */
export const withSixteen = (isDark: boolean | null): Theme =>
  withNames(isDark === null ? {} : isDark ? onDark : onLight);
