/** What a terminal answers to the probe (docs/terminals.md §5.4), and what follows from it. */
import type { PictureSize } from '../domain/picture.ts';
import { iterm2Of, type TerminalName } from './terminals.ts';

/** DECRQM's values: 0 unknown, 1 set (implicit), 2 reset (explicit), 3 and 4 permanently so. */
export type ModeState = 0 | 1 | 2 | 3 | 4;

export interface ProbeAnswers {
  /** BDSM, ANSI mode 8; null: no answer. */
  readonly bidiMode: ModeState | null;
  /** Margins at the sides (DECLRMM, private mode 69) can be switched on. */
  readonly setsSideMargins: boolean;
  /** XTVERSION, as in `VTE(8001)`; null: silent. */
  readonly version: string | null;
  /** DA2 without its introducer: `>65;7006;1c`; null: silent. */
  readonly secondary: string | null;
  /** DA1 without its introducer: `?62;22c`; null: silent. */
  readonly primary: string | null;
  /** How large a cell is, in pixels; null: silent. */
  readonly cell: PictureSize | null;
  /** DA1 came, so everything asked before it was answered or never will be. */
  readonly complete: boolean;
}

export const noAnswers: ProbeAnswers = {
  bidiMode: null,
  setsSideMargins: false,
  version: null,
  secondary: null,
  primary: null,
  cell: null,
  complete: false,
};

const versionReply = /\u001BP>\|([^\u0007\u001B]{0,256})\u001B\\/;
const secondaryReply = /\u001B\[(>[\d;]*c)/;
const primaryReply = /\u001B\[(\?[\d;]*c)/;
const cellReply = /\u001B\[6;(\d{1,4});(\d{1,4})t/;
const sideMarginsReply = /\u001B\[\?69;[12]\$y/;
const bidiModeReply = /\u001B\[8;([0-4])\$y/;

/** The replies of the probe, wherever they are between other input. */
export const replyPattern = new RegExp(
  [versionReply, secondaryReply, primaryReply, cellReply, /\u001B\[\??\d+;\d\$y/]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Null for what is none. */
export const cellOf = (height: number, width: number): PictureSize | null =>
  height > 0 && width > 0 ? { width, height } : null;

/** Reads the answers out of everything that came in. */
export function parseAnswers(input: string): ProbeAnswers {
  const mode = bidiModeReply.exec(input)?.[1];
  const primary = primaryReply.exec(input)?.[1] ?? null;
  const [, height, width] = cellReply.exec(input) ?? [];
  return {
    bidiMode: mode === undefined ? null : (Number(mode) as ModeState),
    setsSideMargins: sideMarginsReply.test(input),
    version: versionReply.exec(input)?.[1] ?? null,
    secondary: secondaryReply.exec(input)?.[1] ?? null,
    primary,
    cell: cellOf(Number(height), Number(width)),
    complete: primary !== null,
  };
}

export const hasPrimaryReply = (input: string): boolean => primaryReply.test(input);

type NameRow = readonly [RegExp, TerminalName | ((rest: string) => TerminalName)];

const versionRows: readonly NameRow[] = [
  [/^VTE\b/, 'vte'],
  [/^Konsole\b/, 'konsole'],
  [/^kitty\b/, 'kitty'],
  [/^iTerm2 ?/, iterm2Of],
  [/^xterm\.js\b/, 'xterm.js'],
  [/^XTerm\b/, 'xterm'],
  [/^foot\b/, 'foot'],
  [/^ghostty\b/, 'ghostty'],
  [/^WezTerm\b/, 'wezterm'],
  [/^mintty\b/, 'mintty'],
  [/^(?:tmux|screen|zellij)\b/i, 'multiplexer'],
];

const secondaryRows: readonly NameRow[] = [
  [/^>(?:61|65);/, 'vte'],
  [/^>1;115;/, 'konsole'],
  [/^>1;4000;/, 'kitty'],
  [/^>24;/, 'mlterm'],
  [/^>0;115;/, 'qterminal'],
  [/^>0;276;/, 'xterm.js'],
  [/^>41;/, 'xterm'],
  [/^>85;/, 'urxvt'],
  [/^>1;01\d{4};/, 'foot'],
  [/^>8[34];/, 'multiplexer'],
];

function nameIn(rows: readonly NameRow[], answer: string | null): TerminalName | null {
  if (answer === null) return null;
  for (const [pattern, name] of rows) {
    const match = pattern.exec(answer);
    if (match) return typeof name === 'function' ? name(answer.slice(match[0].length)) : name;
  }
  return null;
}

/** The terminal by its answer to XTVERSION; null if that is not known. */
export const terminalFromVersion = (version: string | null): TerminalName | null =>
  nameIn(versionRows, version);

/** The terminal by its own account; null if it keeps silent or is not known. */
export const terminalFromAnswers = ({ version, secondary }: ProbeAnswers): TerminalName | null =>
  terminalFromVersion(version) ?? nameIn(secondaryRows, secondary);

/** Whether `CSI 8 l` is obeyed: only 1 and 2 say so. 0 and 4 prove nothing, and a terminal set for good cannot be switched. */
export const obeysExplicitMode = ({ bidiMode }: ProbeAnswers): boolean => bidiMode === 1 || bidiMode === 2;
