import { spawn } from 'node:child_process';
import type { ReaderError } from '../domain/errors.ts';
import type { Opener } from '../domain/ports.ts';

/** Starts a program with its arguments, without a shell; gives the system's code, or how it ended, where that fails. */
export type Launch = (program: string, args: readonly string[]) => Promise<string | null>;

export interface OpenerOptions {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** How long a program may take to fail, in ms: one that still runs then is a browser. */
  readonly patienceMs?: number;
  readonly launch?: Launch;
}

type CommandLine = readonly [program: string, ...args: string[]];

/** What opens an address with the user's own choice of browser; the address is added at the end. */
const openersByPlatform: Readonly<Partial<Record<NodeJS.Platform, CommandLine>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const freedesktopOpener: CommandLine = ['xdg-open'];

/** `BROWSER` holds commands separated by `:`, tried in turn; `%s` stands for the address, which is added at the end otherwise. */
function browserCommands(browser: string | undefined, url: string): readonly CommandLine[] {
  return (browser ?? '')
    .split(':')
    .map(command => command.split(/\s+/).filter(Boolean))
    .filter((words): words is [string, ...string[]] => words.length > 0)
    .map(words => (words.some(word => word.includes('%s')) ? withAddress(words, url) : [...words, url]));
}

const withAddress = ([program, ...args]: [string, ...string[]], url: string): CommandLine => [
  program,
  ...args.map(argument => argument.replaceAll('%s', () => url)),
];

const usualPatienceMs = 3000;

/** Neither the program nor the wait for it keeps this process alive. */
const launcher =
  (patienceMs: number): Launch =>
  (program, args) =>
    new Promise(resolve => {
      const child = spawn(program, args, {
        detached: true,
        stdio: 'ignore',
        shell: false,
        windowsHide: true,
      });
      child.unref();
      child.once('error', error => resolve((error as NodeJS.ErrnoException).code ?? error.message));
      child.once('exit', (code, signal) => resolve(code === 0 ? null : (signal ?? `exit ${code}`)));
      setTimeout(() => resolve(null), patienceMs).unref();
    });

/** The address as a browser takes it, or null: only http and https, and nothing that could pass for an option. */
function webAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

export function createOpener(options: OpenerOptions): Opener {
  const { platform, env, patienceMs = usualPatienceMs, launch = launcher(patienceMs) } = options;
  return {
    async open(address): Promise<ReaderError | null> {
      const url = webAddress(address);
      if (url === null) return { code: 'unopenable', subject: address, url: address };
      const ownOpener = openersByPlatform[platform] ?? freedesktopOpener;
      let detail = '';
      for (const [program, ...args] of [...browserCommands(env.BROWSER, url), [...ownOpener, url] as const]) {
        const failed = await launch(program, args);
        if (failed === null) return null;
        detail = `${program}: ${failed}`;
      }
      return { code: 'unopenable', subject: address, url, detail };
    },
  };
}
