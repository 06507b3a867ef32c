import { spawn } from 'node:child_process';
import type { Clipboard } from '../domain/ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs a program without a shell, with `input` on its standard input; whether it ended well. */
export type Feed = (program: string, args: readonly string[], input: Uint8Array) => Promise<boolean>;

export interface ClipboardOptions {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly feed?: Feed;
}

interface ClipboardProgram {
  readonly isHere: (env: Environment, platform: NodeJS.Platform) => boolean;
  readonly command: readonly [program: string, ...args: string[]];
  readonly encoding?: 'utf16le';
}

const has =
  (variable: string) =>
  (env: Environment): boolean =>
    Boolean(env[variable]);
const on =
  (wanted: NodeJS.Platform) =>
  (_: Environment, platform: NodeJS.Platform): boolean =>
    platform === wanted;

/** `clip` takes UTF-16 with a byte order mark, and else the code page of the console. */
const byteOrderMark = '\uFEFF';

/** The first that is there and ends well has done it. */
const programs: readonly ClipboardProgram[] = [
  { isHere: on('darwin'), command: ['pbcopy'] },
  { isHere: on('win32'), command: ['clip'], encoding: 'utf16le' },
  { isHere: has('TERMUX_VERSION'), command: ['termux-clipboard-set'] },
  { isHere: has('WAYLAND_DISPLAY'), command: ['wl-copy'] },
  { isHere: has('DISPLAY'), command: ['xclip', '-selection', 'clipboard', '-in'] },
  { isHere: has('DISPLAY'), command: ['xsel', '--clipboard', '--input'] },
  { isHere: has('WSL_DISTRO_NAME'), command: ['clip.exe'], encoding: 'utf16le' },
];

/** tmux keeps what programs in it send by OSC 52 to itself unless it is set otherwise; asked to, it passes it on. */
const tmux: ClipboardProgram = { isHere: has('TMUX'), command: ['tmux', 'load-buffer', '-w', '-'] };

const patienceMs = 1000;

const feedProgram: Feed = (program, args, input) =>
  new Promise(resolve => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      shell: false,
      windowsHide: true,
      timeout: patienceMs,
    });
    child.once('error', () => resolve(false));
    child.once('exit', code => resolve(code === 0));
    child.stdin.once('error', () => {}); // it ended early: its exit code tells
    child.stdin.end(input);
  });

const bytesFor = (text: string, { encoding }: ClipboardProgram): Uint8Array =>
  encoding ? Buffer.from(byteOrderMark + text, encoding) : Buffer.from(text);

/** The clipboard of the system, by whichever program of it is there. */
export function createClipboard({ platform, env, feed = feedProgram }: ClipboardOptions): Clipboard {
  const give = (program: ClipboardProgram, text: string): Promise<boolean> => {
    const [name, ...args] = program.command;
    return program.isHere(env, platform) ? feed(name, args, bytesFor(text, program)) : Promise.resolve(false);
  };
  return {
    async copy(text) {
      const inTmux = await give(tmux, text);
      for (const program of programs) if (await give(program, text)) return true;
      return inTmux;
    },
  };
}
