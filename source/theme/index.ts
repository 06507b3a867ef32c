/** The themes: one line for each. */
import { mono } from './mono.ts';
import { news } from './news.ts';
import type { Theme } from './theme.ts';

export const themes = { news, mono } as const satisfies Readonly<Record<string, Theme>>;
export type ThemeName = keyof typeof themes;

/** https://no-color.org: a NO_COLOR that is not empty asks for none. */
export const themeFromEnvironment = (env: Readonly<Record<string, string | undefined>>): Theme =>
  env.NO_COLOR ? themes.mono : themes.news;
