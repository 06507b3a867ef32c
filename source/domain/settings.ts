import type { Direction } from './article.ts';
import type { Edit } from './change.ts';
import { type DisplaySettings, defaultDisplay, terminalSettings } from './display.ts';
import type { OwnTheme } from './own-theme.ts';

/** Keys of other programs that can be had; the first is our own. */
export const keyPresets = ['khabar', 'newsboat', 'vim', 'miniflux'] as const;
export type KeyPreset = (typeof keyPresets)[number];

export interface KeyboardSettings {
  readonly preset?: KeyPreset;
}

/** How a list may be sorted that no words are searched for in; `days`: the newest first, with a line for each day; `unread`: what is unread first. */
export const arrangements = ['newest', 'oldest', 'days', 'source', 'unread'] as const;
export type Arrangement = (typeof arrangements)[number];

/** Lists by time have each story as one row; where nothing is set, they do. */
export const storyRowRules = ['off'] as const;
export type StoryRowRule = (typeof storyRowRules)[number];

/** When the page of an article is fetched though its feed has a text; where nothing is set, on demand. */
export const fullTextRules = ['always'] as const;
export type FullTextRule = (typeof fullTextRules)[number];

/** Minutes between two fetches of a source, as they may be set: 5 minutes to 30 days. */
export const intervalLimits = { least: 5, most: 30 * 24 * 60 } as const;

/** What may go from the archive: older than so many days, or beyond so many articles of a source; absent: no limit. */
export interface RetentionRule {
  readonly days?: number;
  readonly articles?: number;
}

/** What the open reader fetches by itself. */
export interface RefreshRule {
  /** Between two refreshes of all sources; absent: only when the user asks. */
  readonly minutes?: number;
}

/** What is told outside of the reader's own rows. */
export interface NotifyRule {
  /** Urgent news that has just come in; absent: `off`. */
  readonly urgent?: 'on' | 'off';
  /** Unread articles, in the title of the terminal's window; absent: `on`. */
  readonly title?: 'on' | 'off';
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
  /** Source id → minutes between two fetches, at least. */
  readonly intervals: Readonly<Record<string, number>>;
  /** What may go from the archive, of every source without a rule of its own. */
  readonly retention: RetentionRule;
  /** Source id → its own rule. */
  readonly retentions: Readonly<Record<string, RetentionRule>>;
  readonly refresh: RefreshRule;
  readonly notify: NotifyRule;
  /** List (`source:ID`, `view:NAME`) → how it is sorted. */
  readonly sorts: Readonly<Record<string, Arrangement>>;
  /** List, as in `sorts` → whether a story is one row. */
  readonly storyRows: Readonly<Record<string, StoryRowRule>>;
  readonly keyboard: KeyboardSettings;
  /** On top of the preset: scope and key (`list j`) → id of a command; null: the key does nothing there. */
  readonly keys: Readonly<Record<string, string | null>>;
  /** Programs of the user's choice, as command lines. */
  readonly programs: { readonly player?: string };
  /** Name → a theme of the user's. */
  readonly themes: Readonly<Record<string, OwnTheme>>;
  /** Hint and terminal (`font xterm`) → it has been given, or found needless; none is given twice. */
  readonly hints: Readonly<Record<string, true>>;
}

export const emptySettings: Settings = {
  display: {},
  terminals: {},
  directions: {},
  fullTexts: {},
  intervals: {},
  retention: {},
  retentions: {},
  sorts: {},
  storyRows: {},
  keyboard: {},
  refresh: {},
  notify: {},
  keys: {},
  programs: {},
  themes: {},
  hints: {},
};

/** The display in a terminal: of the defaults, the settings, those for this terminal and `given`, the later wins. */
export const displayIn = (
  { display, terminals }: Settings,
  terminal: string,
  given: Partial<DisplaySettings> = {},
): DisplaySettings => ({ ...defaultDisplay, ...display, ...terminals[terminal], ...given });

type Entry = readonly [string, unknown];

const isTerminalSetting = ([name]: Entry): boolean => (terminalSettings as readonly string[]).includes(name);

/** Path (`display/digits`, `terminals/kitty/bidi`, `directions/SOURCE` …) → value: the settings as cells of the table `setting`. */
export type SettingValues = Readonly<Record<string, unknown>>;

/** How many names lead to a value within a part; a name may contain a slash, a setting of a terminal does not. */
const depths: Readonly<Record<keyof Settings, 1 | 2>> = {
  display: 1,
  terminals: 2,
  directions: 1,
  fullTexts: 1,
  intervals: 1,
  retention: 1,
  retentions: 1,
  sorts: 1,
  storyRows: 1,
  keyboard: 1,
  refresh: 1,
  notify: 1,
  keys: 1,
  programs: 1,
  themes: 1,
  hints: 1,
};

const unboundKey = false;

/** In a cell, null means that nothing is set. */
export const settingCell = (value: unknown): unknown => value ?? unboundKey;

type Entries = Readonly<Record<string, unknown>>;

const withPrefix = (prefix: string, entries: Entries): readonly Entry[] =>
  Object.entries(entries).map(([name, value]) => [`${prefix}/${name}`, settingCell(value)]);

const entriesOfPart = (part: keyof Settings, entries: Entries): readonly Entry[] =>
  depths[part] === 1
    ? withPrefix(part, entries)
    : Object.entries(entries).flatMap(([name, inner]) => withPrefix(`${part}/${name}`, inner as Entries));

export const settingValues = (settings: Settings): SettingValues =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([part, entries]) => entriesOfPart(part as keyof Settings, entries)),
  );

const isPart = (name: string): name is keyof Settings => Object.hasOwn(depths, name);

/** The cells of a value at a path in the settings, which may be that of a part, or of a table of cells. */
export function settingCellsBelow(path: readonly string[], value: unknown): SettingValues {
  const [part = ''] = path;
  if (isPart(part) && path.length > depths[part]) return { [path.join('/')]: settingCell(value) };
  const inner = Object.entries(value as Entries).map(([name, entry]) =>
    settingCellsBelow([...path, name], entry),
  );
  return Object.assign({}, ...inner);
}

/** The inverse of `settingValues`. Paths that lead nowhere are ignored. */
export function settingsFrom(values: SettingValues): Settings {
  const parts = structuredClone(emptySettings) as unknown as Record<string, Record<string, unknown>>;
  for (const [path, value] of Object.entries(values)) {
    const [part = '', ...names] = path.split('/');
    const entries = parts[part];
    if (!entries || !isPart(part)) continue;
    if (depths[part] === 1) entries[names.join('/')] = value === unboundKey ? null : value;
    else {
      const outer = names.slice(0, -1).join('/');
      entries[outer] = { ...(entries[outer] as Entries), [names.at(-1) ?? '']: value };
    }
  }
  return parts as unknown as Settings;
}

/** The settings once each path has its value; null removes what is set there. */
export const withSettings = (settings: Settings, changes: SettingValues): Settings =>
  settingsFrom(
    Object.fromEntries(
      Object.entries({ ...settingValues(settings), ...changes }).filter(([, value]) => value !== null),
    ),
  );

/** Edits that set each path to its value; null removes what is set there. */
export const settingEdits = (values: SettingValues): readonly Edit[] =>
  Object.entries(values).map(([key, value]) => ({ table: 'setting', key, to: () => value }));

/** What depends on the terminal is kept for `terminal`; the rest, and all of it if that is null, holds everywhere. */
export const displayValues = (terminal: string | null, changes: Partial<DisplaySettings>): SettingValues =>
  Object.fromEntries(
    Object.entries(changes).map(entry => [
      terminal !== null && isTerminalSetting(entry)
        ? `terminals/${terminal}/${entry[0]}`
        : `display/${entry[0]}`,
      entry[1],
    ]),
  );
