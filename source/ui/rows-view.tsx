import { type ReactNode, useContext, useLayoutEffect } from 'react';
import type { Row } from '../text/rows.ts';
import type { Style } from '../theme/theme.ts';
import { LookContext } from './look-context.ts';
import { RowView } from './row-view.tsx';

export interface RowsViewProps {
  /** The row of the screen that the first one is. */
  readonly top: number;
  readonly rows: readonly Row<Style>[];
}

/** Rows of the whole width: on the canvas, or by Ink where there is none. */
export function RowsView({ top, rows }: RowsViewProps): ReactNode {
  const look = useContext(LookContext);
  const canvas = look?.canvas;
  useLayoutEffect(() => canvas?.put(top, rows), [canvas, top, rows]);
  if (!look || canvas) return null;
  return rows.map((row, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
    <RowView key={index} row={row} theme={look.theme} hyperlinks={look.hyperlinks} />
  ));
}
