import { Box, useApp, useStdout } from 'ink';
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Reader } from '../app/reader/reader.ts';
import type { Clock } from '../base/clock.ts';
import type { Messages } from '../i18n/messages.ts';
import type { Theme } from '../theme/theme.ts';
import type { Drawing } from './drawing.ts';
import { Keyboard } from './keyboard.tsx';
import { readerView } from './panes/reader.ts';
import { overlayWindow, readerField, type ScreenSize, screenRows } from './screen.ts';
import { ScreenView } from './screen-view.tsx';
import { type TerminalView, textStyleFor } from './terminal-view.ts';

export interface AppProps {
  readonly reader: Reader;
  readonly messages: Messages;
  readonly theme: Theme;
  readonly terminal: Pick<TerminalView, 'get' | 'subscribe'>;
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

/** Tells the store where the article stands in the window, once that is drawn, and whenever it must know at once. */
function useReadingPlace(reader: Reader, size: ScreenSize, drawing: Drawing): void {
  useLayoutEffect(() => {
    const take = (): void => {
      const now = reader.store.get();
      const view = readerView(now, readerField(now, size, drawing), drawing);
      if (!view) return;
      const { from, taken, place, measured } = view;
      reader.store.dispatch({ type: 'reading-drawn', from, taken, place, window: measured });
    };
    reader.onSettle(take);
    take();
  });
}

/** Tells the store how far the overlay that is open can be scrolled. */
function useOverlayWindow(reader: Reader, size: ScreenSize, drawing: Drawing): void {
  const { store } = reader;
  useLayoutEffect(() => {
    const window = overlayWindow(store.get(), size, drawing);
    if (window) store.dispatch({ type: 'overlay-drawn', window });
  });
}

/** Draws the state and owns none of it. */
export function App({ reader, messages, theme, terminal, clock }: AppProps): ReactNode {
  const { store } = reader;
  const state = useSyncExternalStore(store.subscribe, store.get);
  const detection = useSyncExternalStore(terminal.subscribe, terminal.get);
  const size = useScreenSize();
  const { exit } = useApp();
  const { display } = state;
  const text = useMemo(() => textStyleFor(detection, display), [detection, display]);
  const drawing: Drawing = { messages, text, now: clock.now(), sideBySide: detection.encoding !== 'logical' };
  useReadingPlace(reader, size, drawing);
  useOverlayWindow(reader, size, drawing);

  useEffect(() => {
    if (state.leaving) exit();
  }, [state.leaving, exit]);

  return (
    <Box flexDirection="column">
      <Keyboard reader={reader} />
      <ScreenView
        rows={screenRows(state, size, drawing)}
        size={size}
        theme={theme}
        hyperlinks={detection.hyperlinks}
      />
    </Box>
  );
}
