/** Draws the reader with Ink. A chunk of its own: the terminal is asked before Ink and React are loaded. */
import { render } from 'ink';
import type { Interpreter } from '../app/session/interpreter.ts';
import type { Rgb } from '../base/rgb.ts';
import { colourDepthOf } from '../terminal/colours.ts';
import type { Environment } from '../terminal/environment.ts';
import { createPainter } from '../terminal/painter.ts';
import type { StripDrawer } from '../terminal/pictures/drawer.ts';
import type { ScreenStdin } from '../terminal/screen-stdin.ts';
import type { ScreenStdout } from '../terminal/screen-stdout.ts';
import { lookOf } from '../theme/theme.ts';
import { App } from './app.tsx';
import { type Surface, SurfaceContext } from './surface-context.ts';
import type { TerminalView } from './terminal-view.ts';
import type { ThemeView } from './theme-view.ts';

export interface Window {
  readonly screen: ScreenStdout;
  readonly stdin: ScreenStdin;
  readonly reader: Interpreter;
  readonly view: TerminalView;
  readonly env: Environment;
  readonly themes: ThemeView;
  readonly pictures: StripDrawer | null;
}

/** Of a page whose colour nobody knows: most pictures that can be seen through were drawn for paper. */
const paper: Rgb = [255, 255, 255];

function surfaceOf({ screen, env, pictures, themes }: Window): Surface {
  const depth = colourDepthOf(env);
  return {
    showRows: rows => screen.showRows(rows),
    painterFor: (theme, hyperlinks) =>
      createPainter({
        lookOf: style => lookOf(theme, style),
        depth,
        hyperlinks,
        ...(pictures ? { drawStrip: strip => pictures.draw(strip, themes.page() ?? paper) } : {}),
      }),
  };
}

/** Draws the first frame at once; resolves when the user has left. */
export async function draw(window: Window): Promise<void> {
  const { screen, stdin, reader, view, themes } = window;
  const app = render(
    <SurfaceContext value={surfaceOf(window)}>
      <App reader={reader} themes={themes} terminal={view} />
    </SurfaceContext>,
    {
      stdout: screen.asStdout,
      stdin: stdin as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false,
      isScreenReaderEnabled: false, // they have a reader of their own (`linear.ts`)
      patchConsole: false,
      maxFps: 60,
    },
  );
  await app.waitUntilExit();
}
