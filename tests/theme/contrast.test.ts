/** All text of all themes reads on everything it can stand on, at every depth. */
import { describe, expect, it } from 'vitest';
import { contrast, hexOf, type Rgb, rgbOfHex } from '../../source/base/rgb.ts';
import { rgbOf } from '../../source/theme/colors-at-depth.ts';
import { either } from '../../source/theme/either.ts';
import { palettes } from '../../source/theme/index.ts';
import { inkOnly } from '../../source/theme/painted.ts';
import {
  type Appearance,
  type Ground,
  grounds,
  lookOf,
  type Role,
  roles,
  type Style,
  type Theme,
} from '../../source/theme/theme.ts';
import { themeNamed } from '../../source/theme/theme-named.ts';
import { palettesOf16 } from './palettes-of-16.ts';

const rgb = (hex: string): Rgb => rgbOfHex(hex) as Rgb;
const names = Object.keys(palettes) as readonly (keyof typeof palettes)[];
const leastOf = (name: string): number => (name === 'contrast' ? 7 : 4.5);

/** Lines: no text stands in them. */
const lines: readonly Role[] = ['rule', 'border'];

const styleOf = (role: Role, ground: Ground): Style => (ground === 'page' ? role : `${role} on ${ground}`);

interface Terminal {
  readonly background: string;
  readonly text: string;
  /** What a colour of an appearance looks like. */
  readonly shown?: (color: string) => string | undefined;
}

function colorsOf(look: Appearance, { background, text, shown }: Terminal): readonly [Rgb, Rgb] {
  const seen = (color: string | undefined, own: string): Rgb =>
    color === undefined ? rgb(own) : (rgbOf(shown?.(color) ?? color) as Rgb);
  return [seen(look.color, text), seen(look.backgroundColor, background)];
}

interface Pair {
  readonly style: Style;
  readonly ratio: number;
}

const pairsOf = (theme: Theme, terminal: Terminal, of: readonly Role[]): readonly Pair[] =>
  of.flatMap(role =>
    grounds.map(ground => {
      const style = styleOf(role, ground);
      const [text, under] = colorsOf(lookOf(theme, style), terminal);
      return { style, ratio: contrast(text, under) };
    }),
  );

const texts = roles.filter(role => !lines.includes(role));

function expectReadable(theme: Theme, terminal: Terminal, least: number): void {
  expect(pairsOf(theme, terminal, texts).filter(({ ratio }) => ratio < least)).toEqual([]);
  expect(pairsOf(theme, terminal, lines).filter(({ ratio }) => ratio < 1.5)).toEqual([]);
}

/** Backgrounds and texts that terminals and well-known schemes have. */
const terminals: readonly Terminal[] = [
  ...palettesOf16.flatMap(({ dark, light }) => [dark, light]),
  { background: '#2e3440', text: '#d8dee9' }, // Nord
  { background: '#282a36', text: '#f8f8f2' }, // Dracula
  { background: '#282828', text: '#ebdbb2' }, // Gruvbox
  { background: '#fbf1c7', text: '#3c3836' },
  { background: '#282c34', text: '#abb2bf' }, // One
  { background: '#fafafa', text: '#383a42' },
  { background: '#1a1b26', text: '#a9b1d6' }, // Tokyo Night
  { background: '#1e1e2e', text: '#cdd6f4' }, // Catppuccin
  { background: '#eff1f5', text: '#4c4f69' },
  { background: '#808080', text: '#000000' }, // as hard as can be
  { background: '#5f5f5f', text: '#ffffff' },
  { background: '#0000aa', text: '#ffffff' },
];

describe.each([3, 2] as const)('in colours of depth %d', depth => {
  describe.each(names)('%s', name => {
    it('reads where the terminal’s colours are not known', async () => {
      const theme = await themeNamed(name, { depth, background: null, foreground: null, isScreen: true });
      expectReadable(theme, { background: '#777777', text: '#777777' }, leastOf(name));
    });

    it.each(terminals)('reads on $background', async ({ background, text }) => {
      const where = { depth, background: rgb(background), foreground: rgb(text), isScreen: true };
      expectReadable(await themeNamed(name, where), { background, text }, leastOf(name));
    });

    it.each(terminals)('reads where it is printed on $background', async ({ background, text }) => {
      const where = { depth, background: rgb(background), foreground: rgb(text), isScreen: false };
      const theme = await themeNamed(name, where);
      if (JSON.stringify(theme) === JSON.stringify(inkOnly(either, where))) return;
      const terminal = {
        background,
        text: contrast(rgb(text), rgb(background)) < 4.5 ? hexOf([0, 0, 0]) : text,
      };
      const onPage = roles.filter(role => !lines.includes(role));
      const bad = onPage.filter(role => {
        const [ink, under] = colorsOf(theme.roles[role], terminal);
        return contrast(ink, under) < 4.5;
      });
      expect(terminal.text === text ? bad : []).toEqual([]);
    });
  });

  it.each(['#000000', '#ffffff'])(
    'what is printed without a known background reads on %s',
    async background => {
      const theme = await themeNamed('auto', { depth, background: null, foreground: null, isScreen: false });
      const terminal = { background, text: background === '#000000' ? '#e5e5e5' : '#000000' };
      const bad = texts.filter(role => {
        const [ink, under] = colorsOf(theme.roles[role], terminal);
        return contrast(ink, under) < 4.5;
      });
      expect(bad).toEqual([]);
    },
  );
});

const namesOf16 = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

describe.each(palettesOf16)('with the 16 of $name', ({ colors, ...schemes }) => {
  const shown = (color: string): string | undefined =>
    colors[namesOf16.indexOf(color.replace('Bright', '')) + (color.endsWith('Bright') ? 8 : 0)];

  it.each(
    [...names, 'auto', 'mono'].flatMap(name =>
      (['dark', 'light'] as const).map(scheme => [name, scheme] as const),
    ),
  )('%s reads in the %s', async (name, scheme) => {
    const { background, text } = schemes[scheme];
    const where = { depth: 1, background: rgb(background), foreground: null, isScreen: true } as const;
    // no theme can read better than the terminal's own text
    const least = Math.min(4.5, contrast(rgb(text), rgb(background)));
    expectReadable(await themeNamed(name, where), { background, text, shown }, least);
  });
});

it('nothing is told by dim, and nothing but mono by inversion where there are colours', async () => {
  for (const name of [...names, 'mono'])
    for (const depth of [0, 1, 2, 3] as const) {
      const theme = await themeNamed(name, { depth, background: null, foreground: null, isScreen: true });
      const looks = [...Object.values(theme.roles), ...Object.values(theme.grounds)];
      expect(looks.filter(({ dimColor }) => dimColor)).toEqual([]);
      expect(looks.some(({ inverse }) => inverse)).toBe(depth < 2 || name === 'mono');
    }
});
