import type { Rgb } from '../base/rgb.ts';

/** Where a theme is shown. */
export interface Surroundings {
  /** 0: no colours; 1: the 16; 2: xterm's 256; 3: red, green and blue. */
  readonly depth: 0 | 1 | 2 | 3;
  /** The terminal's own; null: nobody knows. */
  readonly background: Rgb | null;
  readonly foreground: Rgb | null;
  /** Whether every cell is ours, so that its ground can be painted: not where lines are only printed. */
  readonly isScreen: boolean;
}
