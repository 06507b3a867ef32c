import { createContext } from 'react';
import type { Theme } from '../theme/theme.ts';
import type { Canvas } from './canvas.ts';

/** How all rows of the screen are drawn. */
export interface Look {
  readonly theme: Theme;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
  /** Null: Ink draws the rows, as in tests. */
  readonly canvas: Canvas | null;
}

export const LookContext = createContext<Look | null>(null);
