/** The themes: one line for each. A run loads only the one that it shows. */
import type { Palette } from './palette.ts';

export const palettes = {
  dark: async () => (await import('./dark.ts')).dark,
  light: async () => (await import('./light.ts')).light,
  sepia: async () => (await import('./sepia.ts')).sepia,
  contrast: async () => (await import('./contrast.ts')).contrast,
} as const satisfies Readonly<Record<string, () => Promise<Palette>>>;

export type PaletteName = keyof typeof palettes;

const paletteNames = Object.keys(palettes) as readonly PaletteName[];

export const isPaletteName = (name: string): name is PaletteName => Object.hasOwn(palettes, name);

/** `auto`: by the terminal's background. */
export const themeNames = ['auto', ...paletteNames, 'mono'] as const;
