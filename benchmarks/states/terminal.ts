/** The terminal of this process, as the reader takes it. */
import { writeSync } from 'node:fs';
import type { TerminalTraits } from '../../source/app/session/session.ts';
import type { DisplaySettings } from '../../source/domain/display.ts';
import { displayIn, emptySettings } from '../../source/domain/settings.ts';
import { askTerminal } from '../../source/terminal/ask-terminal.ts';
import { colourDepthOf } from '../../source/terminal/colours.ts';
import { decide } from '../../source/terminal/detect.ts';
import { bel, esc } from '../../source/terminal/escapes.ts';
import { createPainter } from '../../source/terminal/painter.ts';
import { createStripDrawer } from '../../source/terminal/pictures/index.ts';
import { screenModeOf } from '../../source/terminal/screen-mode.ts';
import { ScreenStdout } from '../../source/terminal/screen-stdout.ts';
import {
  endBytes,
  enterAlternateScreen,
  hideCursor,
  startBytes,
} from '../../source/terminal/session-bytes.ts';
import { createSyncWriter, type WriteSync } from '../../source/terminal/sync-writer.ts';
import { terminalKey } from '../../source/terminal/terminal-key.ts';
import { textWidth } from '../../source/text/cells.ts';
import type { Row } from '../../source/text/rows.ts';
import { rgbOf } from '../../source/theme/colors-at-depth.ts';
import { lookOf, type Style } from '../../source/theme/theme.ts';
import { themeNamed } from '../../source/theme/theme-named.ts';
import { traitsOf } from '../../source/ui/terminal-view.ts';

export interface StateTerminal {
  readonly traits: TerminalTraits;
  readonly show: (rows: readonly Row<Style>[]) => void;
  readonly close: () => void;
}

/** Text on the terminal's own page. */
const pages = {
  dark: ['#e5e5e5', '#000000'],
  light: ['#1f1f1f', '#ffffff'],
} as const;

export type Page = keyof typeof pages;

export const isPage = (name: string): name is Page => Object.hasOwn(pages, name);

function pageBytes(page: Page): string {
  const [text, ground] = pages[page];
  return `${esc}]10;${text}${bel}${esc}]11;${ground}${bel}`;
}

const standardOutput = 1;
const white = [255, 255, 255] as const;

/** `page`: the terminal's own colors are set to it first; null: they stay as they are. */
export async function openTerminal(
  given: Partial<DisplaySettings>,
  page: Page | null,
): Promise<StateTerminal> {
  const { env } = process;
  const depth = colourDepthOf(env);
  const write = createSyncWriter(writeSync as WriteSync, standardOutput);
  write(enterAlternateScreen + hideCursor + (page === null ? '' : pageBytes(page)));
  const { asked, colors } = await askTerminal({ env, input: process.stdin, write, asksColors: true });
  const name = terminalKey(asked, env);
  const display = displayIn(emptySettings, name, given);
  const detection = decide(asked, display.bidi, display.shaping, true);
  const theme = await themeNamed(display.theme, { ...colors, depth, isScreen: true });
  const pictures = createStripDrawer(detection, depth, env, write);
  const ground = rgbOf(theme.grounds.page.backgroundColor ?? '') ?? colors.background ?? white;
  const paint = createPainter<Style>({
    lookOf: style => lookOf(theme, style),
    depth,
    hyperlinks: detection.hyperlinks,
    ...(pictures ? { drawStrip: strip => pictures.draw(strip, ground) } : {}),
  });
  write(startBytes(detection));
  const screen = new ScreenStdout({
    terminal: process.stdout,
    mode: screenModeOf(detection),
    measure: textWidth,
    onResize: () => undefined,
  });
  const { cell } = asked.answers;
  return {
    traits: { ...traitsOf(detection, name, theme, env), ...(cell ? { cell } : {}) },
    show: rows => screen.showRows(rows.map(({ runs }) => paint(runs))),
    close() {
      screen.close();
      write(endBytes(detection));
    },
  };
}
