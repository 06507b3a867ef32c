import { type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { ScreenPart } from '../app/view/screen.ts';
import type { Theme } from '../theme/theme.ts';
import { createCanvas } from './canvas.ts';
import { type Look, LookContext } from './look-context.ts';
import { parts } from './parts.tsx';
import { SurfaceContext } from './surface-context.ts';

export interface ScreenViewProps {
  /** From the top to the bottom. */
  readonly screen: readonly ScreenPart[];
  readonly theme: Theme;
  /** The terminal makes links of addresses. */
  readonly hyperlinks: boolean;
}

/** With a canvas if there is a way past Ink. */
function useLook(theme: Theme, hyperlinks: boolean): Look {
  const surface = useContext(SurfaceContext);
  return useMemo(() => {
    const canvas = surface && createCanvas(surface.painterFor(theme, hyperlinks), surface.showRows);
    return { theme, hyperlinks, canvas };
  }, [surface, theme, hyperlinks]);
}

const heightOf = (screen: readonly ScreenPart[]): number =>
  screen.reduce((height, { rows }) => height + rows.length, 0);

/** The whole screen, one part below the other. */
export function ScreenView({ screen, theme, hyperlinks }: ScreenViewProps): ReactNode {
  const look = useLook(theme, hyperlinks);
  useLayoutEffect(() => look.canvas?.show(heightOf(screen)), [look, screen]); // after those of the parts
  return (
    <LookContext value={look}>
      {screen.map(({ part, rows }, index) => {
        const Part = parts[part];
        return <Part key={part} top={heightOf(screen.slice(0, index))} rows={rows} />;
      })}
    </LookContext>
  );
}
