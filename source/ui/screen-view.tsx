import { type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { Row } from '../text/rows.ts';
import type { Role, Theme } from '../theme/theme.ts';
import { RowView } from './row-view.tsx';
import { type Surface, SurfaceContext } from './surface-context.ts';

export interface ScreenViewProps {
  readonly rows: readonly Row<Role>[];
  readonly theme: Theme;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
}

function PaintedScreen({
  rows,
  theme,
  hyperlinks,
  to: { showRows, painterFor },
}: ScreenViewProps & { readonly to: Surface }): ReactNode {
  const paint = useMemo(() => painterFor(theme, hyperlinks), [painterFor, theme, hyperlinks]);
  useLayoutEffect(() => showRows(rows.map(({ runs }) => paint(runs))), [showRows, rows, paint]);
  return null;
}

/** The rows of the whole screen: past Ink where there is a surface. */
export function ScreenView(props: ScreenViewProps): ReactNode {
  const to = useContext(SurfaceContext);
  if (to) return <PaintedScreen {...props} to={to} />;
  return props.rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
    <RowView key={index} row={row} theme={props.theme} hyperlinks={props.hyperlinks} />
  ));
}
