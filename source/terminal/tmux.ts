/** Which terminal a tmux client runs in: tmux knows, the environment inside it may be that of yesterday (docs/terminals.md §5.2). */
import { execFile } from 'node:child_process';
import type { TerminalName } from './terminals.ts';

/** What tmux says of its active client: XTVERSION's answer (empty where silent), and TERM. */
export interface TmuxClient {
  readonly termType: string;
  readonly termName: string;
}

const typeRows: readonly (readonly [RegExp, TerminalName])[] = [
  [/^kitty\b/i, 'kitty'],
  [/^Konsole\b/, 'konsole'],
  [/^foot\b/, 'foot'],
  [/^XTerm\b/, 'xterm'],
  [/^ghostty\b/, 'ghostty'],
  [/^VTE\b/, 'vte'],
];

const nameRows: readonly (readonly [RegExp, TerminalName])[] = [
  [/^xterm-kitty$/, 'kitty'],
  [/^foot/, 'foot'],
  [/^alacritty/, 'alacritty'],
  [/^rxvt/, 'urxvt'],
  [/^st-/, 'st'],
  [/^mlterm/, 'mlterm'],
];

const firstHit = (
  rows: readonly (readonly [RegExp, TerminalName])[],
  text: string,
): TerminalName | undefined => rows.find(([pattern]) => pattern.test(text))?.[1];

/** A type that is not known decides nothing: then the name, and then only that there is a multiplexer. */
export const terminalFromTmux = ({ termType, termName }: TmuxClient): TerminalName =>
  firstHit(typeRows, termType) ?? firstHit(nameRows, termName) ?? 'multiplexer';

/** What tmux answers where nobody is attached. */
const noClient = '|';

/** Reads the answer to `tmux display -p` with `tmuxFormat`; null if it is not one. */
export function parseTmuxAnswer(answer: string): TmuxClient | null {
  const line = answer.replace(/\r?\n$/, '');
  const bar = line.lastIndexOf('|');
  const isAnswer = bar >= 0 && line !== noClient;
  return isAnswer ? { termType: line.slice(0, bar), termName: line.slice(bar + 1) } : null;
}

export const tmuxFormat = '#{client_termtype}|#{client_termname}';
const patienceMs = 500;

/** Asks the tmux that runs this process for its active client; null if it does not answer. Ask again after focus-in and resize. */
export const askTmux = (program = 'tmux'): Promise<TmuxClient | null> =>
  new Promise(resolve => {
    execFile(program, ['display', '-p', tmuxFormat], { timeout: patienceMs }, (error, stdout) =>
      resolve(error ? null : parseTmuxAnswer(stdout)),
    );
  });
