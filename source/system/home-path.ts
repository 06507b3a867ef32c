import { homedir } from 'node:os';

/** A shell has read `~` already; a prompt has not. */
export const withHome = (path: string): string => path.replace(/^~(?=\/|$)/u, homedir());
