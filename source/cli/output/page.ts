/** Layout settings for a destination: a pipe, a terminal, or what the options ask for. */
import { inlineStyleOf } from '../../app/view/inline-style.ts';
import type { Direction } from '../../domain/article.ts';
import { type BidiMode, type Justification, marksPolicy } from '../../domain/display.ts';
import type { ThemeProblem } from '../../domain/own-theme.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Messages } from '../../i18n/messages.ts';
import { noAnswers } from '../../terminal/answers.ts';
import { colourDepthOf } from '../../terminal/colours.ts';
import { type Detection, decide, detectTerminal, type TerminalFacts } from '../../terminal/detect.ts';
import { encodeOutput } from '../../terminal/encodings/filter.ts';
import { type Encoding, stylesWholeWords } from '../../terminal/encodings/index.ts';
import type { Environment } from '../../terminal/environment.ts';
import { colorsFromEnvironment } from '../../terminal/own-colors.ts';
import { createPainter, type Painter, type PainterOptions } from '../../terminal/painter.ts';
import { terminalKey } from '../../terminal/terminal-key.ts';
import { profileOf, strikesOut } from '../../terminal/terminals.ts';
import { askTmux, type TmuxClient } from '../../terminal/tmux.ts';
import { textWidth } from '../../text/cells.ts';
import {
  type Line,
  layoutLine,
  layoutParagraph,
  leftPadding,
  type Run,
  type TextStyle,
} from '../../text/layout.ts';
import { type Row, rowText } from '../../text/rows.ts';
import { lookOf, type Role, type Theme } from '../../theme/theme.ts';
import { problemsIn, themeNamed } from '../../theme/theme-named.ts';
import { type DisplayOverrides, displayFor } from '../display.ts';
import { markedLine } from './marked-line.ts';

export interface Page extends TextStyle {
  readonly messages: Messages;
  /** The time from which ages count back. */
  readonly now: Date;
  /** Width of a line, in cells; null if lines are not wrapped. */
  readonly width: number | null;
  /** Maximum width of prose, in cells, if no width was given. */
  readonly measure: number | null;
  readonly justify: Justification;
  readonly encoding: Encoding;
  readonly paint: Painter<Role>;
  /** The terminal reorders lines and has to be told their direction. */
  readonly marksLines?: boolean;
  /** What is wrong with the user's theme. */
  readonly themeProblems?: readonly ThemeProblem[];
  /** Nobody has asked for a layout: what is printed is the same in every language. */
  readonly isForMachines?: boolean;
}

/** Neither color nor weight. */
const withoutLook: PainterOptions<Role> = { lookOf: () => ({}), depth: 0, hyperlinks: false };

/** Text for JSON: not laid out. */
export const plainPage = (messages: Messages): Page => ({
  messages,
  now: new Date(0),
  order: 'logical',
  shaping: false,
  marks: 'keep',
  digits: 'source',
  width: null,
  measure: null,
  justify: 'off',
  encoding: 'logical',
  paint: createPainter(withoutLook),
});

/** Destination of text. */
export interface Medium {
  readonly isTTY: boolean;
  readonly columns: number | null;
}

export interface PageInput {
  readonly medium: Medium;
  readonly env: Environment;
  readonly overrides: DisplayOverrides;
  /** `--width`. */
  readonly width: number | undefined;
  readonly messages: Messages;
  readonly now: Date;
  readonly tmux?: () => Promise<TmuxClient | null>;
}

/** Width of a page that has to have one. */
export const defaultWidth = 80;

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== '0';

/** https://no-color.org and https://force-color.org, where 0 asks for none; NO_COLOR wins. */
function hasLook(env: Environment, isTTY: boolean): boolean {
  if (env.FORCE_COLOR === '0') return false;
  if (isTTY && env.TERM !== 'dumb') return true;
  return isSet(env.FORCE_COLOR) && !env.NO_COLOR;
}

/** What only prints asks the terminal for no colors, and paints no ground. */
async function themeFor(name: string, env: Environment, { themes }: Settings): Promise<PrintedTheme> {
  const where = { ...colorsFromEnvironment(env), depth: colourDepthOf(env), isScreen: false };
  const [theme, problems] = await Promise.all([
    themeNamed(name, where, themes),
    problemsIn(name, where, themes),
  ]);
  return { theme, problems };
}

interface PrintedTheme {
  /** Null: neither color nor weight. */
  readonly theme: Theme | null;
  readonly problems: readonly ThemeProblem[];
}

export type Setting = Pick<Page, 'order' | 'shaping' | 'encoding'>;

/** What only prints asks no terminal; VTE, which answers the reader, is then known by its variable. */
export function knownByVariable(asked: TerminalFacts, env: Environment): TerminalFacts {
  const { choice, multiplexer } = asked;
  if (choice.name !== null || !env.VTE_VERSION || multiplexer !== null) return asked;
  const { marks, hyperlinks } = profileOf('vte');
  return { ...asked, choice: { ...choice, name: 'vte', marks, hyperlinks } };
}

/** Whether the terminal reorders lines unless switched off, which only the reader does. */
const ordersUntilTold = ({ choice, multiplexer }: TerminalFacts): boolean =>
  choice.explicit || (choice.name === 'vte' && multiplexer === null);

/**
 * What only prints does not switch a terminal's modes: where the reader would, lines are told in a way that needs no
 * switch. mlterm puts logical text right by itself.
 */
function withoutModes(asked: TerminalFacts, detection: Detection): Setting {
  const { order, shaping, encoding } = detection;
  if (detection.mlterm) return { order: 'logical', shaping: false, encoding: 'logical' };
  const isTold = order === 'visual' && encoding === 'visual' && ordersUntilTold(asked);
  return { order, shaping, encoding: isTold ? 'guarded' : encoding };
}

/** `isExplicit`: `--bidi` names this mode. */
export function settingFor(asked: TerminalFacts, detection: Detection, isExplicit: boolean): Setting {
  const { order, shaping, encoding } = detection;
  return isExplicit ? { order, shaping, encoding } : withoutModes(asked, detection);
}

/** Whether `--bidi` names a mode. */
export const isExplicitBidi = (bidi: BidiMode | undefined): boolean => bidi !== undefined && bidi !== 'auto';

/**
 * A line that fills the terminal leaves its cursor waiting behind the last column: urxvt takes a diacritic there for the
 * beginning of the next line, and the line end behind it for an empty one. So the last column stays free.
 */
const withoutWrap = (width: number, columns: number | null): number =>
  width === columns ? Math.max(2, width - 1) : width;

export async function pageFor(input: PageInput): Promise<Page> {
  const { medium, env, overrides, width, messages, now, tmux = askTmux } = input;
  const { isTTY, columns } = medium;
  const found = await detectTerminal({
    env,
    isTTY,
    askTmux: () => tmux(),
    probe: async () => ({ ...noAnswers, complete: true }),
  });
  const asked = isTTY ? knownByVariable(found, env) : found;
  const display = displayFor(overrides, isTTY ? terminalKey(asked, env) : null);
  const { bidi, shaping, tashkeel, tatweel, digits, punctuation, justify, measure } = display;
  const detection = decide(asked, bidi, shaping, isTTY);
  const setting = settingFor(asked, detection, isExplicitBidi(overrides.flags.bidi));
  const marksLines =
    setting.order === 'logical' && detection.name === 'mlterm' && detection.multiplexer === null;
  const { theme, problems } = hasLook(env, isTTY)
    ? await themeFor(display.theme, env, overrides.settings)
    : { theme: null, problems: [] };
  const usual = isTTY
    ? withoutWrap(columns ?? defaultWidth, columns)
    : setting.order === 'visual'
      ? defaultWidth
      : null;
  return {
    messages,
    now,
    order: setting.order,
    shaping: setting.shaping,
    encoding: setting.encoding,
    marks: marksPolicy(tashkeel, detection.marks),
    tatweel,
    digits,
    punctuation,
    justify,
    isolate: true,
    onScreen: isTTY,
    inline: inlineStyleOf(theme, {
      strikesOut: strikesOut(detection.name),
      wholeWords: stylesWholeWords(setting.encoding),
    }),
    width: width === undefined ? usual : withoutWrap(width, columns),
    isForMachines: !isTTY && width === undefined && setting.order === 'logical',
    measure: isTTY && width === undefined ? measure : null,
    paint: createPainter({
      ...(theme
        ? { lookOf: (role: Role | null) => lookOf(theme, role), depth: colourDepthOf(env) }
        : withoutLook),
      hyperlinks: isTTY && detection.hyperlinks,
      keepsDirectionMarks: !isTTY || marksLines,
    }),
    marksLines,
    themeProblems: problems,
  };
}

/** Longer than any paragraph. */
const unbounded = 2 ** 30;

export const cellsOf = (page: Page): number => page.width ?? unbounded;

/** Runs as bytes for the terminal: colored and encoded. */
export const encodeRuns = ({ paint, encoding }: Page, runs: readonly Run<Role>[]): string =>
  encodeOutput(paint(runs), encoding);

const isBlank = (run: Run<Role>): boolean => run.text.trim() === '';

function withoutTrailingBlanks(runs: readonly Run<Role>[]): Run<Role>[] {
  const end = runs.findLastIndex(run => !isBlank(run)) + 1;
  return runs
    .slice(0, end)
    .map((run, index) => (index === end - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

/** `cells`: what the runs take. The last column is free for a mark (`withoutWrap`). */
function toldLine(page: Page, runs: readonly Run<Role>[], direction: Direction, cells: number): string {
  const line = encodeRuns(page, runs);
  return page.marksLines ? markedLine(line, direction, cellsOf(page) + 1 - cells) : line;
}

function lineOfRow(page: Page, row: Row<Role>): string {
  const text = rowText(row);
  if (text === '') return '';
  return toldLine(page, withoutTrailingBlanks(row.runs), page.messages.direction, textWidth(text));
}

/** Rows of cells as lines, without trailing blanks. */
export const linesOfRows = (page: Page, rows: readonly Row<Role>[]): string[] =>
  rows.map(row => lineOfRow(page, row));

/** A line, right-aligned if the page is in visual order and the line is right-to-left. */
export function alignLine(page: Page, line: Line<Role>): string {
  const isAligned = page.order === 'visual' && page.width !== null && line.width > 0;
  const padding = ' '.repeat(isAligned ? leftPadding(line, page.width) : 0);
  return padding + toldLine(page, line.runs, line.direction, line.width);
}

const spanOf = (text: string, role: Role | null) =>
  role === null ? [] : [{ start: 0, end: text.length, style: role }];

export interface ParagraphOptions {
  readonly role?: Role | null;
  readonly direction?: Direction | 'auto';
  /** The direction of a paragraph without letters. Default: the direction of the interface. */
  readonly fallback?: Direction;
}

/** Sets paragraphs, one after the other, in lines; the direction of each is its own. */
export function paragraphSetter(page: Page, options: ParagraphOptions = {}): (text: string) => string[] {
  const { role = null, direction = 'auto', fallback = page.messages.direction } = options;
  const layout = { ...page, width: cellsOf(page), direction, fallback };
  return text => layoutParagraph<Role>(text, layout, spanOf(text, role)).map(line => alignLine(page, line));
}

/** One paragraph in lines. */
export const linesOf = (page: Page, text: string, options: ParagraphOptions = {}): string[] =>
  paragraphSetter(page, options)(text);

/** One line, truncated with `…` to the width of the page. */
export function lineOf(page: Page, text: string, options: ParagraphOptions = {}): string {
  const { role = null, direction = 'auto', fallback = page.messages.direction } = options;
  const layout = { ...page, width: cellsOf(page), direction, fallback };
  return alignLine(page, layoutLine<Role>(text, layout, spanOf(text, role)));
}
