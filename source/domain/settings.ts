import type { Direction } from './article.ts';
import { type DisplaySettings, defaultDisplay, terminalSettings } from './display.ts';

/** When the page of an article is fetched though its feed has a text; where nothing is set, on demand. */
export const fullTextRules = ['always'] as const;
export type FullTextRule = (typeof fullTextRules)[number];

/** What may go from the archive: older than so many days, or beyond so many articles of a source; absent: no limit. */
export interface RetentionRule {
  readonly days?: number;
  readonly articles?: number;
}

/** What a user has set; whatever is not named has its default. */
export interface Settings {
  /** In every terminal. */
  readonly display: Partial<DisplaySettings>;
  /** Terminal → what holds there alone (`terminalSettings`). */
  readonly terminals: Readonly<Record<string, Partial<DisplaySettings>>>;
  /** Source id → the direction in which its text is set, whatever it says of itself. */
  readonly directions: Readonly<Record<string, Direction>>;
  /** Source id → when the pages of its articles are fetched. */
  readonly fullTexts: Readonly<Record<string, FullTextRule>>;
  /** `scope key` → the id of the command that the key runs there, with its argument; null: nothing. */
  readonly keys?: Readonly<Record<string, string | null>>;
}

export const emptySettings: Settings = { display: {}, terminals: {}, directions: {}, fullTexts: {} };

/** The display in a terminal: of the defaults, the settings, those for this terminal and `given`, the later wins. */
export const displayIn = (
  { display, terminals }: Settings,
  terminal: string,
  given: Partial<DisplaySettings> = {},
): DisplaySettings => ({ ...defaultDisplay, ...display, ...terminals[terminal], ...given });

type Entry = readonly [string, unknown];

const isTerminalSetting = ([name]: Entry): boolean => (terminalSettings as readonly string[]).includes(name);

const partOf = (display: Partial<DisplaySettings>, wanted: (entry: Entry) => boolean) =>
  Object.fromEntries(Object.entries(display).filter(wanted)) as Partial<DisplaySettings>;

/** What depends on the terminal is kept for `terminal`; the rest, and all of it where that is null, holds everywhere. */
export function changeDisplay(
  settings: Settings,
  terminal: string | null,
  changes: Partial<DisplaySettings>,
): Settings {
  if (terminal === null) return { ...settings, display: { ...settings.display, ...changes } };
  const here = partOf(changes, isTerminalSetting);
  const everywhere = partOf(changes, entry => !isTerminalSetting(entry));
  const terminals =
    Object.keys(here).length === 0
      ? settings.terminals
      : { ...settings.terminals, [terminal]: { ...settings.terminals[terminal], ...here } };
  return { ...settings, terminals, display: { ...settings.display, ...everywhere } };
}

/** The record with what is set for one source; null: nothing is. */
function withSource<T>(
  record: Readonly<Record<string, T>>,
  source: string,
  value: T | null,
): Readonly<Record<string, T>> {
  const { [source]: _, ...others } = record;
  return value === null ? others : { ...others, [source]: value };
}

/** Null: the text's own direction again. */
export const changeDirection = (
  settings: Settings,
  source: string,
  direction: Direction | null,
): Settings => ({
  ...settings,
  directions: withSource(settings.directions, source, direction),
});

/** Null: on demand again. */
export const changeFullText = (
  settings: Settings,
  source: string,
  fullText: FullTextRule | null,
): Settings => ({
  ...settings,
  fullTexts: withSource(settings.fullTexts, source, fullText),
});
