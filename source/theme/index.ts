/** The themes: one line for each. A run loads only the one that it shows. */
import type { Theme } from './theme.ts';

const loaders = {
  news: async () => (await import('./news.ts')).news,
  mono: async () => (await import('./mono.ts')).mono,
} as const satisfies Readonly<Record<string, () => Promise<Theme>>>;

export type ThemeName = keyof typeof loaders;

export const themeNames = Object.keys(loaders) as readonly ThemeName[];

const isThemeName = (name: string): name is ThemeName => Object.hasOwn(loaders, name);

/** The theme of that name, or else the default. NO_COLOR wins (https://no-color.org: one that is not empty asks for no colour). */
export function themeNamed(name: string, env: Readonly<Record<string, string | undefined>>): Promise<Theme> {
  if (env.NO_COLOR) return loaders.mono();
  return loaders[isThemeName(name) ? name : 'news']();
}
