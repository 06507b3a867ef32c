/** The current theme, by the user's settings and the terminal's colours. Updates when either changes. */
import type { DisplaySettings } from '../domain/display.ts';
import type { OwnTheme } from '../domain/own-theme.ts';
import type { ColourDepth } from '../terminal/colours.ts';
import type { OwnColors } from '../terminal/own-colors.ts';
import type { Theme } from '../theme/theme.ts';
import { themeNamed } from '../theme/theme-named.ts';

/** What the user has chosen. */
export interface ThemeChoice {
  readonly name: DisplaySettings['theme'];
  /** Of the settings. */
  readonly own: Readonly<Record<string, OwnTheme>>;
}

export interface ThemeView {
  readonly get: () => Theme;
  /** Returns how to unsubscribe. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly want: (choice: ThemeChoice) => void;
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

export async function createThemeView({ apply, depth, ...first }: ThemeViewStart): Promise<ThemeView> {
  let { choice, colors } = first;
  const load = (): Promise<Theme> =>
    themeNamed(choice.name, { ...colors, depth, isScreen: true }, choice.own);
  let theme = await load();
  let latest = Promise.resolve(theme);
  const listeners = new Set<() => void>();

  async function loadAgain(): Promise<void> {
    const loading = load();
    latest = loading;
    const loaded = await loading;
    if (latest !== loading || JSON.stringify(loaded) === JSON.stringify(theme)) return;
    theme = loaded;
    apply(theme);
    for (const listener of listeners) listener();
  }

  return {
    get: () => theme,
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
