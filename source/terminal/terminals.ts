/**
 * The terminals that were measured or read about, and what each needs (docs/terminals.md §3). How a terminal is recognised is data
 * in `environment.ts`, `tmux.ts` and `answers.ts`.
 */
import type { MarksPolicy } from '../domain/display.ts';
import type { Encoding } from './encodings/index.ts';

export interface TerminalProfile {
  readonly encoding: Encoding;
  /** Which diacritics stay on their letters; `none` where they were seen to move, vanish or take a cell, or were not seen. */
  readonly marks: MarksPolicy;
  /** Makes links of OSC 8, or at least swallows it without a trace. */
  readonly hyperlinks: boolean;
  /** Turned off by OSC 5379 (mlterm's own), not by `CSI 8 l`. */
  readonly mlterm?: true;
  /** Prints the `p` of DECRQM, which is not sent if the environment names the terminal in time. */
  readonly printsDecrqm?: true;
  /** Known by its environment beyond doubt, with nothing more to learn: never probed. */
  readonly unasked?: true;
  readonly warning?: Warning;
}

/** Notes about the choice for the user; the keys of messages. */
export type Warning =
  /** The font of the Linux console usually has no Arabic. */
  | 'font-without-arabic'
  /** mlterm inside a multiplexer keeps its BiDi on: words and panes are right, differently coloured parts of a line may change places. */
  | 'mlterm-in-multiplexer'
  /** The multiplexer hides which terminal is outside; right for most, wrong for some. */
  | 'outer-terminal-unknown'
  /** kitty is better with `force_ltr yes` and `--bidi app`. */
  | 'kitty-force-ltr'
  /** Never seen with this encoding. */
  | 'not-measured';

const plain = { encoding: 'visual', marks: 'none', hyperlinks: true } as const;
const withMarks = { ...plain, marks: 'usual' } as const;
/** Only those of the font itself. */
const withCommonMarks = { ...plain, marks: 'common' } as const;

export const terminalProfiles = {
  vte: withMarks,
  mlterm: { ...withCommonMarks, mlterm: true },
  konsole: { ...withMarks, encoding: 'fenced' },
  qterminal: { ...plain, encoding: 'hybrid', printsDecrqm: true },
  kitty: { ...plain, encoding: 'kitty', warning: 'kitty-force-ltr' },
  xterm: withMarks,
  urxvt: withCommonMarks,
  st: plain,
  /** Draws no mark, but takes one as its letter's; has one font, so that a letter with its hamza (ۀ) is a blank. */
  zutty: { ...plain, marks: 'strip' },
  alacritty: plain,
  foot: plain,
  'xterm.js': { ...withMarks, encoding: 'guarded' },
  ghostty: plain,
  wezterm: plain,
  mintty: plain,
  'windows-terminal': plain,
  iterm2: { ...plain, encoding: 'hybrid', warning: 'not-measured' },
  'iterm2-before-3.7': plain,
  'apple-terminal': { ...plain, encoding: 'hybrid', printsDecrqm: true, warning: 'not-measured' },
  linux: { ...plain, hyperlinks: false, unasked: true, warning: 'font-without-arabic' },
  /** A multiplexer, with something unknown outside. */
  multiplexer: { ...plain, encoding: 'guarded', warning: 'outer-terminal-unknown' },
} as const satisfies Readonly<Record<string, TerminalProfile>>;

export type TerminalName = keyof typeof terminalProfiles;

/** Those that do not mark what is pasted (xterm's mode 2004), or hide whether it is. */
const unmarkedPaste: ReadonlySet<TerminalName> = new Set(['linux', 'multiplexer']);

/** Null: a terminal that is not known, of which nothing is certain. */
export const marksPaste = (name: TerminalName | null): boolean => name !== null && !unmarkedPaste.has(name);

/** Those that leave what reaches out of a row in the rows around it, seen in pictures (docs/terminals.md §6). */
const leavingOverflow: ReadonlySet<TerminalName> = new Set(['konsole', 'mlterm', 'qterminal']);

export const leavesOverflow = (name: TerminalName | null): boolean =>
  name !== null && leavingOverflow.has(name);

/** Those in which what is erased takes the background of the pen (BCE), seen in pictures (docs/terminals.md §6). */
const erasingToGround: ReadonlySet<TerminalName> = new Set([
  'xterm',
  'urxvt',
  'mlterm',
  'konsole',
  'kitty',
  'foot',
]);

export const erasesToGround = (name: TerminalName | null): boolean =>
  name !== null && erasingToGround.has(name);

/** Those that do not strike text out (SGR 9), or hide whether it is. */
const unstruck: ReadonlySet<TerminalName> = new Set([
  'urxvt',
  'zutty',
  'qterminal',
  'linux',
  'apple-terminal',
  'multiplexer',
]);

export const strikesOut = (name: TerminalName | null): boolean => name !== null && !unstruck.has(name);

export const profileOf = (name: TerminalName): TerminalProfile => terminalProfiles[name];

/** What a multiplexer makes of the terminal outside it: it swallows `CSI 8 l` and OSC 5379. */
const insideMultiplexer: Partial<Record<TerminalName, TerminalProfile>> = {
  vte: { ...withMarks, encoding: 'guarded' },
  mintty: { ...plain, encoding: 'guarded' },
  mlterm: { ...withCommonMarks, encoding: 'hybrid', warning: 'mlterm-in-multiplexer' },
};

export const profileInsideMultiplexer = (name: TerminalName): TerminalProfile =>
  insideMultiplexer[name] ?? profileOf(name);

/** iTerm2 reorders by default since 3.7. `version` as in TERM_PROGRAM_VERSION: `3.7.0beta2`. */
export function iterm2Of(version: string): TerminalName {
  const [major = 0, minor = 0] = version.split('.').map(part => Number.parseInt(part, 10) || 0);
  return major > 3 || (major === 3 && minor >= 7) ? 'iterm2' : 'iterm2-before-3.7';
}
