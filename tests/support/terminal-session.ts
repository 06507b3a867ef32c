import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import headless from '@xterm/headless';

const builtProgram = fileURLToPath(new URL('../../dist/khabar.js', import.meta.url));

export interface TerminalSession {
  /** The screen's rows, without blanks at their ends and without the marks that only guide a terminal. */
  readonly screen: () => string[];
  /** What stands in a cell, marks included. */
  readonly cell: (column: number, row: number) => string;
  /** Waits until the screen passes; fails with the screen when it does not in time. */
  readonly until: (passes: (rows: readonly string[]) => boolean, what: string) => Promise<string[]>;
  /** Every byte that the program has written so far. */
  readonly written: () => string;
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  /** Exit code and every byte that the program wrote. */
  readonly ended: Promise<{ readonly exitCode: number; readonly output: string }>;
  readonly bufferType: () => 'normal' | 'alternate';
  readonly cursorHidden: () => boolean;
}

export interface SessionOptions {
  readonly columns: number;
  readonly rows: number;
  readonly home: string;
  /** The built program, unless another is named. */
  readonly program?: string;
  /** Runs this in place of the program. */
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Runs in a shell, with standard output into this: the terminal is then the controlling one only. */
  readonly pipe?: string;
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Runs the built program in a pseudo-terminal and keeps its screen in a terminal emulator, which also answers its questions. */
export function startSession(options: SessionOptions): TerminalSession {
  const { columns, rows, home, program = builtProgram, args = [], env = {}, pipe } = options;
  const command = options.command ?? [process.execPath, program, '--home', home, ...args];
  const [file, ...words] = pipe ? ['/bin/sh', '-c', `${command.map(quoted).join(' ')} | ${pipe}`] : command;
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true });
  const pty: IPty = spawn(file as string, words, {
    cols: columns,
    rows,
    cwd: home,
    env: {
      PATH: process.env.PATH ?? '',
      TERM: 'xterm-256color',
      HOME: home,
      TZ: 'UTC',
      LANG: 'C.UTF-8',
      ...env,
    },
  });
  let output = '';
  let hidden = false;
  const waiting = new Set<() => void>();
  pty.onData(data => {
    output += data;
    terminal.write(data, () => {
      for (const check of waiting) check();
    });
  });
  terminal.onData(answer => pty.write(answer));
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, params => {
    if (params.includes(25)) hidden = true;
    return false;
  });
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, params => {
    if (params.includes(25)) hidden = false;
    return false;
  });

  const screen = (): string[] => {
    const { active } = terminal.buffer;
    return Array.from({ length: terminal.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').replaceAll('\u200e', ''),
    );
  };

  return {
    screen,
    cell: (column, row) => terminal.buffer.active.getLine(row)?.getCell(column)?.getChars() ?? '',
    until: (passes, what) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const seen = screen();
          if (!passes(seen)) return;
          clearTimeout(deadline);
          waiting.delete(check);
          resolve(seen);
        };
        const deadline = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`waited in vain for ${what}; the screen is\n${screen().join('\n')}`));
        }, 15_000);
        waiting.add(check);
        check();
      }),
    written: () => output,
    type: keys => pty.write(keys),
    resize(newColumns, newRows) {
      terminal.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    kill: signal => pty.kill(signal),
    ended: new Promise(resolve => {
      pty.onExit(({ exitCode }) => terminal.write('', () => resolve({ exitCode, output })));
    }),
    bufferType: () => terminal.buffer.active.type,
    cursorHidden: () => hidden,
  };
}
