import { createContext } from 'react';
import type { Painter } from '../terminal/painter.ts';
import type { Surface } from '../terminal/surface.ts';
import type { Role, Theme } from '../theme/theme.ts';

/** The way to the terminal past Ink. */
export interface RoleSurface {
  readonly surface: Surface;
  readonly painterFor: (theme: Theme, hyperlinks: boolean) => Painter<Role>;
}

/** Null: rows are drawn by Ink, as in tests. */
export const SurfaceContext = createContext<RoleSurface | null>(null);
