import { type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { ScreenSize } from '../app/session/session.ts';
import type { Row } from '../text/rows.ts';
import type { Role, Theme } from '../theme/theme.ts';
import { RowView } from './row-view.tsx';
import { type RoleSurface, SurfaceContext } from './surface-context.ts';

export interface ScreenViewProps {
  readonly rows: readonly Row<Role>[];
  readonly size: ScreenSize;
  readonly theme: Theme;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
}

function PaintedScreen({
  rows,
  size,
  theme,
  hyperlinks,
  to: { surface, painterFor },
}: ScreenViewProps & { readonly to: RoleSurface }): ReactNode {
  const paint = useMemo(() => painterFor(theme, hyperlinks), [painterFor, theme, hyperlinks]);
  useLayoutEffect(() => {
    const region = { column: 0, row: 0, width: size.columns, height: size.rows };
    surface.place(
      'screen',
      region,
      rows.map(({ runs }) => paint(runs)),
    );
    surface.flush();
  });
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
