/** A theme of the user's, as it stands in the settings: another one, with some colours of its own. */
export interface OwnTheme {
  /** The name of the theme that has all other colours; default: `auto`. */
  readonly base?: string;
  /** Name of a colour (`headline`) → `#rrggbb`, `#rgb`, `ansi256(n)` or one of the 16 by name (`cyanBright`). */
  readonly colors: Readonly<Record<string, string>>;
}

/** What is wrong with a theme of the user's. */
export type ThemeProblem = { readonly theme: string } & (
  | { readonly problem: 'unknown-base'; readonly value: string; readonly known: readonly string[] }
  | { readonly problem: 'unknown-color'; readonly color: string; readonly suggestion?: string }
  | { readonly problem: 'bad-color'; readonly color: string; readonly value: string }
  /** `ratio`: the contrast (WCAG 2.2) to `ground`, which should be `least`. */
  | {
      readonly problem: 'low-contrast';
      readonly color: string;
      readonly ground: string;
      readonly ratio: number;
      readonly least: number;
    }
);
