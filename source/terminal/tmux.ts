/** Which terminal a tmux client runs in: tmux knows, the environment inside it may be that of yesterday (docs/terminals.md §5.2). */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { terminalFromVersion } from './answers.ts';
import type { TerminalName } from './terminals.ts';

/** What tmux says of its active client: XTVERSION's answer (empty where silent), and TERM. */
export interface TmuxClient {
  readonly termType: string;
  readonly termName: string;
  /** The programs that the client runs in, the nearest first; empty where the system does not tell. */
  readonly programs: readonly string[];
}

const nameRows: readonly (readonly [RegExp, TerminalName])[] = [
  [/^xterm-kitty$/, 'kitty'],
  [/^foot/, 'foot'],
  [/^alacritty/, 'alacritty'],
  [/^rxvt/, 'urxvt'],
  [/^st-/, 'st'],
  [/^mlterm/, 'mlterm'],
];

/** Names of processes, which Linux cuts after 15 bytes. */
const programRows: readonly (readonly [RegExp, TerminalName])[] = [
  [/^qterminal$/, 'qterminal'],
  [/^konsole$/, 'konsole'],
  [/^mlterm/, 'mlterm'],
  [/^zutty$/, 'zutty'],
  [/^(?:gnome-terminal-|kgx|ptyxis|sakura|lxterminal|xfce4-terminal|mate-terminal|tilix|terminator)/, 'vte'],
];

const firstHit = (
  rows: readonly (readonly [RegExp, TerminalName])[],
  text: string,
): TerminalName | undefined => rows.find(([pattern]) => pattern.test(text))?.[1];

/** What is not known decides nothing: the type, then the name, then the programs, and then only that there is a multiplexer. */
export const terminalFromTmux = ({ termType, termName, programs }: TmuxClient): TerminalName =>
  terminalFromVersion(termType) ??
  firstHit(nameRows, termName) ??
  programs.map(program => firstHit(programRows, program)).find(name => name !== undefined) ??
  'multiplexer';

/** What tmux says of its active client; null: nobody is attached, or it is no answer to `tmuxFormat`. */
function parseTmuxAnswer(answer: string): (Omit<TmuxClient, 'programs'> & { readonly pid: string }) | null {
  const [, termType = '', termName = '', pid = ''] = /^(.*)\|([^|]*)\|(\d*)\r?\n?$/.exec(answer) ?? [];
  return termType === '' && termName === '' ? null : { termType, termName, pid };
}

export const tmuxFormat = '#{client_termtype}|#{client_termname}|#{client_pid}';

const mostAncestors = 8;

/** What a process was started by, the nearest first, as Linux tells it. */
function programsAbove(pid: string, statusOf: (pid: string) => string): readonly string[] {
  const programs: string[] = [];
  for (let next = pid; programs.length < mostAncestors && /^[1-9]/.test(next); ) {
    const [, program, parent] = /\((.*)\) \S (\d+)/s.exec(statusOf(next)) ?? [];
    if (program === undefined || parent === undefined) break;
    programs.push(program);
    next = parent;
  }
  return programs;
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
const patienceMs = 500;

export function clientIn(answer: string, statusOf = readStatus): TmuxClient | null {
  const parsed = parseTmuxAnswer(answer);
  if (!parsed) return null;
  const { pid, ...client } = parsed;
  return { ...client, programs: programsAbove(pid, statusOf) };
}

/** Asks the tmux that runs this process for its active client; null if it does not answer. Ask again after focus-in and resize. */
export const askTmux = (program = 'tmux'): Promise<TmuxClient | null> =>
  new Promise(resolve => {
    execFile(program, ['display', '-p', tmuxFormat], { timeout: patienceMs }, (error, stdout) =>
      resolve(error ? null : clientIn(stdout)),
    );
  });
