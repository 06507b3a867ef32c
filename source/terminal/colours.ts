/** Colours as the codes of Select Graphic Rendition, in as many as the terminal has. */
import { nearestIndex, type Rgb, rgbOfHex, rgbOfIndex } from '../base/rgb.ts';
import type { Environment } from './environment.ts';

/** 0: none; 1: the 16 of ECMA-48 and aixterm; 2: xterm's 256; 3: red, green and blue (ISO 8613-6). */
export type ColourDepth = 0 | 1 | 2 | 3;

const isDepth = (depth: number): depth is ColourDepth => depth >= 0 && depth <= 3;

/** NO_COLOR wins; FORCE_COLOR as supports-color reads it: a depth, or a wish for some colour; null: nothing is said. */
function forcedDepth({ FORCE_COLOR, NO_COLOR }: Environment): ColourDepth | null {
  if (NO_COLOR) return 0;
  if (FORCE_COLOR === undefined) return null;
  if (FORCE_COLOR === 'false') return 0;
  const depth = Math.min(Number.parseInt(FORCE_COLOR, 10), 3);
  return isDepth(depth) ? depth : 1;
}

const trueColourTerminal = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|wezterm)|-direct$/;
const trueColourPrograms: ReadonlySet<string> = new Set(['iTerm.app', 'WezTerm', 'ghostty', 'vscode']);

interface Evidence {
  readonly variable: string;
  readonly depth: ColourDepth;
  readonly holds: (env: Environment) => boolean;
}

/** What tells how many colours there are: the first that holds. */
const evidence: readonly Evidence[] = [
  // mlterm loses a background behind red, green and blue letters
  { variable: 'MLTERM', depth: 2, holds: ({ MLTERM }) => Boolean(MLTERM) },
  { variable: 'TERM', depth: 2, holds: ({ TERM = '' }) => TERM.startsWith('mlterm') },
  {
    variable: 'COLORTERM',
    depth: 3,
    holds: ({ COLORTERM }) => COLORTERM === 'truecolor' || COLORTERM === '24bit',
  },
  { variable: 'WT_SESSION', depth: 3, holds: ({ WT_SESSION }) => Boolean(WT_SESSION) },
  { variable: 'TERM', depth: 3, holds: ({ TERM = '' }) => trueColourTerminal.test(TERM) },
  {
    variable: 'TERM_PROGRAM',
    depth: 3,
    holds: ({ TERM_PROGRAM = '' }) => trueColourPrograms.has(TERM_PROGRAM),
  },
  { variable: 'TERM', depth: 2, holds: ({ TERM = '' }) => /-256(?:color)?$/i.test(TERM) },
  {
    variable: 'TERM_PROGRAM',
    depth: 2,
    holds: ({ TERM_PROGRAM }) => TERM_PROGRAM === 'Apple_Terminal',
  },
  { variable: 'TERM', depth: 1, holds: () => true },
];

export interface FoundColours {
  readonly depth: ColourDepth;
  /** The variable of the environment that told. */
  readonly from: string;
}

/**
 * By NO_COLOR (https://no-color.org), FORCE_COLOR (https://force-color.org; 0 to 3, at least that many), COLORTERM and TERM. A
 * terminal that nothing is known of has 16.
 */
export function findColours(env: Environment): FoundColours {
  const forced = forcedDepth(env);
  if (forced === 0) return { depth: 0, from: env.NO_COLOR ? 'NO_COLOR' : 'FORCE_COLOR' };
  const { depth, variable } = evidence.find(({ holds }) => holds(env)) as Evidence;
  return forced !== null && forced > depth
    ? { depth: forced, from: 'FORCE_COLOR' }
    : { depth, from: variable };
}

export const colourDepthOf = (env: Environment): ColourDepth => findColours(env).depth;

const baseNames = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];

/** Name → number of the 16: as Ink and chalk name them. */
const named: ReadonlyMap<string, number> = new Map([
  ...baseNames.map((name, index) => [name, index] as const),
  ...baseNames.map((name, index) => [`${name}Bright`, index + 8] as const),
  ['gray', 8],
  ['grey', 8],
]);

const rgb = /^rgb\(\s*(\d+),\s*(\d+),\s*(\d+)\s*\)$/;
const indexed = /^ansi256\(\s*(\d+)\s*\)$/;

function rgbOf(colour: string): Rgb | null {
  const decimal = rgb.exec(colour);
  return decimal ? (decimal.slice(1).map(Number) as unknown as Rgb) : rgbOfHex(colour);
}

/** One of the 16 for one of the 256. */
function nearestOf16(index: number): number {
  if (index < 16) return index;
  const parts = rgbOfIndex(index).map(channel => channel / 255);
  const brightness = Math.max(...parts) * 2;
  if (brightness === 0) return 0;
  const [red, green, blue] = parts.map(Math.round) as unknown as Rgb;
  return blue * 4 + green * 2 + red + (brightness === 2 ? 8 : 0);
}

const codeOf16 = (number: number): number => (number < 8 ? 30 + number : 90 + number - 8);

function foreground(colour: string, depth: ColourDepth): readonly number[] {
  const name = named.get(colour);
  if (name !== undefined) return [codeOf16(name)];
  const channels = rgbOf(colour);
  const index = channels ? nearestIndex(channels) : Number(indexed.exec(colour)?.[1] ?? Number.NaN);
  if (!(index <= 255)) return [];
  if (channels && depth === 3) return [38, 2, ...channels];
  return depth === 1 ? [codeOf16(nearestOf16(index))] : [38, 5, index];
}

/** From the code of a foreground to that of a background. */
const backgroundOffset = 10;

/**
 * The codes that set a colour: a name of the 16 (`red`, `redBright`, `gray`), `#rrggbb`, `#rgb`, `rgb(r, g, b)` or `ansi256(n)`, in the
 * nearest that the terminal has. None for an unknown colour.
 */
export function colourCodes(
  colour: string,
  depth: ColourDepth,
  layer: 'foreground' | 'background',
): readonly number[] {
  const [first, ...others] = depth === 0 ? [] : foreground(colour, depth);
  if (first === undefined) return [];
  return [layer === 'background' ? first + backgroundOffset : first, ...others];
}
