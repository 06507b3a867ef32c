/** The title of the terminal's window, or of a pane of tmux. */
import { cutTo } from '../base/cut.ts';
import { bel, csi, esc } from './escapes.ts';
import type { TerminalName } from './terminals.ts';

/** xterm's window operations (22, 23): the title that was there before is kept by the terminal, and given back. */
export const keepTitle = `${csi}22;2t`;
export const giveTitleBack = `${csi}23;2t`;

/** Those that have no title, and may print it. */
const untitled: ReadonlySet<TerminalName | null> = new Set([null, 'linux']);

/** Terminals cut it anyway. */
const longest = 120;

/** A control character would end the sequence; a mark that sets the direction would reach what the window's system puts behind. */
const plain = (text: string): string =>
  cutTo(
    text.replace(/\p{Cc}/gu, ' ').replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ''),
    longest,
  );

/** OSC 2. Empty where the terminal has no title. */
export const titleBytes = (terminal: TerminalName | null, title: string): string =>
  untitled.has(terminal) ? '' : `${esc}]2;${plain(title)}${bel}`;
