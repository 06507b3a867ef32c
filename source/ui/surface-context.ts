import { createContext } from 'react';
import type { Painter } from '../terminal/painter.ts';
import type { Style, Theme } from '../theme/theme.ts';

/** The way to the terminal past Ink. */
export interface Surface {
  /** Shows the rows of the whole screen; writes only what changed. */
  readonly showRows: (rows: readonly string[]) => void;
  readonly painterFor: (theme: Theme, hyperlinks: boolean) => Painter<Style>;
}

/** Null: rows are drawn by Ink, as in tests. */
export const SurfaceContext = createContext<Surface | null>(null);
