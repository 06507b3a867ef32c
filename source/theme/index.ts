/** The themes in colours: one line for each. A run loads only the one that it shows. */
import type { ThemeName } from '../domain/display.ts';
import type { Palette } from './palette.ts';

export type PaletteName = Exclude<ThemeName, 'auto' | 'mono'>;

export const palettes: Readonly<Record<PaletteName, () => Promise<Palette>>> = {
  dark: async () => (await import('./dark.ts')).dark,
  light: async () => (await import('./light.ts')).light,
  sepia: async () => (await import('./sepia.ts')).sepia,
  contrast: async () => (await import('./contrast.ts')).contrast,
};
