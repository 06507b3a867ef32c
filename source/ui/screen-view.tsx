import type { ReactNode } from 'react';
import type { ScreenSize } from '../app/session/session.ts';
import type { Row } from '../text/rows.ts';
import type { Role, Theme } from '../theme/theme.ts';
import { RowView } from './row-view.tsx';

export interface ScreenViewProps {
  readonly rows: readonly Row<Role>[];
  readonly size: ScreenSize;
  readonly theme: Theme;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
}

/** The rows of the whole screen. Ink cannot put panes of Arabic side by side: it gives each mark a cell. */
export function ScreenView({ rows, theme, hyperlinks }: ScreenViewProps): ReactNode {
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
    <RowView key={index} row={row} theme={theme} hyperlinks={hyperlinks} />
  ));
}
