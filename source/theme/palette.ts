/** The colours of a theme. */
import { hues } from './theme.ts';

/** What a row stands on (`grounds`). */
export const groundColors = ['page', 'bar', 'selected', 'selected-elsewhere'] as const;

/** Text, on any of the grounds, and bars in its colour. */
export const textColors = [
  'text',
  'headline',
  'dim',
  'accent',
  'link',
  'emphasis',
  'code',
  'bookmark',
  'error',
  'good',
  ...hues,
] as const;

/** `rule`: lines; `mark`: what was searched for stands on it, in `mark-text`; `chip-text`: stands on the colour of a section. */
export const colorNames = [...groundColors, ...textColors, 'rule', 'mark', 'mark-text', 'chip-text'] as const;
export type ColorName = (typeof colorNames)[number];

/** `#rrggbb`; in a theme of the user's also `#rgb`, `ansi256(n)` and the names of the 16. Empty: the terminal's own. */
export type Colors = Readonly<Record<ColorName, string>>;

/** WCAG 2.2, level AA. */
export const leastContrast = 4.5;

export interface Palette {
  readonly colors: Colors;
  /** In 256 colours, where the nearest is not the best. */
  readonly indexes?: Partial<Readonly<Record<ColorName, number>>>;
  /** The least contrast of text; `leastContrast` where nothing is said. */
  readonly contrast?: number;
  /** Belongs to the theme: is painted on any terminal. */
  readonly ownPage?: true;
  /** By the user: stay as they are on any page. */
  readonly chosen?: readonly ColorName[];
}
