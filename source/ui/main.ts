/** Opens the reader in the terminal, and gives the terminal back at the end. */
import { writeSync } from 'node:fs';
import type { Interpreter } from '../app/session/interpreter.ts';
import type { TerminalTraits } from '../app/session/session.ts';
import type { DisplaySettings } from '../domain/display.ts';
import type { Clipboard } from '../domain/ports.ts';
import { displayIn } from '../domain/settings.ts';
import { askTerminal, askTmuxAgain, type FoundTerminal } from '../terminal/ask-terminal.ts';
import { clipboardBytes } from '../terminal/clipboard.ts';
import { colourDepthOf } from '../terminal/colours.ts';
import { type Detection, decide } from '../terminal/detect.ts';
import type { Environment } from '../terminal/environment.ts';
import type { Report } from '../terminal/input/sequences.ts';
import { notificationBytes } from '../terminal/notification.ts';
import { colorQuestions, tellsColors } from '../terminal/own-colors.ts';
import type { StripDrawer } from '../terminal/pictures/drawer.ts';
import { createStripDrawer } from '../terminal/pictures/index.ts';
import { cellQuestion } from '../terminal/probe.ts';
import { screenModeOf } from '../terminal/screen-mode.ts';
import { ScreenStdin } from '../terminal/screen-stdin.ts';
import { ScreenStdout } from '../terminal/screen-stdout.ts';
import type { SessionMode } from '../terminal/session-bytes.ts';
import { createSyncWriter, type WriteSync } from '../terminal/sync-writer.ts';
import { terminalKey } from '../terminal/terminal-key.ts';
import { textWidth } from '../text/cells.ts';
import { type FontFacts, fontHint } from './font-hint.ts';
import { layOutAhead } from './lay-out-ahead.ts';
import { openSession } from './open-session.ts';
import type { ReaderOptions } from './reader-options.ts';
import { createReader, isFirstRun, runReader } from './reader-start.ts';
import { createTerminalView, traitsOf } from './terminal-view.ts';
import { createThemeView } from './theme-view.ts';
import { tellFirst, warnOfTheme } from './warnings.ts';
import { createWindowTitle, type WindowTitle } from './window-title.ts';

const standardOutput = 1;

const find = (env: Environment, write: (bytes: string) => void): Promise<FoundTerminal> =>
  askTerminal({ env, input: process.stdin, write, asksColors: true });

/** Ink draws nothing but the last frame where it takes the machine for a build server, which it finds out as it is loaded. */
function loadDrawing(): Promise<typeof import('./draw.tsx')> {
  process.env.CI = 'false';
  return import('./draw.tsx');
}

/** Both are told: the terminal, which may be on another machine than we are, and the system. */
const clipboardOf = (system: Clipboard, write: (bytes: string) => void): Clipboard => ({
  copy(text) {
    write(clipboardBytes(text));
    return system.copy(text);
  },
});

/** In tmux the terminal may change under us: when our pane gets the focus, and when its size changes, tmux is asked again. */
const isInTmux = ({ TMUX }: Environment): boolean => Boolean(TMUX);

const modeOf = (detection: Detection, env: Environment, { mouse }: DisplaySettings): SessionMode => ({
  ...detection,
  reportFocus: isInTmux(env),
  mouse: mouse === 'on',
  reportScheme: tellsColors(env),
});

type Reports = {
  readonly [Kind in Report['input']]: (report: Extract<Report, { input: Kind }>) => unknown;
};

/** Fonts take their time to be listed, and the user may have left by then. */
async function hintAtFont(reader: Interpreter, facts: FontFacts): Promise<void> {
  const effects = await fontHint(facts);
  if (!reader.get().leaving) reader.perform(effects);
}

/** Runs until the user leaves. Resolves to the exit code; rejects where the state or the archive cannot be read, with the terminal given back. */
export async function openReader(options: ReaderOptions): Promise<number> {
  const { library, env, given } = options;
  const settings = library.store.settings();
  const write = createSyncWriter(writeSync as WriteSync, standardOutput);
  let screen: ScreenStdout | null = null;
  let pictures: StripDrawer | null = null;
  let title: WindowTitle | null = null;
  let endJobs: () => Promise<unknown> = library.jobs.close;
  let stopLayingOut = (): void => undefined;
  const askColors = (): void => {
    if (tellsColors(env)) write(colorQuestions);
  };
  const { session, crashed } = openSession({
    write,
    onEnter() {
      if (!screen) return; // they have just been asked
      pictures?.sendAgain();
      title?.showAgain();
      screen.redraw();
      askColors();
    },
    onLeave: () => screen?.pause(),
    endJobs: () => endJobs(),
  });
  try {
    const finding = find(env, write);
    const drawing = loadDrawing(); // while the terminal answers
    const { asked, colors, leftover } = await finding;
    const terminal = terminalKey(asked, env);
    const display = displayIn(settings, terminal, given);
    const themes = await createThemeView({
      choice: { name: display.theme, own: settings.themes },
      colors,
      depth: colourDepthOf(env),
      apply() {
        showTraits(view.get());
        warnOfTheme(reader, themes.problems());
      },
    });
    const detection = decide(asked, display.bidi, display.shaping, true);
    let { cell } = asked.answers;
    const traits = (now: Detection): TerminalTraits => ({
      ...traitsOf(now, terminal, themes.get(), env),
      ...(cell ? { cell } : {}),
      ...(options.decodesPictures ? {} : { pictures: 'none' }),
    });
    pictures = createStripDrawer(detection, colourDepthOf(env), env, write);
    session.start(modeOf(detection, env, display));
    const lookAgain = (): void => {
      if (!isInTmux(env)) return;
      void askTmuxAgain(env).then(view.ask);
      askColors();
    };
    const reports: Reports = {
      focus: ({ focused }) => focused && lookAgain(),
      scheme: askColors,
      color: ({ colors: told }) => themes.see(told),
      cell({ cell: told }) {
        if (told.width === cell?.width && told.height === cell.height) return;
        cell = told;
        showTraits(view.get());
      },
    };
    const shown = new ScreenStdout({
      terminal: process.stdout,
      mode: screenModeOf(detection),
      measure: textWidth,
      onResize() {
        session.restart();
        lookAgain();
        if (pictures && cell) write(cellQuestion); // the letters may have another size too
      },
    });
    screen = shown;
    const stdin = new ScreenStdin({
      terminal: process.stdin,
      leftover,
      onEnd: () => session.hangUp(),
      onReport: report => reports[report.input](report as never),
    });
    const { reader, clashes, end } = createReader(options, {
      session,
      stdin,
      clipboard: clipboardOf(library.clipboard, write),
      notify: (title, body) => write(notificationBytes(view.get(), title, body)),
      start: {
        size: { columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 },
        terminal: traits(detection),
      },
    });
    stopLayingOut = layOutAhead(reader);
    endJobs = () => {
      stopLayingOut();
      return end();
    };
    const showTraits = (next: Detection): void =>
      reader.dispatch({ type: 'terminal', terminal: traits(next) });
    const takeTerminal = (now: Detection): void => session.start(modeOf(now, env, reader.get().display));
    const view = createTerminalView(asked, display, next => {
      shown.setMode(screenModeOf(next));
      takeTerminal(next);
      showTraits(next);
    });
    const shownTitle = createWindowTitle(
      write,
      () => view.get().name,
      () => session.isActive,
    );
    title = shownTitle;
    let { mouse } = display;
    reader.subscribe(() => {
      shownTitle.show(reader.get());
      const { display: wanted, settings: kept } = reader.get();
      view.want(wanted);
      if (wanted.mouse !== mouse) {
        mouse = wanted.mouse;
        takeTerminal(view.get());
      }
      themes.want({ name: wanted.theme, own: kept.themes });
    });
    reader.open();
    tellFirst(reader, { clashes, problems: themes.problems(), isFirstRun: isFirstRun(options) });
    const { draw } = await drawing;
    const left = draw({ screen: shown, stdin, reader, view, env, themes, pictures });
    await runReader(
      reader,
      options,
      left,
      () => void hintAtFont(reader, { settings, terminal, detection, lacksForms: options.lacksForms }),
    );
    shown.close();
    stdin.close();
    session.suspend(); // the signals are still ours
    await endJobs();
  } finally {
    stopLayingOut(); // what it reads is closed next, also where the terminal has hung up or an error is on its way
    session.close();
  }
  return crashed() ? 1 : 0;
}
