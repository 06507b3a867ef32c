import { homedir } from 'node:os';
import path from 'node:path';

/** A shell has read `~` already; a prompt has not. */
export const withHome = (path: string): string => path.replace(/^~(?=\/|$)/u, homedir());

/** The same the other way round, for people who read it. */
export function withTilde(file: string, home = homedir()): string {
  const within = path.relative(home, file);
  const isInside = within !== '' && !within.startsWith('..') && !path.isAbsolute(within);
  return isInside ? path.join('~', within) : file;
}
