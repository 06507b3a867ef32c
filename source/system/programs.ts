/** Runs a program of the user's in the terminal. */
import { spawn } from 'node:child_process';
import { commandWords } from '../base/command-words.ts';
import type { ReaderError } from '../domain/errors.ts';
import type { ProgramCall, Programs } from '../domain/ports.ts';

export interface ProgramsOptions {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

type CommandLine = readonly [program: string, ...args: readonly string[]];

/** `PAGER` is for a shell, as git and man have it. */
const pagerOf = ({ platform, env }: ProgramsOptions): string =>
  env.PAGER?.trim() || (platform === 'win32' ? 'more' : 'less');

/** The line for a shell, and what comes behind it. */
const inShell = (line: string, args: readonly string[], platform: NodeJS.Platform): CommandLine =>
  platform === 'win32'
    ? ['cmd.exe', '/d', '/s', '/c', line, ...args]
    : ['/bin/sh', '-c', args.length === 0 ? line : `${line} "$@"`, 'sh', ...args];

/** Null: the line names no program, or a quote is not closed. */
function commandOf(
  { program, arguments: args = [] }: ProgramCall,
  options: ProgramsOptions,
): CommandLine | null {
  if (program.kind === 'pager') return inShell(pagerOf(options), args, options.platform);
  if (program.inShell) return inShell(program.line, args, options.platform);
  const [name, ...words] = commandWords(program.line) ?? [];
  return name === undefined || name === '' ? null : [name, ...words, ...args];
}

/** Null if it succeeded, otherwise how it failed. A program that reads no more than it needs has done nothing wrong. */
const run = (
  [name, ...args]: CommandLine,
  input: string | null,
  env: ProgramsOptions['env'],
): Promise<string | null> =>
  new Promise(resolve => {
    const child = spawn(name, args, {
      stdio: [input === null ? 'inherit' : 'pipe', 'inherit', 'inherit'],
      shell: false,
      env: env as NodeJS.ProcessEnv,
    });
    child.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? null : (signal ?? `exit ${code}`)));
    child.stdin?.once('error', () => {}); // it ended before it had read everything
    child.stdin?.end(input);
  });

const nameOf = ({ program }: ProgramCall, options: ProgramsOptions): string =>
  program.kind === 'pager' ? pagerOf(options) : program.line;

export const createPrograms = (options: ProgramsOptions): Programs => ({
  async run(call): Promise<ReaderError | null> {
    const subject = nameOf(call, options);
    const command = commandOf(call, options);
    if (!command) return { code: 'bad-command', subject };
    const failed = await run(command, call.input, options.env);
    return failed === null ? null : { code: 'program-failed', subject, detail: failed };
  },
});
