/** What `doctor` looks at outside of the program: the terminal, the fonts, files, versions. */
import { execFile } from 'node:child_process';
import type { Stats } from 'node:fs';
import { lstatSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isatty } from 'node:tty';
import type { Environment } from '../../terminal/environment.ts';
import { isRemote } from '../../terminal/probe.ts';
import { type AskedTerminal, askControllingTerminal } from './ask-terminal.ts';
import { type FontCoverage, fontCoverage, neededGlyphs } from './glyphs.ts';

export type VersionName = 'node' | 'unicode' | 'icu' | 'platform';

/** What a file, or all files below a folder, take. */
export interface Space {
  readonly files: number;
  readonly bytes: number;
}

export interface Machine {
  readonly env: Environment;
  /** Whether standard output is a terminal, on which a test card can be judged. */
  readonly printsOnTerminal: boolean;
  /** Null where this process has no terminal. */
  readonly detectTerminal: () => Promise<AskedTerminal | null>;
  /** Null if unknown: no fontconfig, or a remote terminal. */
  readonly fonts: () => Promise<FontCoverage | null>;
  /** Whether the optional library is there. */
  readonly decodesPictures: () => boolean;
  /** Null if there is no such file or folder. */
  readonly spaceOf: (place: string) => Space | null;
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

type FindStats = (place: string, options: { throwIfNoEntry: false }) => Stats | undefined;

export const totalOf = (spaces: readonly Space[]): Space => ({
  files: spaces.reduce((sum, { files }) => sum + files, 0),
  bytes: spaces.reduce((sum, { bytes }) => sum + bytes, 0),
});

/** A place may itself be a link; links below it are not followed. */
export function spaceOf(place: string, find: FindStats = statSync): Space | null {
  const stats = find(place, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isDirectory()) return { files: 1, bytes: stats.size };
  return totalOf(readdirSync(place).flatMap(name => spaceOf(path.join(place, name), lstatSync) ?? []));
}

export const createMachine = (env: Environment, decodesPictures: () => boolean): Machine => ({
  env,
  printsOnTerminal: isatty(standardOutput),
  detectTerminal: () => askControllingTerminal(env),
  fonts: () => fonts(env),
  decodesPictures,
  spaceOf,
  versions: {
    node: process.versions.node,
    unicode: process.versions.unicode ?? '',
    icu: process.versions.icu ?? '',
    platform: `${process.platform} ${process.arch}`,
  },
});
