/** What `doctor` looks at outside of the program: the terminal, the fonts, files, versions. */
import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { isatty, WriteStream } from 'node:tty';
import type { Environment } from '../../terminal/environment.ts';
import { isRemote } from '../../terminal/probe.ts';
import { type AskedTerminal, askControllingTerminal } from './ask-terminal.ts';
import { type FontCoverage, fontCoverage, neededGlyphs } from './glyphs.ts';

export type VersionName = 'node' | 'unicode' | 'icu' | 'platform';

export interface Machine {
  readonly env: Environment;
  /** Whether standard output is a terminal, on which a test card can be judged. */
  readonly printsOnTerminal: boolean;
  /** Null where this process has no terminal. */
  readonly detectTerminal: () => Promise<AskedTerminal | null>;
  /** How many colours the terminal has, by its environment. */
  readonly colours: () => number;
  /** Null if unknown: no fontconfig, or a remote terminal. */
  readonly fonts: () => Promise<FontCoverage | null>;
  /** In bytes; null if there is no such file. */
  readonly sizeOf: (file: string) => number | null;
  readonly versions: Readonly<Record<VersionName, string>>;
}

const standardOutput = 1;
const patienceMs = 3000;

/** The families of one fontconfig query, a line each; null without fontconfig. */
const listFonts = (pattern: string): Promise<string | null> =>
  new Promise(resolve => {
    const args = ['--format', '%{family[0]}\n', pattern];
    execFile('fc-list', args, { timeout: patienceMs }, (error, stdout) => resolve(error ? null : stdout));
  });

async function fonts(env: Environment): Promise<FontCoverage | null> {
  if (isRemote(env)) return null;
  return fontCoverage(neededGlyphs, listFonts);
}

export const createMachine = (env: Environment): Machine => ({
  env,
  printsOnTerminal: isatty(standardOutput),
  detectTerminal: () => askControllingTerminal(env),
  colours: () => 2 ** WriteStream.prototype.getColorDepth.call(undefined as never, { ...env }),
  fonts: () => fonts(env),
  sizeOf: file => statSync(file, { throwIfNoEntry: false })?.size ?? null,
  versions: {
    node: process.versions.node,
    unicode: process.versions.unicode ?? '',
    icu: process.versions.icu ?? '',
    platform: `${process.platform} ${process.arch}`,
  },
});
