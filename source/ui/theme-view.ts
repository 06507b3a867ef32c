/** The current theme, by the user's settings and the terminal's colours. Updates when either changes. */
import type { Rgb } from '../base/rgb.ts';
import type { DisplaySettings } from '../domain/display.ts';
import type { OwnTheme, ThemeProblem } from '../domain/own-theme.ts';
import type { ColourDepth } from '../terminal/colours.ts';
import type { OwnColors } from '../terminal/own-colors.ts';
import { rgbOf } from '../theme/colors-at-depth.ts';
import type { Theme } from '../theme/theme.ts';
import { problemsIn, themeNamed } from '../theme/theme-named.ts';

/** What the user has chosen. */
export interface ThemeChoice {
  readonly name: DisplaySettings['theme'];
  /** Of the settings. */
  readonly own: Readonly<Record<string, OwnTheme>>;
}

export interface ThemeView {
  readonly get: () => Theme;
  /** The colour of the page; null: only the terminal knows. */
  readonly page: () => Rgb | null;
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly want: (choice: ThemeChoice) => void;
  /** What is wrong with it, if it is the user's. */
  readonly problems: () => readonly ThemeProblem[];
  /** What the terminal has told of its colours; what it has not stays as it was. */
  readonly see: (colors: Partial<OwnColors>) => void;
}

export interface ThemeViewStart {
  readonly choice: ThemeChoice;
  readonly colors: OwnColors;
  readonly depth: ColourDepth;
  /** Is told of each theme after the first, before any listener draws with it. */
  readonly apply: (theme: Theme) => void;
}

interface Loaded {
  readonly theme: Theme;
  readonly problems: readonly ThemeProblem[];
}

async function load({ name, own }: ThemeChoice, colors: OwnColors, depth: ColourDepth): Promise<Loaded> {
  const where = { ...colors, depth, isScreen: true };
  const [theme, problems] = await Promise.all([themeNamed(name, where, own), problemsIn(name, where, own)]);
  return { theme, problems };
}

const isSame = (one: Loaded, other: Loaded): boolean => JSON.stringify(one) === JSON.stringify(other);

export async function createThemeView({ apply, depth, ...first }: ThemeViewStart): Promise<ThemeView> {
  let { choice, colors } = first;
  let shown = await load(choice, colors, depth);
  let latest: Promise<Loaded> | null = null;
  const listeners = new Set<() => void>();

  async function loadAgain(): Promise<void> {
    const loading = load(choice, colors, depth);
    latest = loading;
    const loaded = await loading;
    if (latest !== loading || isSame(loaded, shown)) return;
    shown = loaded;
    apply(shown.theme);
    for (const listener of listeners) listener();
  }

  return {
    get: () => shown.theme,
    page: () => rgbOf(shown.theme.grounds.page.backgroundColor ?? '') ?? colors.background,
    problems: () => shown.problems,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    want(next) {
      if (next.name === choice.name && next.own === choice.own) return;
      choice = next;
      void loadAgain();
    },
    see(told) {
      colors = { ...colors, ...told };
      if (told.background) void loadAgain();
    },
  };
}
