/** Opens the reader in the terminal, and gives the terminal back at the end. */
import { closeSync, writeSync } from 'node:fs';
import { createReader } from '../app/reader/reader.ts';
import type { Services } from '../app/services/services.ts';
import type { BidiMode, DigitStyle, ShapingMode } from '../domain/display.ts';
import type { DamageNotice } from '../domain/ports.ts';
import type { Messages } from '../i18n/messages.ts';
import { type Detection, detectTerminal } from '../terminal/detect.ts';
import type { Environment } from '../terminal/environment.ts';
import { probePatience, probeTerminal } from '../terminal/probe.ts';
import { ScreenStdin } from '../terminal/screen-stdin.ts';
import { ScreenStdout } from '../terminal/screen-stdout.ts';
import { createSession, type ProcessHost, type Session } from '../terminal/session.ts';
import { closeStandardStreams, createSyncWriter, type WriteSync } from '../terminal/sync-writer.ts';
import { askTmux } from '../terminal/tmux.ts';
import type { TextStyle } from '../text/layout.ts';
import { themeFromEnvironment } from '../theme/index.ts';

export interface ReaderOptions {
  readonly services: Services;
  readonly messages: Messages;
  readonly env: Environment;
  readonly bidi: BidiMode;
  readonly shaping: ShapingMode;
  readonly tashkeel: 'keep' | 'strip' | null;
  readonly digits: DigitStyle;
  /** Damaged files met before the reader opened; said in its status line. */
  readonly damage: readonly DamageNotice[];
  /** Whether sources are fetched at the start. */
  readonly refreshAtStart: boolean;
}

const standardOutput = 1;

const textStyle = ({ order, shaping, marks }: Detection, { tashkeel, digits }: ReaderOptions): TextStyle => ({
  order,
  shaping,
  marks: tashkeel ?? marks,
  digits,
  isolate: true,
});

interface Detected {
  readonly detection: Detection;
  readonly leftover: string;
}

async function detect(
  { env, bidi, shaping }: ReaderOptions,
  write: (bytes: string) => void,
): Promise<Detected> {
  let leftover = '';
  const detection = await detectTerminal({
    env,
    isTTY: true,
    bidi,
    shaping,
    askTmux: () => askTmux(),
    async probe({ decrqm }) {
      const result = await probeTerminal({
        input: process.stdin,
        write,
        timeoutMs: probePatience(env),
        decrqm,
      });
      leftover = result.leftover;
      return result.answers;
    },
  });
  return { detection, leftover };
}

/**
 * Ink draws nothing but the last frame where it takes the machine for a build server, and no styles on terminals whose name it
 * does not know; a reader in a terminal is no build server, and a cursor must be seen.
 */
function drawAsInATerminal(): void {
  process.env.CI = 'false';
  process.env.FORCE_COLOR ??= '1';
}

/** Runs until the user leaves. Resolves to the exit code. */
export async function openReader(options: ReaderOptions): Promise<number> {
  const { services, messages, env } = options;
  const write = createSyncWriter(writeSync as WriteSync, standardOutput);
  let screen: ScreenStdout | null = null;
  let crash: unknown = null;
  const session: Session = createSession({
    host: process as unknown as ProcessHost,
    write,
    input: process.stdin,
    onEnter: () => screen?.redraw(),
    onLeave: () => screen?.pause(),
    onHangUp: () => closeStandardStreams(closeSync),
    onCrash: error => {
      crash = error;
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    },
  });
  session.open();
  const { detection, leftover } = await detect(options, write);
  session.start(detection);
  screen = new ScreenStdout({
    terminal: process.stdout,
    encoding: detection.encoding,
    explicit: detection.explicit,
    onResize: () => session.restart(),
  });
  const stdin = new ScreenStdin({
    terminal: process.stdin,
    leftover,
    awaitsReplies: detection.awaitsReplies,
    onEnd: () => session.hangUp(),
  });

  const reader = createReader(services, messages.direction);
  reader.load();
  const [firstDamage] = [...options.damage, ...services.state.damage()];
  if (firstDamage) reader.store.dispatch({ type: 'notice', notice: { kind: 'damage', damage: firstDamage } });

  drawAsInATerminal();
  const [{ render }, { App }] = await Promise.all([import('ink'), import('./app.tsx')]);
  const app = render(
    <App
      reader={reader}
      messages={messages}
      theme={themeFromEnvironment(env)}
      text={textStyle(detection, options)}
      clock={services.clock}
    />,
    {
      stdout: screen.asStdout,
      stdin: stdin as unknown as NodeJS.ReadStream,
      exitOnCtrlC: false,
      patchConsole: false,
      maxFps: 60,
    },
  );
  if (options.refreshAtStart) void reader.refreshAll();
  await app.waitUntilExit();
  reader.stop();
  screen.close();
  session.close();
  stdin.close();
  return crash === null ? 0 : 1;
}
