/** What the environment says about the terminal (docs/terminals.md §5, 1 to 3). It can be stale: under sudo, in nested shells, in tmux. */
import { iterm2Of, type TerminalName } from './terminals.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Set, and not empty. */
const has =
  (...names: string[]) =>
  (env: Environment): boolean =>
    names.some(name => env[name]);

const termIs =
  (pattern: RegExp) =>
  (env: Environment): boolean =>
    pattern.test(env.TERM ?? '');

const programIs =
  (program: string) =>
  (env: Environment): boolean =>
    env.TERM_PROGRAM === program;

const either =
  (...tests: ((env: Environment) => boolean)[]) =>
  (env: Environment): boolean =>
    tests.some(test => test(env));

interface EnvironmentRow {
  readonly matches: (env: Environment) => boolean;
  readonly name: TerminalName | ((env: Environment) => TerminalName);
}

/** First hit wins. */
const environmentRows: readonly EnvironmentRow[] = [
  { matches: either(has('KITTY_WINDOW_ID'), termIs(/^xterm-kitty$/)), name: 'kitty' },
  { matches: has('KONSOLE_VERSION'), name: 'konsole' },
  { matches: either(has('MLTERM'), termIs(/^mlterm/)), name: 'mlterm' },
  { matches: termIs(/^foot/), name: 'foot' },
  { matches: programIs('Apple_Terminal'), name: 'apple-terminal' },
  { matches: programIs('iTerm.app'), name: env => iterm2Of(env.TERM_PROGRAM_VERSION ?? '') },
  { matches: programIs('vscode'), name: 'xterm.js' },
  { matches: has('WT_SESSION'), name: 'windows-terminal' },
  { matches: termIs(/^linux$/), name: 'linux' },
  // No choice hangs on these, which show cells as they are: they only say what becomes of diacritics.
  { matches: termIs(/^rxvt-unicode/), name: 'urxvt' },
  { matches: either(has('ALACRITTY_WINDOW_ID'), termIs(/^alacritty/)), name: 'alacritty' },
  { matches: termIs(/^st-/), name: 'st' },
  { matches: has('ZUTTY_VERSION'), name: 'zutty' },
  { matches: has('XTERM_VERSION'), name: 'xterm' },
];

export function terminalFromEnvironment(env: Environment): TerminalName | null {
  const row = environmentRows.find(({ matches }) => matches(env));
  if (!row) return null;
  return typeof row.name === 'function' ? row.name(env) : row.name;
}

export type Multiplexer = 'tmux' | 'screen' | 'zellij';

const multiplexerVariables = [
  ['TMUX', 'tmux'],
  ['STY', 'screen'],
  ['ZELLIJ', 'zellij'],
] as const satisfies readonly (readonly [string, Multiplexer])[];

export const multiplexerFromEnvironment = (env: Environment): Multiplexer | null =>
  multiplexerVariables.find(([variable]) => env[variable])?.[1] ?? null;

/** Those whose names in the environment decide inside screen and zellij, which cannot be asked. */
const nameableInMultiplexer: readonly TerminalName[] = ['foot', 'kitty', 'mlterm', 'konsole'];

export function terminalInMultiplexer(env: Environment): TerminalName {
  const name = terminalFromEnvironment(env);
  return name && nameableInMultiplexer.includes(name) ? name : 'multiplexer';
}
