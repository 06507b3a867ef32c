import { Box, useApp, useStdout } from 'ink';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import type { Interpreter } from '../app/session/interpreter.ts';
import { screenParts } from '../app/view/screen.ts';
import { Keyboard } from './keyboard.tsx';
import { ScreenView } from './screen-view.tsx';
import type { TerminalView } from './terminal-view.ts';
import type { ThemeView } from './theme-view.ts';

export interface AppProps {
  readonly reader: Interpreter;
  readonly themes: Pick<ThemeView, 'get' | 'subscribe'>;
  readonly terminal: Pick<TerminalView, 'get' | 'subscribe'>;
}

/** The size of the terminal is an input like any other. */
function useResize({ input, get }: Interpreter): void {
  const { stdout } = useStdout();
  useEffect(() => {
    const changed = (): void => {
      const columns = stdout.columns || 80;
      const rows = stdout.rows || 24;
      const { size } = get();
      if (columns !== size.columns || rows !== size.rows) input({ input: 'resize', columns, rows });
    };
    changed();
    stdout.on('resize', changed);
    return () => {
      stdout.off('resize', changed);
    };
  }, [stdout, input, get]);
}

/** Draws the session and owns none of it. */
export function App({ reader, themes, terminal }: AppProps): ReactNode {
  const session = useSyncExternalStore(reader.subscribe, reader.get);
  const { hyperlinks } = useSyncExternalStore(terminal.subscribe, terminal.get);
  const theme = useSyncExternalStore(themes.subscribe, themes.get);
  const { exit } = useApp();
  useResize(reader);
  useEffect(() => {
    if (session.leaving) exit();
  }, [session.leaving, exit]);

  return (
    <Box flexDirection="column">
      <Keyboard onInput={reader.input} />
      <ScreenView screen={screenParts(session)} theme={theme} hyperlinks={hyperlinks} />
    </Box>
  );
}
