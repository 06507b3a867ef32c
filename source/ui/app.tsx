import { Box, useApp, useStdout } from 'ink';
import { type ReactNode, useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Reader } from '../app/reader/reader.ts';
import type { Clock } from '../domain/ports.ts';
import type { Messages } from '../i18n/messages.ts';
import type { TextStyle } from '../text/layout.ts';
import type { Theme } from '../theme/theme.ts';
import { Keyboard } from './keyboard.tsx';
import { articleRows, articleWidth } from './panes/reader.ts';
import { RowView } from './row-view.tsx';
import { readerField, type ScreenSize, screenRows } from './screen.ts';

export interface AppProps {
  readonly reader: Reader;
  readonly messages: Messages;
  readonly theme: Theme;
  readonly text: TextStyle;
  readonly clock: Clock;
}

function useScreenSize(): ScreenSize {
  const { stdout } = useStdout();
  const read = (): ScreenSize => ({ columns: stdout.columns || 80, rows: stdout.rows || 24 });
  const [size, setSize] = useState(read);
  useEffect(() => {
    const changed = (): void => setSize(read());
    stdout.on('resize', changed);
    return () => {
      stdout.off('resize', changed);
    };
  });
  return size;
}

/** Draws the state and owns none of it. */
export function App({ reader, messages, theme, text, clock }: AppProps): ReactNode {
  const { store } = reader;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const size = useScreenSize();
  const { exit } = useApp();
  const drawing = { messages, text, now: clock.now() };

  const { article } = state.reading;
  const field = readerField(state, size);
  const lines = article ? articleRows(article, articleWidth(field.width), drawing).length : 0;
  useLayoutEffect(() => {
    store.dispatch({ type: 'reading-measured', lines, height: field.height });
  }, [store, lines, field.height]);

  useEffect(() => {
    if (state.leaving) exit();
  }, [state.leaving, exit]);

  return (
    <Box flexDirection="column">
      <Keyboard reader={reader} />
      {screenRows(state, size, drawing).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the screen is its place
        <RowView key={index} row={row} theme={theme} />
      ))}
    </Box>
  );
}
